// A new version beside an old one: no page gets files of both.
// The number is the row of the fault table: see docs/testing/failure-modes.md.
import type { Page } from '@playwright/test';

import { check, expect, expectSaid, live, newWindow, open, plant, poll, stored } from './fixtures';
import { handedOut } from './kit/data';
import { test } from './kit/front';
import { enter } from './kit/typing';
import { caches, failed, listed, nextDay, settle, update, workers } from './kit/worker';

test.use({ serviceWorkers: 'allow' });

const bar = (page: Page) => page.getByText('A new version is ready.');
const html = (page: Page) => page.locator('html');

test('F33: a new version waits, the old one goes on, and one button switches all tabs', async ({ page, front }) => {
  await settle(page);
  const other = await newWindow(page);
  await open(other, '/steps/questions');
  front.upstream = front.after;
  expect(await update(page)).toBe('installed');
  await expect(bar(page)).toBeVisible();
  await expect(bar(other)).toBeVisible();

  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await expect(bar(page)).toBeVisible();
  await expect(html(page)).not.toHaveAttribute('data-build');
  expect(await caches(page)).toEqual({ ...(await listed(front.before)), ...(await listed(front.after)) });

  await check(other, 'Q01').note.evaluate(enter, 'half a wor');
  await page.getByRole('button', { name: 'Use it now' }).click();
  for (const tab of [page, other]) {
    await expect(html(tab)).toHaveAttribute('data-build', 'after');
    await live(tab);
    await expect(bar(tab)).toBeHidden();
  }
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes', 'note/a/Q01': 'half a wor' });
  expect(await caches(page)).toEqual(await listed(front.after));
});

test('F33: put off till later, the bar stays away, and the next start has the new version', async ({
  page,
  context,
  front,
}) => {
  await settle(page);
  front.upstream = front.after;
  await update(page);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(bar(page)).toBeHidden();
  await open(page, '/steps/research');
  await expect(html(page)).not.toHaveAttribute('data-build');
  // The page has asked for its worker, and knows of the one that waits.
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    if (!registration.waiting) throw new Error('No new version waits.');
    await new Promise((done) => setTimeout(done));
  });
  await expect(bar(page)).toBeHidden();
  await page.close();
  await poll(async () => {
    const next = await context.newPage();
    await next.goto('/', { waitUntil: 'load' });
    const build = await next.evaluate(() => document.documentElement.dataset.build);
    await next.close();
    return build;
  }).toBe('after');
});

test('F34: an update that does not come whole, or comes from two versions, leaves the old one whole', async ({
  page,
  front,
}) => {
  await settle(page);
  const whole = await listed(front.before);
  expect(await caches(page)).toEqual(whole);
  front.upstream = front.after;

  front.broken.set('/icon.svg', 500);
  expect(await update(page)).toBe('redundant');
  await poll(() => caches(page)).toEqual({ ...whole, ...failed });
  front.broken.clear();
  await nextDay(page);

  // One of two replicas was not deployed yet.
  front.strays.set('/page.js', front.before);
  expect(await update(page)).toBe('redundant');
  await poll(() => caches(page)).toEqual({ ...whole, ...failed });
  front.strays.clear();
  await nextDay(page);

  await expect(bar(page)).toBeHidden();
  front.isDown = true;
  await open(page, '/steps/research');
  await expect(html(page)).not.toHaveAttribute('data-build');
  front.isDown = false;
  expect(await update(page)).toBe('installed');
  expect(await caches(page)).toEqual({ ...whole, ...(await listed(front.after)), ...failed });
});

test('F34: a first visit whose worker cannot be installed works as without one', async ({ page, front }) => {
  front.broken.set('/icons/512.png', 500);
  await open(page, '/steps/research');
  await poll(() => front.asked).toContain('/icons/512.png');
  await check(page, 'R01').answer('Yes').check();
  await poll(() => workers(page)).toBe(0);
  expect(await caches(page)).toEqual(failed);
  front.broken.clear();
  await nextDay(page);
  await settle(page);
  expect(await caches(page)).toEqual(await listed(front.before));
});

// One file that something on the way blocks: a page, a picture, or what every page needs.
for (const blocked of ['/learn/fake-reviews', '/icons/192.png', '/page.js']) {
  test(`F53: while ${blocked} is blocked, the other files are asked for once a day, not on every page`, async ({
    page,
    front,
    console,
  }) => {
    front.broken.set(blocked, 403);
    const places =
      (await (await fetch(`${front.before}/sw.js`)).text()).match(/"\/places\/[\w-]+": "sha/g)?.length ?? 0;
    expect(places).toBeGreaterThan(20);
    const asked = () => front.asked.filter((path) => path.startsWith('/places/')).length;
    const visit = async (path: string, files: number) => {
      front.asked = [];
      await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(() => navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => {}));
      await poll(() => workers(page)).toBe(0);
      await poll(asked).toBe(files);
      await poll(() => caches(page)).toEqual(failed);
    };
    await visit('/about', places);
    await visit('/learn', 0);
    await visit('/about/privacy', 0);
    await nextDay(page);
    await visit('/about', places);
    await visit('/learn', 0);
    if (blocked === '/page.js') expectSaid(console, /403/);
  });
}

test('F31: a tab of the old version has all its files, though the server has them no more', async ({
  page,
  front,
  request,
}) => {
  await settle(page);
  const text = await (await request.get('/')).text();
  for (const [path] of text.matchAll(/\/pkg\/[^"')]+/g)) front.broken.set(path, 404);
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });
});

test('F31: a hashed file that is gone is a real 404 that nobody keeps', async ({ page, console }) => {
  await settle(page);
  const answer = await page.evaluate(async () => {
    const response = await fetch('/pkg/due-care.gone.js');
    return [response.status, response.headers.get('cache-control')];
  });
  expect(answer).toEqual([404, 'no-store']);
  expectSaid(console, /404/);
});

test('F30: a page whose wasm is gone says so, and hands over what is stored', async ({
  page,
  front,
  request,
  console,
}) => {
  const [wasm] = (await (await request.get('/')).text()).match(/\/pkg\/[^"')]+\.wasm/) ?? [''];
  expect(wasm).not.toBe('');
  front.broken.set(wasm, 404);
  await plant(page, {
    'due-care/entry/note/a/R01': '{"value":"still here","n":1,"by":"t"}',
    'due-care/entry/note/a/R02': 'not json',
    'another-app': 'not ours',
  });
  await page.goto('/steps/research', { waitUntil: 'domcontentloaded' });
  await expect(page.getByText('This page can’t save right now.')).toBeVisible();
  const rescue = page.getByRole('button', { name: 'Download what’s stored' });
  const { download, text } = await handedOut(page, () => rescue.click());
  expect(download.suggestedFilename()).toBe('my-checklist-raw.json');
  expect(JSON.parse(text)).toEqual({
    'due-care/entry/note/a/R01': '{"value":"still here","n":1,"by":"t"}',
    'due-care/entry/note/a/R02': 'not json',
  });
  expectSaid(console, /404|wasm/i);
});
