// One of the two homes lost, broken or emptied. The number is the row of the fault table: see docs/testing/failure-modes.md.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { launch, test } from './browsers';
import {
  aside,
  check,
  eventually,
  expect,
  live,
  newWindow,
  open,
  poll,
  reload,
  rows,
  saved,
  seen,
  stored,
  type Values,
} from './fixtures';
import { installClock } from './kit/clock';
import { type BrokenDatabase, breakDatabase, heal, mend } from './kit/faults';

const filled = { 'answer/a/R02': 'flag', 'note/a/R02': 'Two people with this name.' };

/** Saves an answer and a note, and waits until both homes have them. */
async function fill(page: Page): Promise<void> {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').write('Two people with this name.');
  await poll(() => rows(page)).toEqual(filled);
  expect(await stored(page)).toEqual(filled);
}

/** Both homes hold exactly this, and the page shows the note and the answer of `filled`, without a word about anything being erased. */
async function expectKept(page: Page, all: Values): Promise<void> {
  await poll(async () => [await stored(page), await rows(page)]).toEqual([all, all]);
  await expect(check(page, 'R02').note).toHaveValue('Two people with this name.');
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await expect(saved(page)).not.toContainText('erased');
  await expect(page.locator('.saved').getByRole('alert')).toBeHidden();
}

/** Each home: the folder of a profile that holds it, and, to be run in a page, what empties it. */
const homes = {
  'the plain storage': { folder: 'Local Storage', empty: () => localStorage.clear() },
  'the database': {
    folder: 'IndexedDB',
    empty: () =>
      new Promise<void>((done) => {
        indexedDB.deleteDatabase('due-care').onsuccess = () => done();
      }),
  },
};

for (const [home, { folder, empty }] of Object.entries(homes)) {
  test(`F24: ${home} lost while the browser is closed: the other restores it without asking`, async ({
    baseURL,
    console,
    newProfile,
  }) => {
    const profile = await newProfile();
    const before = await launch(profile, baseURL, console);
    await fill(before.page);
    await before.context.close();
    expect(existsSync(join(profile, 'Default', folder))).toBe(true);
    rmSync(join(profile, 'Default', folder), { recursive: true });
    const { context, page } = await launch(profile, baseURL, console);
    await aside(page);
    expect([await stored(page), await rows(page)]).toEqual(folder === 'IndexedDB' ? [filled, {}] : [{}, filled]);
    await open(page, '/steps/research');
    await expectKept(page, filled);
    await context.close();
  });

  for (const who of ['behind the back of the page', 'by another tab'] as const) {
    test(`F24: ${home} lost while the app is open, ${who}: the next edit finds everything there`, async ({ page }) => {
      await fill(page);
      let where = page;
      if (who === 'by another tab') {
        where = await newWindow(page);
        await aside(where);
      }
      await where.evaluate(empty);
      await check(page, 'R03').answer('Yes').check();
      await expectKept(page, { ...filled, 'answer/a/R03': 'yes' });
      await reload(page);
      await expectKept(page, { ...filled, 'answer/a/R03': 'yes' });
    });
  }
}

test('F24: the plain storage lost by another tab while the app is open: it is there again without an edit', async ({
  page,
}) => {
  await fill(page);
  const other = await newWindow(page);
  await aside(other);
  await other.evaluate(homes['the plain storage'].empty);
  await expectKept(page, filled);
});

/** What “clear everything of this site” does in a browser's settings. */
const clear = async (page: Page, origin: string | undefined) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: String(origin), storageTypes: 'all' });
};

test('F25: everything of the site cleared while it is open: it is said, and the next edit alone is kept', async ({
  page,
  baseURL,
}) => {
  await fill(page);
  await clear(page, baseURL);
  await check(page, 'R03').answer('Yes').check();
  await expect(saved(page)).toContainText('Everything here was erased');
  await expect(check(page, 'R02').note).toHaveValue('');
  await expect(check(page, 'R02').answer('Red flag')).not.toBeChecked();
  await expect(check(page, 'R03').answer('Yes')).toBeChecked();
  await poll(() => rows(page)).toEqual({ 'answer/a/R03': 'yes' });
  expect(await stored(page)).toEqual({ 'answer/a/R03': 'yes' });
  await reload(page);
  await expect(check(page, 'R03').answer('Yes')).toBeChecked();
});

