// The tools of the steps: consultation, reviews, instincts, and what was used.
import { check, expect, item, open, reload, rows, seen, test } from './fixtures';
import { handedOut } from './kit/data';
import { event } from './kit/reminder';
import { sheet } from './kit/sheet';

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
  const vague = await seen(page.locator('[data-text-slot="reviews"]'));
  expect(vague).not.toBe('');
  const reward = page.locator('.ten tbody tr').nth(5).getByRole('checkbox').nth(5);
  await reward.check();
  await expect(page.locator('.ten tfoot')).toContainText('6 read');
  await expect(page.locator('[data-text-slot="reviews"]')).not.toHaveText(vague);
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
  const days = await page.evaluate(() => Date.now() + 2 * 86_400_000);
  expect(reminder.startDate.toJSDate().toDateString()).toBe(new Date(days).toDateString());
  expect(await rows(page)).toMatchObject({
    'choice/a/gut-after': 'uneasy',
    'choice/a/gut-after-cause': 'hurry',
    'choice/a/gut-after-on': expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  await sheet(page).open('my-copy');
  await expect(sheet(page).mine).toContainText('Uneasy');
  await expect(sheet(page).mine).toContainText('The hurry');
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
