// Earlier states of the record, and taking back what was done.
// The number is the row of the fault table: see docs/testing/failure-modes.md.
import { check, expect, kept, newWindow, open, poll, rows, saved, seed, stored, test } from './fixtures';
import { data, keep } from './kit/data';
import { fill, filled } from './kit/filled';

test('earlier states are listed with their time and counts and can be taken again; the last five stay', async ({
  page,
}) => {
  await fill(page);
  const { path } = await keep(page);
  const { states } = data(page);
  for (let n = 1; n <= 7; n++) {
    await data(page).choose(path);
    await page.getByRole('button', { name: n % 2 ? 'Replace what’s here' : 'Add it' }).click();
    await expect(data(page).offer).toBeHidden();
    await expect(states).toHaveCount(Math.min(n, 5));
  }
  await open(page, '/steps/research');
  await page.getByText('Clear this step', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, clear this step' }).click();
  await expect(saved(page)).toContainText('Step cleared.');
  await data(page).open();
  await expect(states).toHaveCount(5);
  await expect(states.first()).toContainText(/\d{1,2} \w{3} \d{4}, \d\d:\d\d: 2\sanswers, 1\snote or name/);
  await expect(states.first()).toContainText('Saved before you cleared a step.');
  await states.first().getByRole('button', { name: 'See what’s in it' }).click();
  await expect(data(page).offer).toContainText('Then: Two people with this name.');
  await data(page).replace();
  await poll(() => stored(page)).toEqual(filled);
});

test('F47: clearing a step takes back its answers only, here and in another tab, until undone', async ({ page }) => {
  await fill(page);
  await open(page, '/steps/questions');
  await check(page, 'Q01').answer('Yes').check();
  await open(page, '/steps/research');
  const other = await newWindow(page);
  await open(other, '/steps/research');
  await page.getByText('Clear this step', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, clear this step' }).click();
  await expect(check(other, 'R02').note).toHaveValue('');
  await expect(check(page, 'R02').answer('Red flag')).not.toBeChecked();
  expect(kept(await stored(page))).toEqual({ 'answer/a/Q01': 'yes' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(check(other, 'R02').note).toHaveValue('Two people with this name.');
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  expect(await stored(page)).toEqual({ ...filled, 'answer/a/Q01': 'yes' });
});

// It once took back whatever came after the act, here and in other windows.
test('F47: undo takes back the act and nothing that was recorded since', async ({ page }) => {
  await fill(page);
  const other = await newWindow(page);
  await open(other, '/steps/questions');
  await page.getByText('Clear this step', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, clear this step' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await check(page, 'R01').answer('Red flag').check();
  await check(page, 'R03').write('written after it');
  await check(other, 'Q01').answer('Yes').check();
  await poll(async () => (await stored(page))['answer/a/Q01']).toBe('yes');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  const all = { ...filled, 'answer/a/R01': 'flag', 'note/a/R03': 'written after it', 'answer/a/Q01': 'yes' };
  await poll(() => stored(page)).toEqual(all);
  await poll(() => rows(page)).toEqual(all);
});

test('F47: clearing a step leaves its tools and what the person added, as it says', async ({ page }) => {
  const tools = {
    'answer/a/K01': 'flag',
    'own/N01': 'Who waits with me?',
    'answer/a/N01': 'yes',
    'text/me/goal': 'Softer lines',
  };
  await seed(page, { 'answer/a/C01': 'yes', ...tools });
  await open(page, '/steps/consultation');
  await page.getByText('Clear this step', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, clear this step' }).click();
  await expect(check(page, 'C01').answer('Yes')).not.toBeChecked();
  await poll(async () => kept(await stored(page))).toEqual(tools);
});

test('F47: after erasing, no text, link or code of the record is left on the page', async ({ page }) => {
  await fill(page);
  await keep(page);
  await data(page).link();
  await data(page).erase();
  await expect(data(page).code).toBeHidden();
  for (const field of ['link', 'copy-text', 'pasted']) expect(await page.locator(`#${field}`).inputValue()).toBe('');
});

test('F47: erasing everything can be undone until the page is left, and not after', async ({ page }) => {
  await fill(page);
  const erase = async () => {
    await data(page).open();
    await data(page).erase();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  };
  await erase();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(saved(page)).toContainText('Undone.');
  expect(await stored(page)).toEqual(filled);
  expect(await rows(page)).toEqual(filled);
  await erase();
  await open(page, '/steps/research');
  await expect(check(page, 'R02').answer('Red flag')).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
});
