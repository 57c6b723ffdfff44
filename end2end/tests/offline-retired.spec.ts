// The switch that takes the service worker away: see docs/operations.md.
import { serve } from '../site.mjs';
import { check, expect, open, poll, saved, stored } from './fixtures';
import { test } from './kit/front';
import { caches, listed, settle, workers } from './kit/worker';

test.use({ serviceWorkers: 'allow' });

const port = Number(process.env.DUE_CARE_TEST_PORT ?? 3990);

test('F54: a page with a worker is free of it after one visit, and goes on with its answers', async ({ page, front }, {
  parallelIndex,
}) => {
  await settle(page);
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await saved(page);
  expect(await caches(page)).toEqual(await listed(front.before));
  const retired = await serve(port + 20 + parallelIndex, 'target/site', { DUE_CARE_RETIRE_WORKER: '1' });
  front.upstream = retired.url;

  await page.goto('/steps/research');
  // Once it's gone, the page loads itself anew: nothing can be asked of it meanwhile.
  await poll(() => workers(page).catch(() => 'loading')).toBe(0);
  await poll(() => caches(page).catch(() => 'loading')).toEqual({});
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });

  // From now on every page comes over the network, once, and none is kept.
  front.asked = [];
  await open(page, '/steps/questions');
  await page.waitForLoadState('networkidle');
  expect(front.asked.filter((path) => path === '/steps/questions')).toEqual(['/steps/questions']);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  expect(await caches(page)).toEqual({});

  // And back: the switch is off, and the site is kept again.
  front.upstream = front.before;
  await settle(page);
  expect(await caches(page)).toEqual(await listed(front.before));
  retired.stop();
});
