// Erasing, as other tabs see it. The number is the row of the fault table: see docs/testing/failure-modes.md.
import type { Page } from '@playwright/test';

import { freeze, test, wake } from './browsers';
import { check, expect, expectBoth, open } from './fixtures';

async function erase(page: Page): Promise<void> {
  await open(page, '/data');
  await page.getByText('Erase everything', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.locator('.saved')).toContainText('Everything was erased');
}

/** Nothing of ours is left anywhere in the browser. */
async function expectNothing(page: Page): Promise<void> {
  const left = () =>
    page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ]);
  await expect.poll(left).toEqual([]);
}

/** Saves an answer and a note that are to be erased, in both homes. */
async function keepPrivate(page: Page, path: string): Promise<void> {
  await open(page, path);
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R01').note.fill('private');
  await check(page, 'R01').note.blur();
  await expectBoth([page], { 'answer/a/R01': 'yes', 'note/a/R01': 'private' });
}

/** The tab let go of everything, says so, and its next edit is all that there is. */
async function expectLetGo(page: Page, other: Page): Promise<void> {
  await expect(check(other, 'R01').answer('Yes')).not.toBeChecked();
  await expect(check(other, 'R01').note).toHaveValue('');
  await expect(other.locator('.saved')).toContainText('What was kept here was erased');
  await expectNothing(page);
  await check(other, 'R02').answer('Red flag').check();
  await expectBoth([page, other], { 'answer/a/R02': 'flag' });
}

for (const slow of [false, true]) {
  test(`F14: what is erased in one tab does not come back from another that is open${slow ? ', even if it looks in the middle of the erasing' : ''}`, async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    await keepPrivate(other, '/steps/research');
    if (slow) {
      // A busy device: 300 ms go by after the first thing is removed.
      await page.addInitScript(() => {
        const removeItem = Storage.prototype.removeItem;
        let waited = false;
        Storage.prototype.removeItem = function (name) {
          removeItem.call(this, name);
          for (const until = performance.now() + 300; !waited && performance.now() < until; );
          waited = true;
        };
      });
    }
    await erase(page);
    await expectLetGo(page, other);
  });
}

test('F14: what is erased in one tab does not come back from another that was typed into 100 ms before', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await keepPrivate(other, '/steps/research');
  await open(page, '/data');
  await page.getByText('Erase everything', { exact: true }).click();
  const moment = Date.now() + 2000;
  await Promise.all([
    check(other, 'R01').note.evaluate((field: HTMLTextAreaElement, moment) => {
      while (Date.now() < moment);
      field.value += ', very';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, moment),
    page.getByRole('button', { name: 'Yes, erase everything' }).evaluate(
      (button: HTMLButtonElement, moment) =>
        new Promise<void>((done) => {
          setTimeout(
            () => {
              button.click();
              done();
            },
            moment + 100 - Date.now(),
          );
        }),
      moment,
    ),
  ]);
  await expect(page.locator('.saved')).toContainText('Everything was erased');
  await expect(other.locator('.saved')).toContainText('What was kept here was erased');
  // Longer than typing waits until it is saved.
  await other.waitForTimeout(500);
  await expectLetGo(page, other);
});

test('F14: what is erased in one tab does not come back from another that is frozen', async ({ hiding, baseURL }) => {
  const other = await hiding.newPage();
  const page = await hiding.newPage();
  await other.bringToFront();
  await keepPrivate(other, `${baseURL}/steps/research`);
  await page.bringToFront();
  await open(page, `${baseURL}/data`);
  const session = await freeze(other);
  await page.getByText('Erase everything', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.locator('.saved')).toContainText('erased', { timeout: 10_000 });
  // The frozen tab can only hold back an empty database, which is no loss. What follows is proven even where this is not said.
  await expect
    .soft(page.locator('.saved'), 'it is said, and not that something is left')
    .toContainText('Everything was erased');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(
    await other.evaluate(() => (document.getElementById('R01-yes') as HTMLInputElement).checked),
    'it does sleep',
  ).toBe(true);
  await wake(other, session);
  await expectLetGo(page, other);
});

test('F14: a tab that was never told of the erasing lets go at its next edit and keeps only that', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  // It hears of nothing.
  await other.addInitScript(() => addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
  await keepPrivate(other, '/steps/research');
  await erase(page);
  await expectNothing(page);
  await expect(check(other, 'R01').answer('Yes')).toBeChecked();
  await check(other, 'R02').answer('Red flag').check();
  await expect(check(other, 'R01').answer('Yes')).not.toBeChecked();
  await expect(check(other, 'R01').note).toHaveValue('');
  await expectBoth([page, other], { 'answer/a/R02': 'flag' });
});

test('F14: erasing that was cut short is finished by the next visit', async ({ page }) => {
  await keepPrivate(page, '/steps/research');
  // What the storage says from the first moment of erasing to the last.
  await page.evaluate(() => localStorage.setItem('due-care/generation', ''));
  await page.goto('about:blank');
  await open(page, '/steps/research');
  await expect(check(page, 'R01').answer('Yes')).not.toBeChecked();
  await expect(check(page, 'R01').note).toHaveValue('');
  await expectNothing(page);
  await check(page, 'R02').answer('Red flag').check();
  await expectBoth([page], { 'answer/a/R02': 'flag' });
});

// The mark of erasing was removed all the same, and the next visit brought everything back as if nothing had been asked.
test('F14: a database that refuses to be erased is not read again, and the erasing goes on until it is done', async ({
  page,
}) => {
  await keepPrivate(page, '/steps/research');
  await page.evaluate(() => sessionStorage.setItem('refuses', 'yes'));
  await page.addInitScript(() => {
    const clear = IDBObjectStore.prototype.clear;
    IDBObjectStore.prototype.clear = function () {
      if (sessionStorage.getItem('refuses')) throw new DOMException('refused', 'UnknownError');
      return clear.call(this);
    };
  });
  await open(page, '/data');
  await page.getByText('Erase everything', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.locator('.saved')).toContainText('Not everything could be erased.');
  await open(page, '/steps/research');
  await expect(page.getByRole('alert').filter({ hasText: 'Not everything could be erased.' })).toBeVisible();
  await expect(check(page, 'R01').answer('Yes')).not.toBeChecked();
  await check(page, 'R02').answer('Red flag').check();
  await page.waitForTimeout(2500);
  await expect(check(page, 'R02').answer('Red flag'), 'what is entered meanwhile stays on the page').toBeChecked();
  await page.evaluate(() => {
    sessionStorage.removeItem('refuses');
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  await expectBoth([page], { 'answer/a/R02': 'flag' });
  await expect(check(page, 'R01').note).toHaveValue('');
});
