// Browsers that Playwright does not give by itself: ones that keep their data, hide their tabs, or have a back/forward cache.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium as playwright, type BrowserContext, type CDPSession, type Page } from '@playwright/test';

import { chromium, chromiumFlags } from '../chromium.mjs';
import { expect, listen, test as base } from './fixtures';

/** A browser of our own, whose data stays in `profile`. What its pages say on the console is held to the same promise. */
export async function launch(profile: string, baseURL: string, console: string[]): Promise<BrowserContext> {
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: chromium(),
    args: chromiumFlags,
    baseURL,
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  listen(context, console);
  return context;
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
  await expect
    .poll(() =>
      theirs().filter((pid) => {
        try {
          return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
        } catch {
          return false;
        }
      }),
    )
    .toEqual([]);
}

/** Removes a profile. Processes that outlive their browser for a moment may write to it again. */
async function remove(profile: string): Promise<void> {
  await expect(async () => {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    await new Promise((done) => setTimeout(done, 200));
    expect(existsSync(profile)).toBe(false);
  }).toPass({ timeout: 10_000 });
}

export const test = base.extend<{ newProfile: () => Promise<string>; hiding: BrowserContext; caching: BrowserContext }>(
  {
    /** Makes folders for browsers that end with the test, however it ends. */
    newProfile: async ({}, use) => {
      const made: string[] = [];
      await use(async () => {
        made.push(await mkdtemp(join(tmpdir(), 'due-care-profile-')));
        return made.at(-1)!;
      });
      for (const profile of made) {
        await kill(profile);
        await remove(profile);
      }
    },
    /**
     * A browser in which a tab behind another one is hidden, as on a phone or a desk. Where Playwright starts the browser, it pretends
     * that every tab is in front, and then Chromium freezes none either. Addresses must be whole here.
     */
    hiding: async ({ console, newProfile }, use) => {
      const profile = await newProfile();
      spawn(
        chromium(),
        [...chromiumFlags, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
        { stdio: 'ignore' },
      );
      const port = join(profile, 'DevToolsActivePort');
      await expect.poll(() => existsSync(port) && readFileSync(port, 'utf8').includes('\n')).toBe(true);
      const browser = await playwright.connectOverCDP(`http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`, {
        noDefaults: true,
      });
      const [context] = browser.contexts();
      listen(context, console);
      // As in all tests but those of working offline.
      await context.addInitScript(() => {
        if ('serviceWorker' in navigator) ServiceWorkerContainer.prototype.register = () => new Promise(() => {});
      });
      await use(context);
      await browser.close();
    },
    /** A browser with a back/forward cache, which Playwright switches off. */
    caching: async ({ console, baseURL }, use) => {
      const browser = await playwright.launch({
        executablePath: chromium(),
        args: chromiumFlags,
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      });
      const context = await browser.newContext({ baseURL, serviceWorkers: 'block', locale: 'en-GB' });
      listen(context, console);
      await use(context);
      await browser.close();
    },
  },
);

/** Freezes a tab that is hidden behind another one. */
export async function freeze(page: Page): Promise<CDPSession> {
  expect(await page.evaluate(() => document.hidden)).toBe(true);
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  return session;
}

/** Wakes a frozen tab and brings it to the front. */
export async function wake(page: Page, session: CDPSession): Promise<void> {
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.bringToFront();
}
