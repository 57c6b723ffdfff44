// What a service worker leaves on a device that others use, or after erasing: nothing.
import { check, expect, leftovers, live, open, saved } from './fixtures';
import { data } from './kit/data';
import { test } from './kit/front';
import { enter } from './kit/typing';
import { caches, settle } from './kit/worker';

test.use({ serviceWorkers: 'allow' });

test.describe('on a shared device', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test.beforeEach(async ({ page }) => {
    await page.goto('/healthz');
    await page.evaluate(() => sessionStorage.setItem('due-care/shared', 'yes'));
  });

  test('shared mode registers no worker', async ({ page, front }) => {
    await page.goto('/');
    await page.goto('/summary', { waitUntil: 'networkidle' });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(await caches(page)).toEqual({});
    expect(front.asked).not.toContain('/sw.js');
  });

  test('leaving erases even what was typed last, and none of it goes to the browser’s storage', async ({ page }) => {
    await open(page, '/steps/research');
    await check(page, 'R01').answer('Yes').check();
    await check(page, 'R01').note.evaluate(enter, 'half a wor');
    // No focus moves and no time passes, so nothing has saved it yet.
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-leave]')?.click());
    await expect(page).toHaveURL('about:blank');
    await page.goto('/healthz');
    expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([]);
  });

  test('the tab has one entry in its history, and leaving erases what the tab kept', async ({ page }) => {
    await page.goto('/about');
    const entries = await page.evaluate(() => history.length);
    await page.getByRole('link', { name: 'Privacy' }).click();
    await expect(page).toHaveURL(/privacy$/);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Sheet' }).click();
    await page.getByRole('link', { name: 'For me', exact: true }).click();
    await expect(page).toHaveURL(/#my-copy$/);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.evaluate(() => sessionStorage.setItem('another-app', 'stays'));
    const leave = page.getByRole('button', { name: 'Leave and erase' });
    expect((await leave.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await leave.click();
    await expect(page).toHaveURL('about:blank');
    await page.goto('/healthz');
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['another-app']);
  });
});

test('the button to leave is not there on one’s own device', async ({ page }) => {
  await page.goto('/about');
  await expect(page.locator('[data-leave]')).toBeHidden();
});

test('erasing works without a connection and leaves no answer, no cache and no worker', async ({ page, front }) => {
  await settle(page, '/steps/research');
  await live(page);
  await check(page, 'R02').answer('Red flag').check();
  await expect(saved(page)).toContainText('Saved on this device');
  front.isDown = true;
  await data(page).open();
  await data(page).erase();
  expect(await leftovers(page)).toEqual([]);
});
