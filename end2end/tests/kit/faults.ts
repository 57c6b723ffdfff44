// Faults of the browser: storage that is blocked, full or broken, and wasm that comes late or not at all.
//
// Most are functions that run in the page, before it (`page.addInitScript`) or in the middle of it (`page.evaluate`), so each must be
// whole in itself. What can end again ends with `mend`.
import type { Page, Route } from '@playwright/test';

declare global {
  interface Window {
    /** Ends the fault. */
    mend(): void;
    /** How often the database was asked for since it is broken. */
    asked: number;
  }
}

/** Ends the fault that was made in this page. */
export const mend = (page: Page): Promise<void> => page.evaluate(() => window.mend());

/** Runs before the page: the plain storage cannot be touched. */
export const blockPlainStorage = (): void => {
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
};

/** Runs before the page: no storage can be touched. */
export const blockStorage = (): void => {
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  IDBFactory.prototype.open = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
};

/** Whether there is no room in the database either, and which text alone the plain storage has no room for, if it has for others. */
export type Quota = { database?: boolean; only?: number };

/** Runs in the page: there is no room left in the plain storage, nor in the database unless it is said, until `mend()`. */
export const fillUp = ({ database = true, only }: Quota): void => {
  const { setItem } = Storage.prototype;
  const { put } = IDBObjectStore.prototype;
  let at = 0;
  Storage.prototype.setItem = function (name, text) {
    at += 1;
    if (only === undefined || at === only) throw new DOMException('full', 'QuotaExceededError');
    setItem.call(this, name, text);
  };
  if (database) {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  }
  window.mend = () => {
    Storage.prototype.setItem = setItem;
    IDBObjectStore.prototype.put = put;
  };
};

/** What a broken database does when it is asked to open. */
export type BrokenDatabase = 'throws' | 'fails' | 'never answers';

/** Runs before the page: the database does not open, until `mend()`, or in the whole tab until `heal` was called. */
export const breakDatabase = (how: BrokenDatabase): void => {
  if (sessionStorage.getItem('well')) return;
  const { open } = IDBFactory.prototype;
  window.asked = 0;
  IDBFactory.prototype.open = () => {
    window.asked += 1;
    if (how === 'throws') throw new DOMException('broken', 'UnknownError');
    const request = new EventTarget() as IDBOpenDBRequest;
    if (how === 'fails') {
      Object.defineProperty(request, 'error', { value: new DOMException('broken', 'UnknownError') });
      queueMicrotask(() => request.onerror?.(new Event('error')));
    }
    return request;
  };
  window.mend = () => {
    IDBFactory.prototype.open = open;
  };
};

/** From its next page on, the database of this tab opens again. */
export const heal = (page: Page): Promise<void> => page.evaluate(() => sessionStorage.setItem('well', 'yes'));

/** Runs before the page: the database refuses to be cleared, until `mend()`, or in the whole tab as long as it remembers to. */
export const refuseClearing = (): void => {
  const { clear } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.clear = function () {
    if (sessionStorage.getItem('refuses')) throw new DOMException('refused', 'UnknownError');
    return clear.call(this);
  };
  window.mend = () => sessionStorage.removeItem('refuses');
};

/** Runs before the page: on a busy device, 300 ms go by after the first thing is removed. */
export const pauseAfterRemoval = (): void => {
  const { removeItem } = Storage.prototype;
  let waited = false;
  Storage.prototype.removeItem = function (name) {
    removeItem.call(this, name);
    for (const until = performance.now() + 300; !waited && performance.now() < until; );
    waited = true;
  };
};

/** Runs in the page: the browser cannot tell the time, which the wasm trusts it to. */
export const panic = (): void => {
  Date.prototype.toLocaleTimeString = () => {
    throw new Error('broken browser');
  };
};

/** Runs in the page: while something is being saved, a button is pressed, which the wasm is not made for: it traps. */
export const trap = (): void => {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (...entry) {
    document.querySelector<HTMLElement>('[data-argument="answer/~/R02"]')?.click();
    setItem.apply(this, entry);
  };
};

const WASM = '**/*.wasm';

/** Holds the wasm back, as a slow phone would, until the function that this gives is called. */
export async function holdWasm(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(WASM, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** The wasm does not come, or this comes in its place. */
export const breakWasm = (page: Page, answer?: Parameters<Route['fulfill']>[0]): Promise<void> =>
  page.route(WASM, (route) => (answer ? route.fulfill(answer) : route.abort())).then(() => undefined);

/** From its next page on, this tab gets its wasm again. */
export const mendWasm = (page: Page): Promise<void> => page.unrouteAll({ behavior: 'ignoreErrors' });
