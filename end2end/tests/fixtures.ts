import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };
export { paths, steps } from '../site.mjs';

/** Every test fails on any console message that is not expected: a clean console is a promise. */
export const test = base.extend<{ console: string[] }>({
  console: [
    async ({ context }, use) => {
      const said: string[] = [];
      context.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      context.on('weberror', (error) => said.push(`error: ${error.error()}`));
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
  constructor(readonly page: Page, readonly code: string) {
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
    return this.group.getByRole('status');
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
