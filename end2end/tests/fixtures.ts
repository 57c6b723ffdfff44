import { test as base, expect, type BrowserContext, type Locator, type Page } from '@playwright/test';

import { entries } from '../three.mjs';

export { expect };
export { paths, steps } from '../site.mjs';

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

/** Goes to a page and waits until its islands have read the storage. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await live(page);
}

export async function live(page: Page): Promise<void> {
  await expect(page.locator('html[data-live]')).toBeAttached();
}

/** One check of a step page, by its row code. */
export class Check {
  readonly group: Locator;
  constructor(
    readonly page: Page,
    readonly code: string,
  ) {
    this.group = page.locator(`[data-check="${code}"]`);
  }
  answer(name: 'Yes' | 'Not sure yet' | 'Red flag' | 'Does not apply'): Locator {
    return this.group.getByRole('radio', { name, exact: true });
  }
  proof(name: 'They told me' | 'They showed me' | 'I looked it up'): Locator {
    return this.group.getByRole('radio', { name, exact: true });
  }
  get note(): Locator {
    return this.group.getByRole('textbox', { name: 'Your note', exact: true });
  }
  get stop(): Locator {
    return this.group.getByRole('status').filter({ hasText: /^(Stop|Red flag|Pause)/ });
  }
}

export const check = (page: Page, code: string) => new Check(page, code);

/** What is stored, as a map from ledger key to value. */
export async function stored(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => {
    const found: Record<string, unknown> = {};
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i)!;
      if (key.startsWith('due-care/entry/')) found[key.slice(15)] = JSON.parse(localStorage.getItem(key)!).value;
    }
    return found;
  });
}

/** What the durable copy holds, as a map from ledger key to value. It must not bring a database into being. */
export async function rows(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'due-care')) return {};
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('due-care');
      request.onsuccess = () => done(request.result);
      request.onerror = fail;
    });
    const entries = db.transaction('entries').objectStore('entries');
    const [keys, texts] = await Promise.all(
      [entries.getAllKeys(), entries.getAll()].map(
        (request) => new Promise<string[]>((done) => (request.onsuccess = () => done(request.result as string[]))),
      ),
    );
    db.close();
    return Object.fromEntries(keys.map((key, at) => [key, JSON.parse(texts[at]).value]));
  });
}

/** Both homes hold exactly this, and go on holding it in the eyes of other tabs too. */
export async function expectBoth(tabs: Page[], all: Record<string, unknown>): Promise<void> {
  for (const tab of tabs) {
    await expect(async () => expect([await stored(tab), await rows(tab)]).toEqual([all, all])).toPass({
      timeout: 15_000,
    });
  }
}

/** Runs in the page: types for a while without a pause, a letter every 50 ms, and stays in the field. */
export const typeOn = async (field: HTMLTextAreaElement, text: string) => {
  for (const letter of text) {
    field.value += letter;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => setTimeout(done, 50));
  }
};

/** Puts entries into the storage before any page reads it. */
export async function seed(page: Page, record: Record<string, unknown>): Promise<void> {
  await page.goto('/about');
  await page.evaluate(
    (all) => Object.entries(all).forEach(([key, text]) => localStorage.setItem(key, text)),
    entries(record),
  );
}
