// A storage that is blocked or full, hangs, or promises nothing.
// The number is the row of the fault table: see docs/testing/failure-modes.md.
import { alarm, check, expect, open, poll, reload, rows, saved, stored, test } from './fixtures';
import { installClock, stopClock } from './kit/clock';
import { handedOut } from './kit/data';
import { type BrokenDatabase, blockPlainStorage, blockStorage, breakDatabase, fillUp, mend } from './kit/faults';
import { sheet } from './kit/sheet';
import { enter } from './kit/typing';

test('F1: all storage blocked: the page works, says so at once, and offers the ways out', async ({ page }) => {
  await page.addInitScript(blockStorage);
  await open(page, '/steps/research');
  await expect(alarm(page, 'Nothing can be saved')).toBeVisible();
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').write('still works');
  await expect(saved(page)).toContainText('1 stop');
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible();
  const { text } = await handedOut(page, () => page.getByRole('button', { name: 'Download a copy' }).click());
  expect(JSON.parse(text).entries['note/a/R02'].value).toBe('still works');
});

test('F1: plain storage blocked, the database not: it is saved on the device and there after a reload', async ({
  page,
}) => {
  await page.addInitScript(blockPlainStorage);
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await expect(saved(page)).toContainText('Saved on this device');
  await reload(page);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
});

test('F2: no room anywhere: the old value stays, it is said at once, and saved as soon as there is room', async ({
  page,
}) => {
  await installClock(page.context());
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await poll(() => rows(page)).toMatchObject({ 'answer/a/R01': 'yes' });
  await page.evaluate(fillUp, {});
  // Nothing waits for time to pass: neither what is said nor what is saved once there is room.
  await stopClock(page);
  await check(page, 'R01').answer('Red flag').check();
  await expect(alarm(page, 'no space left')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible();
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });
  await check(page, 'R03').write('written while there was no room');
  await mend(page);
  await check(page, 'R02').answer('Yes').check();
  await expect(alarm(page, 'no space left')).toBeHidden();
  const all = { 'answer/a/R01': 'flag', 'answer/a/R02': 'yes', 'note/a/R03': 'written while there was no room' };
  expect(await stored(page)).toEqual(all);
  await poll(() => rows(page)).toEqual(all);
});

test('F2: what was not saved is saved by itself once there is room again', async ({ page }) => {
  await installClock(page.context());
  await open(page, '/steps/research');
  await page.evaluate(fillUp, {});
  await stopClock(page);
  await check(page, 'R01').answer('Yes').check();
  await expect(alarm(page, 'no space left')).toBeVisible();
  await mend(page);
  // It is tried again every two seconds.
  await page.clock.runFor(2100);
  await expect(saved(page)).toContainText('Saved on this device');
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });
});

test('F2: only the plain storage is full: the database keeps the edit, and the next visit has it', async ({ page }) => {
  await open(page, '/steps/research');
  await page.evaluate(fillUp, { database: false });
  await check(page, 'R01').answer('Yes').check();
  await expect(saved(page)).toContainText('Saved on this device');
  await reload(page);
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
});

test('F27: the promise to keep is asked for once, with something to keep, and its answer is shown', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked = () => Number(sessionStorage.asked ?? 0);
    StorageManager.prototype.persisted = async () => false;
    StorageManager.prototype.persist = async () => {
      sessionStorage.asked = asked() + 1;
      return false;
    };
  });
  await open(page, '/steps/research');
  const asked = () => page.evaluate(() => sessionStorage.asked);
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R02').answer('Yes').check();
  await expect(saved(page)).toContainText('Saved on this device');
  expect(await asked()).toBeUndefined();
  for (const code of ['R03', 'R04', 'R05']) await check(page, code).answer('Yes').check();
  await poll(asked).toBe('1');
  await open(page, '/data');
  await expect(page.getByText('This browser hasn’t promised')).toBeVisible();
  expect(await asked()).toBe('1');
});

for (const [how, persist] of [
  ['fails', 'async () => { throw new Error("no"); }'],
  ['is missing', 'undefined'],
] as const) {
  test(`F27: a promise that ${how} is no fault`, async ({ page }) => {
    await page.addInitScript(
      `StorageManager.prototype.persist = ${persist}; StorageManager.prototype.persisted = ${persist};`,
    );
    await open(page, '/steps/research');
    for (const code of ['R01', 'R02', 'R03', 'R04']) await check(page, code).answer('Yes').check();
    await expect(saved(page)).toContainText('Saved on this device');
    await open(page, '/data');
    await expect(page.getByText('Not asked yet.')).toBeVisible();
  });
}

test('F27: Safari’s rule is told to who uses Safari', async ({ browser }) => {
  const context = await browser.newContext({
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    StorageManager.prototype.persisted = async () => false;
    StorageManager.prototype.persist = async () => false;
  });
  await open(page, '/data');
  await expect(page.getByRole('definition').filter({ hasText: 'Safari removes this after seven days' })).toBeVisible();
  await context.close();
});

test('F43: what is printed while a save hangs is what is on the screen', async ({ page }) => {
  await page.addInitScript<BrokenDatabase>(breakDatabase, 'never answers');
  await open(page, '/steps/consultation');
  await page.locator('#tell-text').evaluate(enter, 'apixaban');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await stored(page)).toEqual({ tell: 'apixaban' });
  await sheet(page).open();
  await expect(sheet(page).theirs).toContainText('apixaban');
});
