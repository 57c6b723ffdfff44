// The walks: the first minute, who comes back, and from the first page to paper.
import type { Locator, Page } from '@playwright/test';

import { check, expect, live, name, open, seed, seen, test } from './fixtures';
import { sheet } from './kit/sheet';
import { start } from './kit/start';

/** The page that a link leads to. */
async function arrive(page: Page, where: string): Promise<void> {
  await page.waitForURL(`**/${where}`, { waitUntil: 'commit' });
  await live(page);
}

/** Words that a person reads in a minute, at 200 words a minute. */
const A_MINUTE = 200;

test('the first minute: from the first page to a verdict in nine taps on a phone, with few words on the way', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  let words = 0;
  let taps = 0;
  const read = async (place: Locator) => {
    words += (await seen(place)).split(/\s+/).length;
  };
  const tap = async (what: Locator) => {
    await expect(what, 'it is in sight').toBeInViewport({ ratio: 1 });
    await what.click();
    taps += 1;
  };
  await open(page, '/');
  await read(page.locator('h1'));
  await read(page.locator('.lede'));
  await tap(page.getByRole('link', { name: 'Start the one-minute check' }));
  await arrive(page, 'start');
  // The place is offered by the clock of most phones. Here it is none of ours, so it is skipped.
  for (const [question, answer] of [
    ['what', 'Filler'],
    ['where', ''],
    ['setting', 'A home, hotel or party'],
    ['who', 'Beautician, or someone else'],
    ['register', 'Their job has no register'],
    ['product', 'Don’t know'],
    ['night', 'Don’t know'],
    ['pressure', 'No, or a small deposit'],
  ] as const) {
    const shown = page.locator(`#${question}`);
    await expect(shown).toBeVisible();
    const choices = shown.locator('.choices');
    await read(shown.getByRole('heading'));
    if (question !== 'where') await read(choices);
    await tap(answer ? start(page).choice(question, answer) : shown.getByRole('link', { name: 'Skip' }));
  }
  await arrive(page, 'summary');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Don’t go ahead: two things stop it.', {
    useInnerText: true,
  });
  expect(taps).toBeLessThanOrEqual(9);
  expect(words).toBeLessThanOrEqual(A_MINUTE);
});

test('who comes back sees where they stand and the one next thing, not the example', async ({ page }) => {
  const example = page.getByRole('complementary', { name: 'An example of what you get' });
  const own = page.getByRole('complementary', { name: 'Your sheet' });
  await open(page, '/');
  await expect(example).toBeVisible();
  await expect(own).toBeHidden();
  await seed(page, { 'name/a': 'Dr A. Rivera', 'answer/a/R01': 'yes', 'answer/a/Q11': 'unsure' });
  await open(page, '/');
  await expect(example).toBeHidden();
  await expect(page.getByRole('link', { name: 'Start the one-minute check' })).toBeHidden();
  await expect(own).toContainText('Where you stand with Dr A. Rivera');
  await expect(own).toContainText(/Find out .* first/, { useInnerText: true });
  await own.getByRole('link', { name: 'See what to say, and send it' }).click();
  await arrive(page, 'summary');
});

test('on a phone the menu has the four places, and closes as it opened', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await open(page, '/steps/research');
  const menu = page.getByRole('navigation', { name: 'Main' });
  await expect(menu).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(menu.getByRole('link')).toHaveText([/^Check/, /^Sheet/, /^Learn/, /^Emergency/]);
  for (const link of await menu.getByRole('link').all()) await expect(link).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).click();
  await menu.getByRole('link', { name: 'Sheet' }).click();
  await arrive(page, 'summary');
});

/** From the first page to the place, the person and the day. */
async function sayWho(page: Page): Promise<void> {
  await open(page, '/');
  await page.getByRole('link', { name: 'Start the one-minute check' }).click();
  await arrive(page, 'start');
  await start(page).choosePlace({ label: 'England' });
  await start(page).openMore();
  await page.getByRole('checkbox', { name: 'Botulinum toxin' }).check();
  await name(page).fill('Dr A. Rivera');
  await page.getByLabel('Clinic or place of work').fill('Lakeside Clinic');
  await page.getByLabel('When is the consultation?').fill('Tue 1 Dec, 10:30');
  await open(page, '/steps/research');
}

