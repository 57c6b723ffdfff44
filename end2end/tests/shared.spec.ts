// A device that others use: everything stays in the tab.
import type { Page } from '@playwright/test';

import { check, expect, expectSaid, live, newWindow, open, poll, reload, rows, saved, stored, test } from './fixtures';
import { data } from './kit/data';
import { breakWasm } from './kit/faults';
import { start } from './kit/start';

const inTab = (page: Page) =>
  page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('due-care/entry/')));

async function share(page: Page): Promise<void> {
  await (await start(page).open()).openMore();
  await page.getByRole('checkbox', { name: 'Others use this device' }).check();
  await expect(page.locator('html[data-shared]')).toBeAttached();
}

test('with “others use this device” everything moves into the tab, and nothing is left outside of it', async ({
  page,
}) => {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await poll(() => rows(page)).toMatchObject({ 'answer/a/R02': 'flag' });
  await share(page);
  await expect(saved(page)).toContainText('Kept in this tab only.');
  await poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await open(page, '/steps/research');
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await check(page, 'R03').answer('Yes').check();
  await expect(saved(page)).toContainText(/Kept in this tab only, at \d\d:\d\d/);
  expect((await inTab(page)).sort()).toEqual(['due-care/entry/answer/a/R02', 'due-care/entry/answer/a/R03']);
  expect(await stored(page)).toEqual({});
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await reload(page);
  await expect(check(page, 'R03').answer('Yes')).toBeChecked();
  const other = await newWindow(page);
  await open(other, '/steps/research');
  await expect(check(other, 'R02').answer('Red flag')).not.toBeChecked();
});

test('on a shared device a tap before the wasm is there stays in the tab as well', async ({ page, console }) => {
  await share(page);
  // Without wasm the next page could not finish an erasing that was cut off.
  await poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await breakWasm(page);
  await page.goto('/steps/research', { waitUntil: 'domcontentloaded' });
  await check(page, 'R02').answer('Red flag').check();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(await page.evaluate(() => sessionStorage['due-care/early/answer/~/R02'])).toBe('flag');
  await expect(page.getByText('This page can’t save right now.')).toBeVisible();
  expectSaid(console, /ERR_FAILED|Failed to fetch/);
});

// What a browser does with a closed tab that is brought back: a new page that holds what the tab held.
test('a tab that was closed and is opened again holds nothing, and one that a link led away from does', async ({
  page,
}) => {
  await share(page);
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await poll(() => inTab(page)).toHaveLength(1);
  const held = await page.evaluate(() => ({ ...sessionStorage }));
  for (const [left, kept] of [
    [`${Date.now() - 3000}`, 0],
    [`${Date.now() - 3000} link`, 1],
    [`${Date.now() - 3_600_000} link`, 0],
    ['', 0],
  ] as const) {
    const again = await newWindow(page);
    // A file, which has no script of ours.
    await again.goto('/fonts/OFL.txt');
    await again.evaluate((held) => Object.assign(sessionStorage, held), { ...held, 'due-care/left': left });
    await open(again, '/steps/research');
    expect(await inTab(again), left).toHaveLength(kept);
    await expect(check(again, 'R02').answer('Red flag')).toBeChecked({ checked: kept === 1 });
    await expect(again.locator('html[data-shared]')).toBeAttached();
    await again.close();
  }
});

test('the title is neutral on every page, at once', async ({ page }) => {
  await share(page);
  for (const path of ['/', '/steps/research', '/summary', '/about']) {
    await page.goto(path, { waitUntil: 'commit' });
    await expect(page).toHaveTitle('Notes');
  }
});

test('one tap leaves, erases, and leaves nothing of the later pages in the history of the tab', async ({ page }) => {
  await page.goto('about:blank');
  await share(page);
  await page.getByRole('link', { name: 'Go through the five steps' }).click();
  await page.getByRole('link', { name: 'Research' }).click();
  await page.waitForURL('**/research', { waitUntil: 'commit' });
  await live(page);
  await check(page, 'R02').answer('Red flag').check();
  await page.getByRole('link', { name: 'Emergency' }).click();
  await page.waitForURL('**/emergency', { waitUntil: 'commit' });
  await live(page);
  await page.getByRole('button', { name: 'Leave and erase' }).click();
  await page.waitForURL('about:blank');
  expect(await page.evaluate(() => history.length)).toBe(2);
  await page.goBack();
  expect(page.url()).toBe('about:blank');
  await open(page, '/steps/research');
  await expect(check(page, 'R02').answer('Red flag')).not.toBeChecked();
  expect(await inTab(page)).toEqual([]);
});

test('without “others use this device” links and the Back button work as everywhere, and no button to leave is in the way', async ({
  page,
}) => {
  await open(page, '/');
  await expect(page.getByRole('button', { name: 'Leave and erase' })).toBeHidden();
  await page.getByRole('link', { name: 'Emergency' }).first().click();
  await page.goBack();
  await expect(page).toHaveTitle(/Due Care/);
});

test('erasing everything on a shared device leaves the choice, and what is entered then stays in the tab', async ({
  page,
}) => {
  await share(page);
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await data(page).open();
  await data(page).erase();
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['due-care/shared']);
  await open(page, '/steps/research');
  await check(page, 'R03').answer('Yes').check();
  await expect(saved(page)).toContainText('Kept in this tab only');
  expect(await stored(page)).toEqual({});
});

test('the choice can be taken back: everything moves out of the tab again', async ({ page }) => {
  await share(page);
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await (await start(page).open()).openMore();
  await page.getByRole('checkbox', { name: 'Others use this device' }).uncheck();
  await expect(saved(page)).toContainText('Saved on this device');
  expect(await stored(page)).toEqual({ 'answer/a/R02': 'flag' });
  expect(await rows(page)).toEqual({ 'answer/a/R02': 'flag' });
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});
