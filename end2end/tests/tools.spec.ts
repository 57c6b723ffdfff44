// The tools of the steps: questions, the room, consultation, reviews, instincts, a letter.
import type { Page } from '@playwright/test';

import {
  alarm,
  check,
  expect,
  item,
  kept,
  live,
  newWindow,
  open,
  poll,
  reload,
  rows,
  seed,
  seen,
  stored,
  test,
} from './fixtures';
import { handedOut } from './kit/data';
import { fillUp } from './kit/faults';
import { print } from './kit/pdf';
import { event } from './kit/reminder';
import { sheet } from './kit/sheet';
import { Typing } from './kit/typing';
import { visit } from './kit/visit';

const list = (page: Page) => page.locator('.asking-list').first().getByRole('listitem');

test('my own question comes first, stars are printed large, and the order stays', async ({ page }) => {
  await open(page, '/steps/questions');
  await page.getByLabel('My question N01').fill('Who waits with me afterwards?');
  await page.getByLabel('My question N01').blur();
  await expect(list(page).first()).toContainText('Who waits with me afterwards?');
  const second = await seen(list(page).nth(1).locator('.code'));
  const third = await seen(list(page).nth(2).locator('.code'));
  await page.getByRole('button', { name: `Move ${third} up` }).press('Enter');
  await expect(list(page).nth(1)).toContainText(third);
  await expect(page.getByRole('button', { name: `Move ${third} up` })).toBeFocused();
  await page.getByRole('button', { name: `Star ${second}` }).press('Enter');
  await expect(page.getByRole('button', { name: `Remove the star from ${second}` })).toBeFocused();
  await expect(list(page).first()).toContainText(second);
  await reload(page);
  const codes = async () => (await list(page).locator('.code').allTextContents()).slice(0, 3);
  expect(await codes()).toEqual([second, 'N01', third]);
  await sheet(page).open('their-copy');
  expect(await sheet(page).topCodes.allTextContents()).toEqual([second, 'N01', third]);
});

test('a consultation is played through on a phone in flight mode', async ({ page, context }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/start');
  await page.getByRole('checkbox', { name: /Botulinum toxin/ }).check();
  await open(page, '/steps/questions');
  await check(page, 'Q03').answer('Not sure yet').check();
  await visit(page).open();
  await context.setOffline(true);
  await expect(visit(page).question).toContainText('Which brand');
  await expect(page.getByText(/^Question\s1\sof\s\d+/)).toBeVisible();
  await visit(page).heard('Unclear').check();
  await expect(page.locator('.room__follow .shown')).not.toBeEmpty();
  await page.getByRole('button', { name: 'Next question' }).click();
  await expect(visit(page).question).toBeFocused();
  await expect(visit(page).question).not.toContainText('Which brand');
  const asked = await seen(visit(page).code);
  await visit(page).heard('Would not say').check();
  await visit(page).note.fill('changed the subject');
  await page.keyboard.press('Tab');
  await visit(page).question.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(visit(page).question).toContainText('Which brand');
  await expect(visit(page).heard('Unclear')).toBeChecked();
  await expect(visit(page).note).toHaveValue('');
  await page.locator('#room').evaluate((element) => {
    const touch = (type: string, x: number) => {
      const it = new Touch({ identifier: 1, target: element, clientX: x, clientY: 300 });
      element.dispatchEvent(
        new TouchEvent(type, { bubbles: true, touches: type === 'touchend' ? [] : [it], changedTouches: [it] }),
      );
    };
    touch('touchstart', 300);
    touch('touchend', 100);
  });
  await expect(visit(page).code).toHaveText(asked);
  await expect(visit(page).heard('Would not say')).toBeChecked();
  await expect(visit(page).note).toHaveValue('changed the subject');
  expect(await rows(page)).toMatchObject({
    'heard/a/Q03': 'unclear',
    [`heard/a/${asked}`]: 'no',
    [`note/a/${asked}`]: 'changed the subject',
  });
  await context.setOffline(false);
  await reload(page);
  await expect(visit(page).question, 'it goes on with the first that has no mark').not.toContainText('Which brand');
  await sheet(page).open('my-copy');
  await expect(sheet(page).mine).toContainText('In the room: they would not say');
  expect((await print(page)).words).toContain('changed the subject');
});

test('where writing runs from right to left, the left arrow goes forth', async ({ page }) => {
  await visit(page).open();
  const place = visit(page).place;
  await page.keyboard.press('ArrowRight');
  await expect(place).toContainText('Question 2 of');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await page.keyboard.press('ArrowLeft');
  await expect(place).toContainText('Question 3 of');
  await page.keyboard.press('ArrowRight');
  await expect(place).toContainText('Question 2 of');
});

