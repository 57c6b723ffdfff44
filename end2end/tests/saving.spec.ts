// Saving, as a person meets it: answers and notes are there again, here and in other tabs.
import { check, expect, live, name, newWindow, open, plant, poll, reload, saved, seed, stored, test } from './fixtures';
import { data } from './kit/data';
import { holdWasm } from './kit/faults';
import { start } from './kit/start';
import { step } from './kit/step';
import { enter } from './kit/typing';

test('answers, proof and notes are there after a reload and in a new tab', async ({ page }) => {
  await open(page, '/steps/research');
  const r02 = check(page, 'R02');
  await r02.answer('Yes').check();
  await r02.proof('I looked it up').check();
  await r02.group.getByLabel('Date').fill('2026-11-12');
  await r02.group.getByLabel('Number or reference').fill('7654321');
  await r02.note.fill('GMC search: one entry, this clinic.');
  await r02.note.blur();
  expect(await stored(page)).toEqual({
    'answer/a/R02': 'yes',
    'proof/a/R02': 'looked-up',
    'date/a/R02': '2026-11-12',
    'reference/a/R02': '7654321',
    'note/a/R02': 'GMC search: one entry, this clinic.',
  });
  await reload(page);
  const other = await newWindow(page);
  await open(other, '/steps/research');
  for (const tab of [page, other]) {
    const again = check(tab, 'R02');
    await expect(again.answer('Yes')).toBeChecked();
    await expect(again.proof('I looked it up')).toBeChecked();
    await expect(again.group.getByLabel('Date')).toHaveValue('2026-11-12');
    await expect(again.group.getByLabel('Number or reference')).toHaveValue('7654321');
    await expect(again.note).toHaveValue('GMC search: one entry, this clinic.');
  }
});

test('what is about me is kept apart from what is about the practitioner', async ({ page }) => {
  await open(page, '/steps/instincts');
  await check(page, 'I01').answer('Yes').check();
  await check(page, 'I02').answer('Red flag').check();
  expect(await stored(page)).toEqual({ 'answer/me/I01': 'yes', 'answer/a/I02': 'flag' });
});

test('a red flag on a deal-breaker says stop, and the sheet beside fills', async ({ page }) => {
  await open(page, '/steps/research');
  const sheet = page.getByRole('complementary', { name: 'This step on your sheet' });
  await expect(sheet).toContainText('Not started');
  await expect(check(page, 'R02').stop).toBeHidden();
  await check(page, 'R02').answer('Red flag').check();
  await expect(check(page, 'R02').stop).toContainText('Stop.');
  await check(page, 'R01').answer('Not sure').check();
  await expect(sheet.getByRole('listitem')).toHaveCount(2);
  await expect(sheet.getByRole('listitem').first()).toContainText('Stop:');
  await expect(sheet).toContainText('1 stop');
  await check(page, 'R02').answer('Yes').check();
  await expect(sheet).not.toContainText('1 stop');
});

test('on a narrow screen the line under the heading has the counts', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await expect(page.getByRole('complementary', { name: 'This step on your sheet' })).toBeHidden();
  await expect(saved(page)).toContainText('1 stop');
  await expect(saved(page)).toContainText(/Saved on this device at \d\d:\d\d/);
});

test('no count is shown before the storage was read', async ({ page }) => {
  await seed(page, { 'answer/a/R02': 'flag' });
  const release = await holdWasm(page);
  await page.goto('/', { waitUntil: 'domcontentloaded' });
  const states = page.locator('.state');
  await expect(states.first()).toHaveText('');
  release();
  await live(page);
  await expect(states.first()).toContainText('1 stop');
  await expect(states.nth(1)).toHaveText('Not started');
});

test('an answer can be taken back, and stays away', async ({ page }) => {
  await open(page, '/steps/research');
  const r01 = check(page, 'R01');
  await r01.answer('Yes').check();
  await r01.clear.click();
  await expect(r01.answer('Yes')).not.toBeChecked();
  await expect(r01.answer('Yes')).toBeFocused();
  await reload(page);
  await expect(r01.answer('Yes')).not.toBeChecked();
});