test('F25: an edit in the very moment in which everything is cleared: all or only the edit is kept, in both homes alike', async ({
  page,
  baseURL,
}) => {
  await fill(page);
  for (const code of ['R03', 'R04', 'R05', 'R06']) {
    await Promise.all([clear(page, baseURL), check(page, code).answer('Yes').check()]);
    // The clearing may have come after the edit, and then nothing tells the page of it before the next one.
    await check(page, 'R02').write(`after ${code}`);
    await poll(async () => (await rows(page))['note/a/R02']).toBe(`after ${code}`);
    await eventually(async () => expect(await rows(page)).toEqual(await stored(page)));
    const homes = await stored(page);
    expect(homes['note/a/R02']).toBe(`after ${code}`);
    const shown = await page
      .locator('[name^="answer/"]:checked')
      .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).name.replace('~', 'a')));
    expect(shown.sort(), 'the page shows what is kept').toEqual(
      Object.keys(homes)
        .filter((key) => key.startsWith('answer/'))
        .sort(),
    );
    const erased = (await seen(saved(page))).includes('Everything here was erased');
    expect(erased || shown.includes(`answer/a/${code}`), 'it is there, or it is said that it was erased').toBe(true);
  }
});

test('F26: everything of the site cleared while it is closed: a first visit, and a copy can be restored', async ({
  page,
  baseURL,
}) => {
  await fill(page);
  await page.goto('about:blank');
  await clear(page, baseURL);
  await open(page, '/');
  await expect(page.getByRole('link', { name: 'Start the one-minute check' })).toHaveAttribute('href', '/start');
  await expect(page.locator('.state').first()).toHaveText('Not started');
  await expect(saved(page)).toContainText('Answers are kept on this device only.');
  await expect(saved(page)).not.toContainText('erased');
  await expect(page.locator('.saved').getByRole('alert')).toBeHidden();
  // Looking around brings nothing into being.
  expect(await page.evaluate(async () => [Object.keys(localStorage), await indexedDB.databases()])).toEqual([[], []]);
  await page.getByRole('link', { name: 'Restore a copy' }).click();
  await live(page);
  await expect(page.getByRole('heading', { name: 'Restore a copy' })).toBeInViewport();
  await expect(page.getByLabel('Choose the file')).toBeEnabled();
});

for (const how of ['throws', 'fails', 'never answers'] satisfies BrokenDatabase[]) {
  test(`F3: the database ${how}: live after 1.3 s of waiting for it, it is said, nothing is lost, and the database catches up later`, async ({
    page,
  }) => {
    await installClock(page.context());
    await page.addInitScript<BrokenDatabase>(breakDatabase, how);
    await page.goto('/steps/research', { waitUntil: 'commit' });
    await page.waitForFunction(() => window.asked > 0);
    // From here on the page has 1.3 s of its own time, and however much of ours.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1300);
    await live(page);
    await page.clock.resume();
    await check(page, 'R02').answer('Red flag').check();
    await expect(saved(page)).toContainText(/Saved in this browser at \d\d:\d\d, with no second copy if it crashes/);
    await check(page, 'R02').write('Two people with this name.');
    await reload(page);
    await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
    await expect(check(page, 'R02').note).toHaveValue('Two people with this name.');
    await expect(saved(page)).toContainText('with no second copy if it crashes');
    await heal(page);
    await reload(page);
    await poll(() => rows(page)).toEqual(filled);
    await expect(saved(page)).not.toContainText('no second copy');
  });

  // One that never answers keeps the page waiting until it is left: see the test above.
  if (how === 'never answers') continue;
  test(`F3: the database ${how}, and then works again while the page is open: the next edit fills it`, async ({
    page,
  }) => {
    await page.addInitScript<BrokenDatabase>(breakDatabase, how);
    await open(page, '/steps/research');
    await check(page, 'R02').answer('Red flag').check();
    await check(page, 'R02').write('Two people with this name.');
    await expect(saved(page)).toContainText('Saved in this browser at');
    await mend(page);
    await check(page, 'R03').answer('Yes').check();
    await expect(saved(page)).toContainText('Saved on this device at');
    expect(await rows(page)).toEqual({ ...filled, 'answer/a/R03': 'yes' });
  });
}

// A transaction that has been committed, but has not said so yet, cannot be aborted. That threw, and left the database open.
test('F9: a page that goes to sleep in the moment a transaction ends stays quiet, and saves in both homes when it wakes', async ({
  page,
}) => {
  await open(page, '/steps/research');
  await page.evaluate(() => {
    IDBTransaction.prototype.abort = () => {
      throw new DOMException('The transaction has finished.', 'InvalidStateError');
    };
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function begin(...names) {
      IDBDatabase.prototype.transaction = transaction;
      queueMicrotask(() => {
        for (const event of ['pagehide', 'pageshow'])
          dispatchEvent(new PageTransitionEvent(event, { persisted: true }));
      });
      return transaction.apply(this, names);
    };
  });
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R02').answer('Red flag').check();
  const both = { 'answer/a/R01': 'yes', 'answer/a/R02': 'flag' };
  await poll(() => stored(page)).toMatchObject(both);
  await poll(() => rows(page)).toMatchObject(both);
});
