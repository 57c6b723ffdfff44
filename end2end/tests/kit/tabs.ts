// What tabs hear of each other, and tabs that do something at one moment.
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** How often this tab heard that another changed the plain storage. */
    heard: number;
    /** Keeps from the app what other tabs do, from now on. */
    holdNews(): void;
    /** Tells the app, in order, and holds nothing back any more. */
    tellNews(): void;
  }
}

/** Runs before the page: counts what it hears from other tabs, and can hold it back. */
export const hearing = (): void => {
  const held: StorageEvent[] = [];
  let holds = false;
  window.heard = 0;
  addEventListener(
    'storage',
    (event) => {
      if (holds) {
        event.stopImmediatePropagation();
        held.push(event);
      } else {
        window.heard += 1;
      }
    },
    true,
  );
  window.holdNews = () => {
    holds = true;
  };
  window.tellNews = () => {
    holds = false;
    for (const event of held.splice(0)) {
      const { key, oldValue, newValue, url, storageArea } = event;
      dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue, url, storageArea }));
    }
  };
};

/** Runs before the page: it never hears of anything that other tabs do. */
export const deaf = (): void => addEventListener('storage', (event) => event.stopImmediatePropagation(), true);

/** Does something in each of these tabs before any of them can hear of the others. They must have been opened with `hearing`. */
export async function atOneMoment(tabs: Page[], act: (tab: Page, at: number) => Promise<unknown>): Promise<void> {
  await Promise.all(tabs.map((tab) => tab.evaluate(() => window.holdNews())));
  await Promise.all(tabs.map(act));
  await Promise.all(tabs.map((tab) => tab.evaluate(() => window.tellNews())));
}
