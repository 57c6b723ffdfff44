// A newer version of the app beside an old tab. The number is the row of the fault table: see docs/testing/failure-modes.md.
import type { Page } from '@playwright/test';

import { check, expect, expectBoth, open, rows, test, typeOn } from './fixtures';

/** Everything that is kept, byte for byte, read with whatever layout the database has. It must not bring a database into being. */
const everything = (page: Page) =>
  page.evaluate(async () => {
    const all: Record<string, unknown> = { ...localStorage };
    for (const { name, version } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => done(request.result);
        request.onerror = fail;
      });
      all[`${name} version`] = version;
      for (const store of db.objectStoreNames) {
        const objects = db.transaction(store).objectStore(store);
        const read = (request: IDBRequest) => new Promise((done) => (request.onsuccess = () => done(request.result)));
        all[`${name} ${store}`] = await Promise.all([read(objects.getAllKeys()), read(objects.getAll())]);
      }
      db.close();
    }
    return all;
  });

/** Runs in the page: what a newer version does when it comes. */
const newer = {
  'its mark and an entry': () => {
    localStorage.setItem('due-care/schema', '2');
    localStorage.setItem('due-care/entry/answer/a/R01', 'of the future');
  },
  'its mark and another layout of the database': async () => {
    localStorage.setItem('due-care/schema', '2');
    await new Promise<void>((done, fail) => {
      const request = indexedDB.open('due-care', 2);
      request.onblocked = () => fail(new Error('The old tab holds it back.'));
      request.onupgradeneeded = () => request.result.createObjectStore('of the future').put('x', 'y');
      request.onsuccess = () => {
        request.result.close();
        done();
      };
    });
  },
};

for (const [what, come] of Object.entries(newer)) {
  test(`F15: a newer version writes ${what} while an old tab is open: the old one can only be read and reloaded, and changes nothing`, async ({
    page,
    context,
  }) => {
    await open(page, '/steps/research');
    await check(page, 'R01').answer('Yes').check();
    await check(page, 'R03').note.fill('of the past');
    await check(page, 'R03').note.blur();
    await expectBoth([page], { 'answer/a/R01': 'yes', 'note/a/R03': 'of the past' });
    const other = await context.newPage();
    await other.goto('/robots.txt');
    let loads = 0;
    page.on('framenavigated', () => (loads += 1));
    // Somebody is typing when it comes.
    const typing = check(page, 'R04').note.evaluate(typeOn, 'typed while it came');
    await other.evaluate(come);
    const after = await everything(other);
    await expect(page.getByRole('alert').filter({ hasText: 'a newer version of Due Care' })).toContainText(
      'Reload to continue',
    );
    await expect(check(page, 'R02').answer('Yes')).toBeDisabled();
    await expect(check(page, 'R02').note).not.toBeEditable();
    await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible();
    await typing;
    // What the page knew can still be read.
    await expect(check(page, 'R03').note).toHaveValue('of the past');
    // Whatever a locked page does, nothing is written: not after a pause in typing, not when it is left.
    await page.evaluate(() => {
      document.getElementById('R02-yes')!.dispatchEvent(new Event('input', { bubbles: true }));
      for (const name of ['focusout', 'pagehide', 'beforeprint']) dispatchEvent(new Event(name));
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    await page.waitForTimeout(1000);
    expect(await everything(other)).toEqual(after);
    expect(loads, 'it does not reload by itself').toBe(0);
    // This server has no newer version: a reload shows the same, once, and still changes nothing.
    await page.reload();
    await expect(page.getByRole('alert').filter({ hasText: 'a newer version of Due Care' })).toBeVisible();
    await expect(check(page, 'R02').answer('Yes')).toBeDisabled();
    await page.waitForTimeout(1000);
    expect(loads).toBe(1);
    expect(await everything(other)).toEqual(after);
  });
}

test('F15: a newer version changes only the layout of the database while an old tab is open: it may, and nothing that was there changes', async ({
  page,
  context,
}) => {
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await expectBoth([page], { 'answer/a/R01': 'yes' });
  const other = await context.newPage();
  await other.goto('/robots.txt');
  const upgraded = await other.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.open('due-care', 2);
        request.onblocked = () => done('blocked');
        request.onsuccess = () => {
          request.result.close();
          done('upgraded');
        };
      }),
  );
  expect(upgraded).toBe('upgraded');
  const after = await everything(other);
  // The plain storage is of the old layout still, so the edit may go there: it is the person's.
  await check(page, 'R02').answer('Red flag').check();
  await expect(page.getByRole('alert').filter({ hasText: 'a newer version of Due Care' })).toContainText(
    'Reload to continue',
  );
  await expect(check(page, 'R03').answer('Yes')).toBeDisabled();
  expect(await everything(other)).toMatchObject(after);
  expect(await rows(other)).toEqual({ 'answer/a/R01': 'yes' });
});

// Buttons went on to work, wrote over what the newer version kept, and “Others use this device” erased it.
test('F16: where a newer version keeps the answers, no button changes anything', async ({ page, context }) => {
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await expectBoth([page], { 'answer/a/R01': 'yes' });
  await page.evaluate(newer['its mark and an entry']);
  const other = await context.newPage();
  await other.goto('/robots.txt');
  const before = await everything(other);
  for (const path of ['/start', '/steps/questions', '/practitioners', '/visit', '/data', '/emergency', '/summary']) {
    await open(page, path);
    await expect(page.getByRole('alert').filter({ hasText: 'a newer version of Due Care' })).toBeVisible();
    await page.evaluate(() => {
      for (const field of document.querySelectorAll<HTMLTextAreaElement>('#paper, #pasted')) field.value = 'Q03 yes';
      for (const button of document.querySelectorAll<HTMLElement>('[data-do]:not([data-do=print])')) button.click();
    });
    await page.waitForTimeout(500);
    expect(await everything(other), path).toEqual(before);
  }
});
