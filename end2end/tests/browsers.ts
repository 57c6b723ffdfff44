// Browsers that Playwright does not give by itself: ones that keep their data, hide their tabs, or have a back/forward cache.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type BrowserContext, type CDPSession, type Page, chromium as playwright } from '@playwright/test';

import { chromium, chromiumFlags } from '../chromium.mjs';
import { test as base, item, listen, poll } from './fixtures';

/** A browser of our own, whose data stays in `profile`. What its pages say on the console is held to the same promise. */
export async function launch(
  profile: string,
  baseURL: string | undefined,
  console: string[],
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: chromium(),
    args: chromiumFlags,
    ...(baseURL === undefined ? {} : { baseURL }),
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  listen(context, console);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

/** Kills every process of the browser that uses this profile, and no other, at once; resolves when they are gone. */
export async function kill(profile: string): Promise<void> {
  const theirs = () =>
    readdirSync('/proc').filter((name) => {
      try {
        return (
          /^\d+$/.test(name) &&
          readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').includes(`--user-data-dir=${profile}`)
        );
      } catch {
        return false;
      }
    });
  for (const pid of theirs()) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
  await poll(() =>
    theirs().filter((pid) => {
      try {
        return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
      } catch {
        return false;
      }
    }),
  ).toEqual([]);
}

/** Makes folders for browsers, and a function that ends those browsers and removes the folders. */
function profiles(): { make: () => Promise<string>; end: () => Promise<void> } {
  const made: string[] = [];
  return {
    make: async () => {
      const profile = await mkdtemp(join(tmpdir(), 'due-care-profile-'));
      made.push(profile);
      return profile;
    },
    end: async () => {
      for (const profile of made) {
        await kill(profile);
        // Nobody is left who could write to it.
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

interface OfTheTest {
  /** Makes folders for browsers that end with the test, however it ends. */
  newProfile: () => Promise<string>;
  /**
   * A browser in which a tab behind another one is hidden, as on a phone or a desk. Where Playwright starts the browser, it pretends
   * that every tab is in front, and then Chromium freezes none either. Addresses must be whole here.
   */
  hiding: BrowserContext;
  /** New, empty contexts of a browser with a back/forward cache, which Playwright switches off. */
  newCaching: () => Promise<BrowserContext>;
}

interface OfTheWorker {
  /** The address at which the browser that hides tabs takes orders. */
  hidingBrowser: string;
}

export const test = base.extend<OfTheTest, OfTheWorker>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs.
  newProfile: async ({}, use) => {
    const { make, end } = profiles();
    await use(make);
    await end();
  },
  hidingBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs.
    async ({}, use) => {
      const { make, end } = profiles();
      const profile = await make();
      const flags = [...chromiumFlags, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
      spawn(chromium(), [...flags, 'about:blank'], { stdio: 'ignore' });
      const port = join(profile, 'DevToolsActivePort');
      const read = () => (existsSync(port) ? readFileSync(port, 'utf8').split('\n') : []);
      await poll(() => read().length > 1).toBe(true);
      await use(`http://127.0.0.1:${item(read(), 0)}`);
      await end();
    },
    { scope: 'worker' },
  ],
  hiding: async ({ console, hidingBrowser, baseURL }, use) => {
    const browser = await playwright.connectOverCDP(hidingBrowser, { noDefaults: true });
    const context = item(browser.contexts(), 0);
    listen(context, console);
    // As in all tests but those of working offline.
    await context.addInitScript(() => {
      if ('serviceWorker' in navigator) ServiceWorkerContainer.prototype.register = () => new Promise(() => {});
    });
    await use(context);
    // The next test finds the browser as this one did: with one empty tab, and nothing kept.
    const rest = await context.newPage();
    for (const page of context.pages()) if (page !== rest) await page.close();
    const session = await context.newCDPSession(rest);
    await session.send('Storage.clearDataForOrigin', { origin: String(baseURL), storageTypes: 'all' });
    await browser.close();
  },
  newCaching: async ({ console, baseURL }, use) => {
    const browser = await playwright.launch({
      executablePath: chromium(),
      args: chromiumFlags,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    await use(async () => {
      const context = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        serviceWorkers: 'block',
        locale: 'en-GB',
      });
      listen(context, console);
      return context;
    });
    await browser.close();
  },
});

/** Freezes a tab that is hidden behind another one. */
export async function freeze(page: Page): Promise<CDPSession> {
  await poll(() => page.evaluate(() => document.hidden)).toBe(true);
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  return session;
}

/** Wakes a frozen tab and brings it to the front. */
export async function wake(page: Page, session: CDPSession): Promise<void> {
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.bringToFront();
}

/** What the browser did not keep for the way back. */
class NotCached extends Error {}

/**
 * Does something in which a page comes `back` from the back/forward cache. The browser keeps a page or does not, for reasons of its
 * own, and lets go of one in which Playwright still runs a script: then there is nothing to prove, and all of it is done once more,
 * from its beginning, in an empty context.
 */
export async function untilCached(
  newCaching: () => Promise<BrowserContext>,
  act: (page: Page, back: (path: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    const context = await newCaching();
    const page = await context.newPage();
    try {
      return await act(page, async (path) => {
        await page.evaluate(() => history.back());
        await page.waitForURL((url) => url.pathname === path, { waitUntil: 'commit' });
        // A page that was kept still says how it was first come to.
        const types = await page.evaluate(() =>
          performance.getEntriesByType('navigation').map((entry) => (entry as PerformanceNavigationTiming).type),
        );
        if (types.includes('back_forward')) throw new NotCached(path);
      });
    } catch (error) {
      if (!(error instanceof NotCached)) throw error;
    } finally {
      await context.close();
    }
  }
  throw new Error('No page came from the cache, eight times.');
}
