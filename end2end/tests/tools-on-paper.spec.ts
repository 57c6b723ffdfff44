// What goes on paper: a copy to hand over with nothing private on it, a letter, cards.
import { expect, live, open, reload, seed, test } from './fixtures';
import { print } from './kit/pdf';
import { sheet } from './kit/sheet';
import { start } from './kit/start';
import { visit } from './kit/visit';

/** Everything private that can be recorded, each with words of its own. */
const secrets = {
  'answer/a/R02': 'flag',
  'note/a/R02': 'secret note',
  'answer/a/Q03': 'unsure',
  'note/a/Q03': 'secret doubt',
  'override/a/R02': 'secret reason',
  'heard/a/Q05': 'no',
  'note/a/Q05': 'secret heard',
  'because/a': 'secret because',
  'decision/a': 'no',
  'price/a': '£987654',
  'price/b7k2': '£876543',
  'practitioner/b7k2': true,
  'name/b7k2': 'secret other',
  'text/a/worst': 'secret worst',
  'text/a/reply': 'secret reply',
  'text/a/pays': 'secret payer',
  'text/me/limit': 'secret limit',
  'text/me/stop': 'secret stop',
  'text/me/looks': 'secret looks',
  'choice/a/gut-after': 'uneasy',
  'choice/a/gut-after-on': '2026-11-03',
  'choice/me/wish': 'theirs',
  'text/a/product-lot': 'secret lot',
  'text/me/sentence': 'secret sentence',
  'text/a/letter': 'secret letter',
  'own/X01': 'secret own',
  'answer/a/X01': 'flag',
  'deposit/a': 'secret deposit',
  'treats/a': 'secret treats',
  'text/a/night-number': 'secret number',
  'text/me/emergency-unit': 'secret unit',
};

test('nothing private can reach their copy, on the screen or on paper', async ({ page }) => {
  await seed(page, secrets);
  await sheet(page).open('their-copy');
  const sections = await sheet(page)
    .theirs.locator('[data-section]')
    .evaluateAll((all) => all.map((it) => (it as HTMLElement).dataset.section));
  expect(sections).toEqual(['questions', 'tell']);
  const paper = await print(page);
  expect(paper.pages, 'one page').toHaveLength(1);
  for (const words of [paper.words, await sheet(page).theirs.textContent()]) {
    expect(words).not.toMatch(/secret|987654|876543|uneasy|red flag|worrying|stop:/i);
  }
  await sheet(page).open('my-copy');
  const { words: all } = await print(page);
  for (const kept of [
    'note',
    'doubt',
    'reason',
    'heard',
    'because',
    'worst',
    'reply',
    'payer',
    'limit',
    'stop',
    'lot',
    'own',
    'deposit',
    'treats',
    'number',
    'unit',
  ]) {
    expect(all, 'it is on mine').toContain(`secret ${kept}`);
  }
  expect(all, 'unless it is asked for').not.toContain('secret looks');
  expect(all, 'how a worrying answer sounds').toContain('A worrying answer: ');
});

test('a section that is left out stays left out, and a private note is printed only if asked for', async ({ page }) => {
  await seed(page, secrets);
  await sheet(page).open();
  await page.getByText('Choose what’s printed').click();
  await page.getByLabel('Leave out: reviews').check();
  await page.getByLabel('Print: my note to myself').check();
  await reload(page);
  await expect(sheet(page).mine.getByText('secret worst')).toBeHidden();
  await expect(sheet(page).mine.getByText('secret looks')).toBeVisible();
  await expect(sheet(page).theirs).not.toContainText('secret looks');
});

test('a letter is written from what is recorded, without doubts, and the one before it can be brought back', async ({
  page,
}) => {
  await seed(page, {
    ...secrets,
    'treatment/toxin': true,
    'name/a': 'Dr A. Rivera',
    'choice/a/product-on': '2026-11-20',
    'text/a/product-lot': 'C1234',
    'answer/a/R02': 'flag',
    'proof/a/R02': 'looked-up',
    'date/a/R02': '2026-11-12',
    'answer/a/Q11': 'yes',
    'visit/a/1': { on: '2026-11-02', with: 'Sam', said: {} },
  });
  await open(page, '/emergency');
  await expect(page.locator('#afterwards')).toContainText('Uneasy');
  await page.getByRole('button', { name: 'Write the letter' }).click();
  const letter = page.getByRole('textbox', { name: 'The letter', exact: true });
  await expect(letter).toHaveValue(/To Dr A\. Rivera/);
  const text = await letter.inputValue();
  for (const known of [
    '20 Nov 2026',
    'C1234',
    '2 Nov 2026: Visit · Sam',
    'botulinum toxin',
    'secret treats',
    'They gave me a number to call at night',
  ])
    expect(text).toContain(known);
  expect(text).not.toMatch(/secret (?!treats)|uneasy|987654|\{/i);
  // A red flag that was looked up stood there as the proof of its contrary.
  expect(text).not.toContain('12 Nov 2026');
  await expect(page.locator('#afterwards')).toContainText('Red flag found at:');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(letter).toHaveValue('secret letter');
});

test('whom to call tonight stands on the emergency page and on a card to fold', async ({ page }) => {
  await open(page, '/emergency');
  await expect(page.getByText('Number to call at night')).toBeHidden();
  const more = await (await start(page).open()).openMore();
  for (const box of await more.getByRole('checkbox').all()) await box.check();
  await visit(page).open();
  const tonight = page.getByRole('region', { name: 'Before you go home' });
  await tonight.getByLabel('Number to call at night').fill('020 7946 0000');
  await tonight.getByLabel('I called it, and somebody answered').check();
  await tonight.getByLabel(/Nearest emergency unit/).fill('St Mary’s, bus 23');
  await tonight.getByRole('link', { name: 'Print tonight’s card' }).click();
  await page.waitForURL(/\/summary/, { waitUntil: 'commit' });
  await live(page);
  const card = await print(page);
  expect(card.pages).toHaveLength(1);
  for (const words of ['020 7946 0000', 'St Mary’s, bus 23', 'any change in sight', 'Not answered yet'])
    expect(card.words).toContain(words);
  await open(page, '/emergency');
  await expect(page.getByText('Number to call at night: 020 7946 0000')).toBeVisible();
  await expect(page.getByRole('link', { name: '020 7946 0000' })).toHaveAttribute('href', 'tel:02079460000');
  await expect(page.getByText('Your emergency unit: St Mary’s, bus 23')).toBeVisible();
});

test('a sentence fills the screen, is printed as a card, and works without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto('/visit');
  await expect(page.getByRole('listitem').filter({ hasText: 'Which brand' })).toBeVisible();
  await page.getByRole('link', { name: 'In my own words' }).scrollIntoViewIfNeeded();
  const card = page.locator('#say-stop');
  await page.goto('/visit#say-stop');
  await expect(card).toBeVisible();
  expect((await card.boundingBox())?.height).toBe(844);
  await card.getByRole('link', { name: 'Close' }).click();
  await expect(card).toBeHidden();
  for (const [copy, words] of [
    ['tonight', 'Tonight’s card'],
    ['cards', 'Cards to hand over'],
    ['companion', 'For whoever comes with me'],
  ] as const) {
    await page.goto(`/summary#${copy}`);
    const paper = await print(page);
    expect(paper.pages).toHaveLength(1);
    expect(paper.words).toContain(words);
  }
  await context.close();
});
