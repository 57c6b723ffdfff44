// Erasing, as other tabs see it. The number is the row of the fault table: see docs/testing/failure-modes.md.
import type { Page } from '@playwright/test';

import { freeze, test, wake } from './browsers';
import { alarm, check, expect, expectBoth, leftovers, newWindow, open, poll, saved } from './fixtures';
import { installClock, stopClock } from './kit/clock';
import { data } from './kit/data';
import { mend, pauseAfterRemoval, refuseClearing } from './kit/faults';
import { deaf } from './kit/tabs';
import { enter } from './kit/typing';

async function erase(page: Page): Promise<void> {
  await data(page).open();
  await data(page).erase();
}

/** Nothing of ours is left anywhere in the browser. */
const expectNothing = (page: Page): Promise<void> => poll(() => leftovers(page)).toEqual([]);

/** Saves an answer and a note that are to be erased, in both homes. */
async function keepPrivate(page: Page, path: string): Promise<void> {
  await open(page, path);
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R01').write('private');
  await expectBoth([page], { 'answer/a/R01': 'yes', 'note/a/R01': 'private' });
}

/** The tab let go of everything, says so, and its next edit is all that there is. */
async function expectLetGo(page: Page, other: Page): Promise<void> {
  await expect(check(other, 'R01').answer('Yes')).not.toBeChecked();
  await expect(check(other, 'R01').note).toHaveValue('');
  await expect(saved(other)).toContainText('Everything here was erased');
  await expectNothing(page);
  await check(other, 'R02').answer('Red flag').check();
  await expectBoth([page, other], { 'answer/a/R02': 'flag' });
}

for (const slow of [false, true]) {
  test(`F14: what is erased in one tab does not come back from another that is open${slow ? ', even if it looks in the middle of the erasing' : ''}`, async ({
    page,
  }) => {
    const other = await newWindow(page);
    await keepPrivate(other, '/steps/research');
    if (slow) await page.addInitScript(pauseAfterRemoval);
    await erase(page);
    await expectLetGo(page, other);
  });
}

test('F14: what is erased in one tab does not come back from another that was typed into 100 ms before', async ({
  page,
  context,
}) => {
  await installClock(context);
  const other = await newWindow(page);
  await keepPrivate(other, '/steps/research');
  await data(page).open();
  const yes = await data(page).aboutToErase();
  // What is typed here is saved after 300 ms, and is not when everything is erased.
  await stopClock(page);
  await check(other, 'R01').note.evaluate(enter, 'private, very');
  await page.clock.runFor(100);
  await yes.click();
  await expect(saved(page)).toContainText('Everything was erased');
  await expect(saved(other)).toContainText('Everything here was erased');
  await page.clock.runFor(5000);
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
  await (await data(page).aboutToErase()).click();
  await expect(saved(page)).toContainText('erased');
  // The frozen tab can only hold back an empty database, which is no loss. What follows is proven even where this is not said.
  await expect.soft(saved(page), 'it is said, and not that something is left').toContainText('Everything was erased');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(
    await other.evaluate(() => (document.getElementById('R01-yes') as HTMLInputElement).checked),
    'it does sleep',
  ).toBe(true);
  await wake(other, session);
  await expectLetGo(page, other);
});

test('F14: a tab that was never told of the erasing lets go at its next edit and keeps only that', async ({ page }) => {
  const other = await newWindow(page);
  await other.addInitScript(deaf);
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
  await installClock(page.context());
  await page.addInitScript(refuseClearing);
  await keepPrivate(page, '/steps/research');
  await page.evaluate(() => sessionStorage.setItem('refuses', 'yes'));
  await data(page).open();
  await (await data(page).aboutToErase()).click();
  await expect(saved(page)).toContainText('Some things couldn’t be erased.');
  await open(page, '/steps/research');
  await expect(alarm(page, 'Some things couldn’t be erased.')).toBeVisible();
  await expect(check(page, 'R01').answer('Yes')).not.toBeChecked();
  await check(page, 'R02').answer('Red flag').check();
  // Whatever is tried again is tried in this time.
  await page.clock.runFor(10_000);
  await expect(alarm(page, 'Some things couldn’t be erased.')).toBeVisible();
  await expect(check(page, 'R02').answer('Red flag'), 'what is entered meanwhile stays on the page').toBeChecked();
  await mend(page);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expectBoth([page], { 'answer/a/R02': 'flag' });
  await expect(check(page, 'R01').note).toHaveValue('');
});