/** Something in each of the five steps. */
async function answerEachStep(page: Page): Promise<void> {
  await arrive(page, 'steps/research');
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').proof('I looked it up').check();
  await check(page, 'R02').note.fill('Two people with this name, neither here.');
  await check(page, 'R05').answer('Not sure').check();
  await page.getByRole('link', { name: 'Go to step 2' }).click();

  await arrive(page, 'steps/consultation');
  await check(page, 'C03').answer('Yes').check();
  await page.getByLabel('Anything else to tell them').fill('Apixaban. Cold sores.');
  await page.getByRole('link', { name: 'Go to step 3' }).click();

  await arrive(page, 'steps/questions');
  await check(page, 'Q03').answer('Not sure').check();
  await check(page, 'Q11').answer('Red flag').check();
  await check(page, 'Q11').note.fill('Direct messages only.');
  await page.getByRole('link', { name: 'Go to step 4' }).click();

  await arrive(page, 'steps/reviews');
  await check(page, 'V01').answer('Doesn’t apply').check();
  await page.getByRole('link', { name: 'Go to step 5' }).click();

  await arrive(page, 'steps/instincts');
  await check(page, 'I13').answer('Not sure').check();
  await check(page, 'I13').note.fill('Something felt hurried.');
  await page.getByRole('link', { name: 'See your summary' }).last().click();
}

/** What is on the copy to hand over, and what only on mine. */
async function readBothCopies(page: Page): Promise<void> {
  await arrive(page, 'summary');
  const { theirs, mine } = sheet(page);
  await expect(theirs).toContainText('Dr A. Rivera');
  await expect(theirs).toContainText('Apixaban. Cold sores.');
  await expect(theirs).toContainText('R05');
  await expect(mine).toContainText('call 999 at once', { useInnerText: true });
  for (const secret of ['Two people', 'Direct messages', 'hurried', 'I13', 'Red flag', 'Stop']) {
    await expect(theirs).not.toContainText(secret);
  }
  await expect(mine).toContainText('No good answer outweighs it.');
  await expect(mine).toContainText('Stop: don’t go ahead unless these change');
  await expect(mine).toContainText('Something felt hurried.');
}

/** The first page, and back from it. */
async function comeBack(page: Page): Promise<void> {
  await open(page, '/');
  await expect(page.getByRole('listitem').filter({ hasText: 'Research' })).toContainText('1 stop');
  await page.getByRole('link', { name: 'See what to say, and send it' }).click();
  await arrive(page, 'summary');
}

/** Both copies on paper of either size. */
async function printBoth(page: Page): Promise<void> {
  for (const format of ['A4', 'Letter'] as const) {
    const { pages, words } = await sheet(page).print(format);
    for (const typed of [
      'Dr A. Rivera',
      'Lakeside Clinic',
      'Tue 1 Dec, 10:30',
      'Apixaban. Cold sores.',
      'Direct messages only.',
      'Two people with this name, neither here.',
      'Something felt hurried.',
      'I looked it up',
      'Botulinum toxin',
      'Due Care · guide 2026.11 · England',
      '1 of ',
      '999',
    ])
      expect(words, `${format} has “${typed}”`).toContain(typed);
    expect(pages[0]).toContain('For the practitioner: please read');
    expect(pages[0]).toContain('About my health');
    expect(pages[0], 'it is one page').not.toContain('For me');
    expect(pages[0]).not.toContain('After treatment, call');
    expect(pages[1]).toContain('For me: keep this one');
    expect(words).toContain('After treatment, call');
  }
}

test('from the first page to paper: a whole walk on a phone', async ({ page, context }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const requests: { method: string; url: string; body: string | null }[] = [];
  context.on('request', (request) =>
    requests.push({ method: request.method(), url: request.url(), body: request.postData() }),
  );

  await test.step('who, where and when', () => sayWho(page));
  await test.step('five steps', () => answerEachStep(page));
  await test.step('both copies', () => readBothCopies(page));
  await test.step('the first page again', () => comeBack(page));
  await test.step('paper', () => printBoth(page));
  await test.step('nothing was sent, and no cookie is there', async () => {
    const origin = new URL(page.url()).origin;
    for (const request of requests) {
      const url = new URL(request.url);
      expect([request.method, url.origin, url.search, request.body], request.url).toEqual(['GET', origin, '', null]);
    }
    expect(await context.cookies()).toEqual([]);
  });
});
