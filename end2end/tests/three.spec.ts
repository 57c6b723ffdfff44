// The whole walk with three practitioners: one solid, one with gaps, one with stops; from the first page to a decision and paper.
import type { Page } from '@playwright/test';

import { check, checking, expect, live, name, open, test } from './fixtures';
import { print } from './kit/pdf';
import { start } from './kit/start';

/** From the first page to the three names. */
async function addThree(page: Page): Promise<void> {
  await open(page, '/');
  await page.getByRole('link', { name: 'Start the one-minute check' }).click();
  await page.waitForURL('**/start', { waitUntil: 'commit' });
  await live(page);
  await start(page).openMore();
  await page.getByRole('checkbox', { name: 'Botulinum toxin' }).check();
  await name(page).fill('Dr Solid');
  await page.getByRole('link', { name: 'Add up to six' }).click();
  await page.waitForURL('**/practitioners', { waitUntil: 'commit' });
  await live(page);
  for (const called of ['Nurse Gap', 'Glow']) {
    await page.getByRole('button', { name: 'Add a practitioner' }).click();
    await expect(name(page)).toHaveValue('');
    await name(page).fill(called);
    await name(page).blur();
    await expect(page.locator('.person.current .name')).toHaveText(called);
  }
}

/** Each of them, on the same page, with the choice at its top. */
async function checkEach(page: Page): Promise<void> {
  await open(page, '/steps/research');
  const R = ['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R11', 'R12'];
  await checking(page).selectOption({ label: 'Dr Solid' });
  for (const code of R) await check(page, code).answer('Yes').check();
  for (const code of ['R09', 'R10', 'R13', 'R14']) await check(page, code).answer('Yes').check();
  await check(page, 'R02').proof('I looked it up').check();
  await checking(page).selectOption({ label: 'Nurse Gap' });
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R02').answer('Yes').check();
  await check(page, 'R02').proof('They told me').check();
  await check(page, 'R05').answer('Not sure').check();
  await checking(page).selectOption({ label: 'Glow' });
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').note.fill('No such name on the register.');
  await check(page, 'R06').answer('Red flag').check();
}

/** Prices, decisions and reasons, and a time to think. */
async function decideOnEach(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByRole('link', { name: 'Practitioners', exact: true }).click();
  await page.waitForURL('**/practitioners', { waitUntil: 'commit' });
  await live(page);
  await expect(page.locator('.person .progress')).toContainText([
    /^\d+\sstill open$/,
    /^\d+\sstill open$/,
    /^2\sstops/,
  ]);
  for (const [called, price, decision, because] of [
    ['Glow', '£90', 'no', 'Two stops.'],
    ['Nurse Gap', '£180', 'not-yet', 'I was only told.'],
    ['Dr Solid', '£280', 'not-yet', 'Seven days first.'],
  ] as const) {
    await checking(page).selectOption({ label: called });
    await page.getByLabel('Price of one treatment', { exact: true }).fill(price);
    await page.getByLabel('Treatments in two years', { exact: true }).fill('6');
    await page.locator(`#decision-${decision}-choice`).check();
    await page.getByLabel('Because…').fill(because);
    await page.getByLabel('Because…').blur();
  }
  await page.getByRole('button', { name: 'Start my time to think today' }).click();
  await expect(page.locator('.waiting b')).toContainText('Your time to think ends on');
}

/** What each said, what each costs, and what was decided. */
async function compareThem(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Compare side by side' }).click();
  await page.waitForURL('**/compare', { waitUntil: 'commit' });
  await live(page);
  const row = (code: string) => page.locator(`[data-line="${code}"]`).getByRole('cell');
  await expect(row('R02')).toContainText([/✔ Yes/, /\? Only their word/, /✖ Stop/]);
  await expect(row('cost')).toContainText([/At least £1,680/, /At least £1,080/, /At least £540/]);
  await expect(row('decided')).toContainText([
    /Not yet.*Seven days first\./,
    /Not yet.*I was only told\./,
    /No.*Two stops\./,
  ]);
}

test('three practitioners on a phone, from the first page to a decision and the printed comparison', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await test.step('three are added', () => addThree(page));
  await test.step('each is checked', () => checkEach(page));
  await test.step('each is decided on', () => decideOnEach(page));
  await test.step('they stand side by side', () => compareThem(page));
  await test.step('the comparison is printed', async () => {
    const { words } = await print(page);
    for (const text of [
      'Dr Solid',
      'Nurse Gap',
      'Glow',
      'Stops: don’t go ahead with anyone marked',
      'No such name on the register',
      'Only their word',
      'Two stops.',
    ])
      expect(words).toContain(text);
  });
});
