// The record as it is kept: in the plain storage and in the database, read and written behind the app's back.
import type { Page } from '@playwright/test';

import { entries } from '../../three.mjs';
import { aside, eventually, expect } from './page';

/** A record, as a map from ledger key to value. */
export type Values = Record<string, unknown>;

/** What the plain storage holds of the record. */
export async function stored(page: Page): Promise<Values> {
  return page.evaluate(() => {
    const found: Record<string, unknown> = {};
    for (const [key, text] of Object.entries({ ...localStorage }))
      if (key.startsWith('due-care/entry/')) found[key.slice(15)] = JSON.parse(text).value;
    return found;
  });
}

/** What the database holds of the record. */
export const rows = async (page: Page): Promise<Values> =>
  Object.fromEntries(Object.entries(await store(page, 'entries')).map(([key, text]) => [key, JSON.parse(text)?.value]));

/** What else the database holds: the generation, and early edits. */
export const about = (page: Page): Promise<Record<string, string>> => store(page, 'about');

/** The texts in one store of the database, by key. */
const store = (page: Page, name: string): Promise<Record<string, string>> =>
  page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'due-care')) return {};
    const db = await new Promise<IDBDatabase | undefined>((done) => {
      const request = indexedDB.open('due-care');
      // It was erased in this moment. Looking must not bring it into being again, without anything in it.
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onerror = () => done(undefined);
      request.onsuccess = () => done(request.result);
    });
    if (!db) return {};
    const entries = db.transaction(name).objectStore(name);
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done) => {
        request.onsuccess = () => done(request.result);
      });
    const [keys, texts] = await Promise.all([read(entries.getAllKeys()), read<string[]>(entries.getAll())]);
    db.close();
    return Object.fromEntries(keys.map((key, at) => [String(key), texts[at] ?? '']));
  }, name);

/** What of these values was not taken back. */
export const kept = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** Both homes hold exactly this, and go on holding it in the eyes of other tabs too. */
export async function expectBoth(tabs: Page[], all: Values): Promise<void> {
  for (const tab of tabs)
    await eventually(async () => expect([await stored(tab), await rows(tab)]).toEqual([all, all]));
}

/** Puts texts into the plain storage as they are, under their full names, before any page reads it. */
export async function plant(page: Page, texts: Record<string, string>): Promise<void> {
  await aside(page);
  await page.evaluate((all) => {
    for (const [name, text] of Object.entries(all)) localStorage.setItem(name, text);
  }, texts);
}

/** Puts a record into the plain storage before any page reads it. */
export const seed = (page: Page, record: Values): Promise<void> => plant(page, entries(record));

/** What both homes hold of the record: the texts of the plain storage, byte for byte, and the values of the database. */
export const homes = async (page: Page): Promise<Values> => ({
  plain: await page.evaluate(() => ({ ...localStorage })),
  database: await rows(page),
});

/** Every name of ours that is left anywhere in the browser. */
export const leftovers = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);

/** Everything that is kept, byte for byte, read with whatever layout the database has. */
export const everything = (page: Page): Promise<Values> =>
  page.evaluate(async () => {
    const all: Record<string, unknown> = { ...localStorage };
    for (const { name, version } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const db = await new Promise<IDBDatabase | undefined>((done) => {
        const request = indexedDB.open(name);
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onerror = () => done(undefined);
        request.onsuccess = () => done(request.result);
      });
      if (!db) continue;
      all[`${name} version`] = version;
      for (const store of db.objectStoreNames) {
        const objects = db.transaction(store).objectStore(store);
        const read = (request: IDBRequest) =>
          new Promise((done) => {
            request.onsuccess = () => done(request.result);
          });
        all[`${name} ${store}`] = await Promise.all([read(objects.getAllKeys()), read(objects.getAll())]);
      }
      db.close();
    }
    return all;
  });

/** Puts a text into the database as it is, under an entry's key. */
export const plantRow = (page: Page, key: string, text: string): Promise<void> =>
  page.evaluate(
    ([key, text]) =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open('due-care');
        request.onerror = fail;
        request.onsuccess = () => {
          const change = request.result.transaction('entries', 'readwrite');
          change.objectStore('entries').put(text, key);
          change.onabort = fail;
          change.oncomplete = () => {
            change.db.close();
            done();
          };
        };
      }),
    [key, text] as const,
  );
