// What somebody does before the wasm is there. The number is the row of the fault table.
import { check, expect, expectBoth, live, open, poll, reload, saved, seed, stored, test } from './fixtures';
import { blockPlainStorage, holdWasm, mendWasm } from './kit/faults';
import { about } from './kit/record';
import { start } from './kit/start';

/** How a page is opened whose wasm does not come yet. */
const early = { waitUntil: 'domcontentloaded' } as const;

test('F37: a tap and typing before the wasm is there are kept', async ({ page }) => {
  const release = await holdWasm(page);
  await page.goto('/steps/research', early);
  await check(page, 'R02').answer('Red flag').check();
  await expect(check(page, 'R02').stop).toBeVisible();
  await check(page, 'R02').note.fill('typed early');
  await expect(page.locator('html[data-live]')).not.toBeAttached();
  release();
  await live(page);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await expect(check(page, 'R02').note).toHaveValue('typed early');
  expect(await stored(page)).toEqual({ 'answer/a/R02': 'flag', 'note/a/R02': 'typed early' });
  await reload(page);
  await expect(check(page, 'R02').note).toHaveValue('typed early');
});

test('an early tap beats what was stored before, and leaves the rest alone', async ({ page }) => {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Yes').check();
  await check(page, 'R03').answer('Yes').check();
  const release = await holdWasm(page);
  await page.reload(early);
  await check(page, 'R02').answer('Not sure').check();
  release();
  await live(page);
  await expect(check(page, 'R02').answer('Not sure')).toBeChecked();
  await expect(check(page, 'R03').answer('Yes')).toBeChecked();
});

test('an early tap is kept even if the page is left before the wasm comes', async ({ page }) => {
  await holdWasm(page);
  await page.goto('/steps/research', early);
  await check(page, 'R02').answer('Red flag').check();
  await mendWasm(page);
  await open(page, '/start');
  await open(page, '/steps/research');
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('early')))).toEqual([]);
});

// A killed browser may lose what it wrote to its plain storage within the last minute, but not what its database confirmed.
test('an early tap is in the database before the wasm is there, and comes back if the plain storage lost it', async ({
  page,
}) => {
  await holdWasm(page);
  await page.goto('/steps/research', early);
  await check(page, 'R02').answer('Red flag').check();
  await poll(() => about(page)).toEqual({ 'early/answer/~/R02': 'flag' });
  await page.evaluate(() => localStorage.clear());
  await mendWasm(page);
  await open(page, '/steps/research');
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await expectBoth([page], { 'answer/a/R02': 'flag' });
  await poll(async () => Object.keys(await about(page))).toEqual(['generation']);
  // The database that the tap made has room for everything else.
  await check(page, 'R02').note.fill('typed later');
  await expect(saved(page)).toContainText('Saved on this device');
});

test('on a shared device an early tap stays out of the database', async ({ page }) => {
  await page.addInitScript(() => sessionStorage.setItem('due-care/shared', '1'));
  const release = await holdWasm(page);
  await page.goto('/steps/research', early);
  await check(page, 'R02').answer('Red flag').check();
  release();
  await live(page);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('early choices on the start page are kept', async ({ page }) => {
  const release = await holdWasm(page);
  await page.goto('/start', early);
  await start(page).answer('what', 'Filler');
  await start(page).choosePlace('gb-sct');
  release();
  await live(page);
  expect(await stored(page)).toMatchObject({ 'choice/me/what': 'filler', place: 'gb-sct' });
});

test('early edits survive on the page where storage is blocked', async ({ page }) => {
  await page.addInitScript(blockPlainStorage);
  const release = await holdWasm(page);
  await page.goto('/steps/research', early);
  await check(page, 'R02').answer('Red flag').check();
  release();
  await live(page);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await expect(saved(page)).toContainText('1 stop');
});

test('F38: what the browser restores by itself is not taken for an edit', async ({ page }) => {
  await seed(page, { 'answer/a/R01': 'yes' });
  await holdWasm(page);
  await page.goto('/steps/research', early);
  // The browser remembers the state of a form for when the person comes back to it.
  await page.evaluate(() => {
    (document.getElementById('R01-flag') as HTMLInputElement).checked = true;
    (document.getElementById('R01-note') as HTMLTextAreaElement).value = 'restored';
  });
  await mendWasm(page);
  await page.goto('/about', early);
  await page.goBack({ waitUntil: 'commit' });
  await live(page);
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
  await expect(check(page, 'R01').note).toHaveValue('');
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });
});
