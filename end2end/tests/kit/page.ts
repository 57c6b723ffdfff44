// The test that every spec runs: a page whose console must stay clean, and ways to wait for what it becomes.
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };

// What Playwright itself says where a test lets no service worker in, and what Chromium says where a font or the wasm came too late to
// be used at once: with a late font the page goes on in the system's own, as the style sheet asks.
const expected = ['Service Worker registration blocked by Playwright', 'was preloaded using link preload but not used'];

/** Writes down what pages say on the console, but for what is expected. */
export function listen(context: BrowserContext, said: string[]): void {
  context.on('console', (message) => {
    if (!expected.some((words) => message.text().includes(words))) said.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => said.push(`error: ${error.error()}`));
}

/** Takes out what the browser says about a fault that a test made. That it says nothing, or anything else, still fails the test. */
export function expectSaid(console: string[], fault: RegExp): void {
  const rest = console.filter((line) => !fault.test(line));
  expect(console.length, 'the fault is loud').toBeGreaterThan(rest.length);
  console.splice(0, console.length, ...rest);
}

/** Every test fails on any console message that is not expected: a clean console is a promise. */
export const test = base.extend<{ console: string[] }>({
  console: [
    async ({ context }, use) => {
      const said: string[] = [];
      listen(context, said);
      await use(said);
      expect(said, 'the console is clean').toEqual([]);
    },
    { auto: true },
  ],
});

/** Most of what a test waits for comes within a few milliseconds, and Playwright's own pauses add up. */
const intervals = [10, 20, 30, 50, 50, 100, 100, 200];

/** Reads a value again and again until it is as expected. */
export const poll = <T>(read: () => T | Promise<T>, message?: string) =>
  expect.poll(read, message === undefined ? { intervals } : { intervals, message });

/** Tries again and again until everything asserted in it holds. */
export const eventually = (assertions: () => Promise<void>): Promise<void> =>
  expect(assertions).toPass({ intervals, timeout: 20_000 });

/** Waits until the page's islands have read the storage. */
export async function live(page: Page): Promise<void> {
  // A document that has just been committed has no root element yet.
  await page.waitForFunction(() => document.querySelector('html[data-live]') !== null, undefined, { polling: 20 });
}

/** Goes to a page and waits until its islands have read the storage. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'commit' });
  await live(page);
}

/** Loads the page anew and waits until its islands have read the storage. */
export async function reload(page: Page): Promise<void> {
  await page.reload({ waitUntil: 'commit' });
  await live(page);
}

/** Goes to an address of the site on which no script runs, to look at the storage or to change it behind the app's back. */
export async function aside(page: Page): Promise<void> {
  await page.goto('/robots.txt', { waitUntil: 'commit' });
}

/** The item at `at`, which must be there. */
export function item<T>(all: readonly T[], at: number): T {
  const found = all.at(at);
  if (found === undefined) throw new Error(`There is no item ${at} among ${all.length}.`);
  return found;
}

/** The words of an element as a person sees them, without what is hidden. */
// biome-ignore lint/performance/useDomNodeTextContent: this is a locator, and what is hidden must not count.
export const seen = (locator: Locator): Promise<string> => locator.innerText();

/**
 * A second window beside this one. A second tab would hide the first from the browser's eyes: it then draws once a second, and each
 * click, which waits for two pictures, takes two.
 */
export async function newWindow(page: Page): Promise<Page> {
  const context = page.context();
  const browser = context.browser();
  if (!browser) throw new Error('This context has no browser of its own.');
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  const whole = await browser.newBrowserCDPSession();
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    whole.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...(targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }),
    }),
  ]);
  await whole.detach();
  return other;
}