test('the timer is off until it is asked for', async ({ page }) => {
  await visit(page).open();
  await expect(page.locator('[data-timer]')).toBeEmpty();
  await page.getByLabel('Show how long it’s taken').check();
  await expect(page.locator('[data-timer]')).toHaveText('0 min');
});

test('paper is typed back in by row code, and can be undone', async ({ page }) => {
  await visit(page).open();
  await visit(page).takeIn('Q03 yes, the box was sealed\nR02 would not say\nsomething else');
  await expect(page.locator('#did, [role=status]').filter({ hasText: 'Lines added.' }).first()).toBeVisible();
  await expect(visit(page).paper).toHaveValue('something else');
  await expect(alarm(page, 'couldn’t be read')).toBeVisible();
  await poll(() => rows(page)).toMatchObject({
    'answer/a/Q03': 'yes',
    'note/a/Q03': 'the box was sealed',
    'heard/a/R02': 'no',
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await poll(async () => kept(await rows(page))).toEqual({});
});

// A note was dropped if it stood anywhere in the note before, and the lines left the field before they were safe.
test('a line of paper is added whole, once, and stays in the field where nothing can be saved', async ({ page }) => {
  await seed(page, { 'note/a/Q03': 'They said no discount' });
  await visit(page).open();
  const { paper } = visit(page);
  for (let again = 0; again < 2; again++) {
    await visit(page).takeIn('Q03 no');
    await expect(paper).toHaveValue('');
  }
  await poll(() => rows(page)).toMatchObject({ 'note/a/Q03': 'They said no discount\nno' });
  await page.evaluate(fillUp, {});
  await visit(page).takeIn('Q04 yes');
  await expect(alarm(page, 'no space left')).toBeVisible();
  await expect(paper).toHaveValue('Q04 yes');
});

// It was recorded under the question that was asked when the typing came to rest.
test('a note in the room belongs to the question for which it was begun, whatever another window does', async ({
  page,
}) => {
  await seed(page, { 'answer/a/Q03': 'unsure', 'answer/a/Q04': 'unsure' });
  await visit(page).open();
  const other = await newWindow(page);
  await open(other, '/steps/questions');
  const first = await seen(visit(page).code);
  const typing = await Typing.begin(visit(page).note);
  // What was typed so far is saved, and the typing goes on.
  await poll(async () => (await stored(page))[`note/a/${first}`]).toMatch(/^typed/);
  await check(other, first).answer('Yes').check();
  await poll(() => rows(page)).toMatchObject({ [`answer/a/${first}`]: 'yes' });
  await typing.goOn(3);
  const answer = await typing.end();
  await visit(page).note.blur();
  await poll(async () => (await rows(page))[`note/a/${first}`]).toBe(answer);
  expect(Object.keys(await rows(page)).filter((key) => key.startsWith('note/'))).toEqual([`note/a/${first}`]);
  await expect(visit(page).code).not.toHaveText(first);
  await expect(visit(page).note).toHaveValue('');
});

test('what was heard in the room, and how something is known, can be taken back', async ({ page }) => {
  await seed(page, { 'answer/a/R02': 'yes', 'answer/a/Q03': 'unsure' });
  await visit(page).open();
  await page.getByLabel('Would not say').check();
  await page.locator('#room').getByRole('button', { name: 'Clear this choice' }).click();
  await expect(page.getByLabel('Would not say')).not.toBeChecked();
  await open(page, '/steps/research');
  const r02 = check(page, 'R02');
  await r02.proof('I looked it up').check();
  await r02.group.getByRole('button', { name: 'Clear this answer' }).click();
  await expect(r02.proof('I looked it up'), 'what is printed can be seen').toBeVisible();
  await r02.group.getByRole('button', { name: 'Clear how you know' }).click();
  await poll(async () => kept(await stored(page))).toEqual({ 'answer/a/Q03': 'unsure' });
});

test('only what I tick is on the copy I hand over, and a missing line of the form becomes a question', async ({
  page,
}) => {
  await open(page, '/steps/consultation');
  const ticks = page.locator('#tell-them').getByRole('checkbox');
  const labels = await page.locator('#tell-them label').allTextContents();
  const [first, second] = [item(labels, 0), item(labels, 1)];
  await ticks.first().check();
  await page.getByLabel('What I want to change').fill('softer lines');
  await page.getByLabel('What the treatment cannot do').fill('private limit');
  const form = page.locator('[data-check="K01"]');
  await form.getByRole('radio', { name: 'No: I’ll ask' }).check();
  const ask = await seen(page.locator('#K01-ask'));
  await sheet(page).open('their-copy');
  await expect(sheet(page).theirs).toContainText(first);
  await expect(sheet(page).theirs).not.toContainText(second);
  await expect(sheet(page).theirs).toContainText('softer lines');
  await expect(sheet(page).theirs).not.toContainText('private limit');
  await expect(sheet(page).theirs).toContainText(ask);
  await expect(sheet(page).theirs).not.toContainText('K02');
});

test('the appointment is a calendar file of one hour that names nobody', async ({ page }) => {
  await open(page, '/steps/consultation');
  const button = page.getByRole('button', { name: 'Save the appointment for my calendar' });
  await button.click();
  await expect(page.getByText('Choose the day first.')).toBeVisible();
  await page.getByLabel('Day and time').fill('2026-12-01T10:30');
  await page.getByLabel('Day and time').blur();
  const { event: appointment } = event((await handedOut(page, () => button.click())).text);
  expect([appointment.startDate.toString(), appointment.endDate.toString(), appointment.summary]).toEqual([
    '2026-12-01T10:30:00',
    '2026-12-01T11:30:00',
    'Appointment',
  ]);
  await sheet(page).open();
  for (const copy of [sheet(page).theirs, sheet(page).mine])
    await expect(copy.locator('.paper__head')).toContainText('1 Dec 2026, 10:30');
});

test('ten reviews come to counts and one sentence, never a score', async ({ page }) => {
  await open(page, '/steps/reviews');
  const tick = (name: string) => page.getByRole('checkbox', { name, exact: true });
  for (const n of [1, 2, 3, 4, 5]) await tick(`Newest ${n}: Read`).check();
  await expect(page.locator('.ten tfoot')).toContainText('5 read');
  const vague = await seen(page.locator('[data-shown="reviews"]'));
  expect(vague).not.toBe('');
  const reward = page.locator('.ten tbody tr').nth(5).getByRole('checkbox').nth(5);
  await reward.check();
  await expect(page.locator('.ten tfoot')).toContainText('6 read');
  await expect(page.locator('[data-shown="reviews"]')).not.toHaveText(vague);
  await page.getByLabel('The worst thing said', { exact: true }).fill('they never called back');
  await sheet(page).open('my-copy');
  await expect(sheet(page).mine).toContainText('they never called back');
  await expect(sheet(page).mine).toContainText('6 read');
});

test('pressure is counted in facts, and a feeling gets its day', async ({ page }) => {
  await open(page, '/steps/instincts');
  await check(page, 'I02').answer('Red flag').check();
  await page.locator('[data-check="P01"]').getByRole('radio', { name: 'Not true', exact: true }).check();
  await expect(page.getByText('2 of 6 signs of pressure.')).toBeVisible();
  await page.getByRole('group', { name: 'Right after the visit' }).getByRole('radio', { name: 'Uneasy' }).check();
  await page.locator('#gut-after-cause').selectOption('hurry');
  const remind = page.getByRole('button', { name: 'Remind me in two days' });
  const { event: reminder } = event((await handedOut(page, () => remind.click())).text);
  const days = (reminder.startDate.toJSDate().getTime() - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(1);
  expect(days).toBeLessThanOrEqual(2);
  expect(await rows(page)).toMatchObject({
    'choice/a/gut-after': 'uneasy',
    'choice/a/gut-after-cause': 'hurry',
    'choice/a/gut-after-on': expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  await sheet(page).open('my-copy');
  await expect(sheet(page).mine).toContainText('Uneasy');
  await expect(sheet(page).mine).toContainText('The hurry');
});

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
  expect(sections).toEqual(['questions', 'tell', 'emergency']);
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

test('what was used can be written down on every page for people who were treated, and is on my copy', async ({
  page,
}) => {
  const fields = { 'doing-it-yourself': 'Product', aftercare: 'Lot or batch number', 'fake-products': 'Maker' };
  for (const [topic, field] of Object.entries(fields)) {
    await open(page, `/learn/${topic}`);
    await page.getByRole('textbox', { name: field, exact: true }).fill(`${field} I saw`);
    await page.getByRole('textbox', { name: field, exact: true }).blur();
    await reload(page);
    await expect(page.getByRole('textbox', { name: field, exact: true })).toHaveValue(`${field} I saw`);
  }
  const mine = (await sheet(page).open('my-copy')).mine;
  for (const field of Object.values(fields)) await expect(mine).toContainText(`${field} I saw`);
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
  await open(page, '/start');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
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
