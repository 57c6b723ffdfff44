// The service worker as a page sees it: when it holds the site, what it keeps, and what becomes of an update.
import type { Page } from '@playwright/test';

import { poll } from './page';

/** Visits once, waits until the worker holds the site, and comes back as its guest. */
export async function settle(page: Page, path = '/'): Promise<void> {
  await page.goto(path, { waitUntil: 'commit' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload({ waitUntil: 'commit' });
  await poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** Asks for a new version, and resolves to what became of it. */
export const update = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const worker = registration?.installing ?? registration?.waiting;
    while (worker?.state === 'installing')
      await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
    return worker?.state ?? 'none';
  });

/** Every cache by its name, with how many files it holds. */
export const caches = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const found: Record<string, number> = {};
    for (const name of await window.caches.keys()) found[name] = (await (await window.caches.open(name)).keys()).length;
    return found;
  });

/** How many files the worker of this server lists, and under which name. */
export async function listed(server: string): Promise<Record<string, number>> {
  const script = await (await fetch(`${server}/sw.js`)).text();
  const version = script.match(/const VERSION = '(\w+)'/)?.[1];
  const files = script.match(/const FILES = ({[^}]*})/)?.[1] ?? '';
  return { [`due-care-${version}`]: Object.keys(JSON.parse(files)).length };
}

/** How many workers the site has. */
export const workers = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** What a worker that could not keep its version leaves behind. */
export const failed = { 'due-care-failed': 1 };

/** Lets a day pass since a version could not be kept. */
export const nextDay = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const cache = await window.caches.open('due-care-failed');
    const noted = await (await cache.match('/'))?.json();
    await cache.put('/', new Response(JSON.stringify({ ...noted, at: noted.at - 86_400_000 })));
  });