test('a change in one tab appears in the other without reload', async ({ page }) => {
  const other = await newWindow(page);
  await open(page, '/steps/questions');
  await open(other, '/steps/questions');
  await check(page, 'Q03').answer('Red flag').check();
  await check(page, 'Q03').write('No box was shown.');
  await expect(check(other, 'Q03').answer('Red flag')).toBeChecked();
  await expect(check(other, 'Q03').note).toHaveValue('No box was shown.');
  await expect(saved(other)).toContainText('1 stop');
  await check(other, 'Q04').answer('Yes').check();
  await expect(check(page, 'Q04').answer('Yes')).toBeChecked();
});

test('what is being typed is not overwritten by another tab', async ({ page }) => {
  const other = await newWindow(page);
  await open(page, '/steps/questions');
  await open(other, '/steps/questions');
  await check(page, 'Q03').note.evaluate(enter, 'half a wor');
  await check(other, 'Q03').answer('Yes').check();
  await expect(check(page, 'Q03').answer('Yes')).toBeChecked();
  await expect(check(page, 'Q03').note).toHaveValue('half a wor');
});

test('text is saved after a short pause, without leaving the field', async ({ page }) => {
  await open(page, '/steps/questions');
  await check(page, 'Q01').note.fill('two-day course');
  await poll(async () => (await stored(page))['note/a/Q01']).toBe('two-day course');
});

test('text is saved when the page is left at once', async ({ page }) => {
  await open(page, '/steps/questions');
  await check(page, 'Q01').note.fill('left in a hurry');
  await page.goto('/about', { waitUntil: 'commit' });
  await open(page, '/steps/questions');
  await expect(check(page, 'Q01').note).toHaveValue('left in a hurry');
});

test('text is saved before printing, so that paper and screen agree', async ({ page }) => {
  await open(page, '/steps/questions');
  await check(page, 'Q01').note.fill('printed at once');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect((await stored(page))['note/a/Q01']).toBe('printed at once');
});

test('the first page leads back to the first step that is not finished', async ({ page }) => {
  await open(page, '/');
  await expect(page.getByRole('link', { name: 'Start the one-minute check' })).toHaveAttribute('href', '/start');
  await open(page, '/steps/consultation');
  await check(page, 'C01').answer('Yes').check();
  await open(page, '/');
  await page.getByRole('link', { name: 'Continue checking' }).click();
  await expect(page).toHaveURL(/\/steps\/research$/);
});

test('going back shows what was entered since', async ({ page }) => {
  await open(page, '/steps/research');
  await open(page, '/steps/consultation');
  await check(page, 'C03').answer('Yes').check();
  await page.evaluate(() =>
    localStorage.setItem('due-care/entry/answer/a/R01', '{"value":"flag","n":900,"by":"other"}'),
  );
  await page.goBack({ waitUntil: 'commit' });
  await live(page);
  await expect(check(page, 'R01').answer('Red flag')).toBeChecked();
});

test('only the checks of the chosen treatments are shown', async ({ page }) => {
  await open(page, '/steps/research');
  await step(page).more.click();
  await expect(check(page, 'SK1').group).toBeVisible();
  await (await start(page).open()).openMore();
  await page.getByRole('checkbox', { name: 'Botulinum toxin' }).check();
  await name(page).fill('Dr A. Rivera');
  await open(page, '/steps/research');
  await expect(page.locator('.who')).toContainText('You’re checking Dr A. Rivera');
  await expect(page.locator('.who__about')).toContainText('Botulinum toxin');
  await step(page).more.click();
  await expect(check(page, 'SK1').group).toBeHidden();
  await expect(check(page, 'R05').group).toBeVisible();
});

test('erasing empties this tab, the other tab and the storage, and nothing comes back', async ({ page }) => {
  const other = await newWindow(page);
  await open(other, '/steps/research');
  await check(other, 'R01').answer('Yes').check();
  await check(other, 'R01').write('private');
  await plant(page, { 'another-app': 'stays' });
  await data(page).open();
  await data(page).erase();
  await expect(check(other, 'R01').answer('Yes')).not.toBeChecked();
  await expect(check(other, 'R01').note).toHaveValue('');
  const left = await page.evaluate(() => Object.keys(localStorage));
  expect(left).toEqual(['another-app']);
  await reload(other);
  await expect(check(other, 'R01').answer('Yes')).not.toBeChecked();
});
