// The service worker keeps the whole site and nothing else.
// The number is the row of the fault table: see docs/testing/failure-modes.md.
import { check, expect, expectSaid, live, open, paths, poll, reload, stored } from './fixtures';
import { test } from './kit/front';
import { print } from './kit/pdf';
import { sheet } from './kit/sheet';
import { caches, listed, settle } from './kit/worker';

test.use({ serviceWorkers: 'allow' });

test('F35: on the second visit, without a network, every page opens, answers are kept, and the summary prints', async ({
  page,
  front,
}) => {
  await settle(page);
  front.isDown = true;
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await expect(page.locator('main h1')).toBeVisible();
    // The sheets for screens and for paper are kept once, not in each page.
    expect(
      await page.evaluate(() => [
        document.fonts.check('1em "Atkinson Hyperlegible Next"'),
        [...document.styleSheets].every((sheet) => sheet.href && sheet.cssRules.length),
        document.styleSheets.length,
      ]),
    ).toEqual([true, true, 2]);
    if (await page.locator('leptos-island').count()) await live(page);
  }
  // With a query, and with a slash too many.
  await open(page, '/steps/research/?from=paper');
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').write('Asked at the clinic, with no signal.');
  await reload(page);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await sheet(page).open();
  expect((await print(page)).words).toContain('Asked at the clinic, with no signal.');
});

test('F36: with the cache gone and the answers kept, the network restores it and nothing is lost', async ({
  page,
  front,
}) => {
  await settle(page);
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await page.evaluate(async () => {
    for (const name of await window.caches.keys()) await window.caches.delete(name);
  });
  await reload(page);
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
  await poll(() => caches(page)).toEqual(await listed(front.before));
  front.isDown = true;
  await open(page, '/steps/research');
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });
});

test('a page from the cache keeps its policy and every other header', async ({ page, front, console }) => {
  const fromServer = (await page.goto('/steps/research'))?.headers() ?? {};
  await settle(page);
  front.isDown = true;
  const response = await page.goto('/steps/research');
  expect(response?.fromServiceWorker()).toBe(true);
  const kept = response?.headers() ?? {};
  expect(Object.keys(fromServer)).toContain('content-security-policy');
  for (const name of Object.keys(fromServer).filter((name) => /policy|content-type|x-|strict/.test(name))) {
    expect([name, kept[name]]).toEqual([name, fromServer[name]]);
  }
  expect(kept['content-security-policy']).toContain("default-src 'none'");
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.bad = 1';
    document.body.append(script);
  });
  expect(await page.evaluate(() => 'bad' in window)).toBe(false);
  expectSaid(console, /Content Security Policy/);
});

test('the worker keeps nothing but what it listed, and asks for each file once', async ({ page, front }) => {
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  front.asked = [];
  await open(page, '/steps/research?x=1');
  await page.goto('/healthz');
  await page.goto('/summary');
  expect(front.asked.filter((path) => path !== '/sw.js')).toEqual(['/healthz']);
  expect(await caches(page)).toEqual(await listed(front.before));
});
