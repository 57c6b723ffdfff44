// A browser that dies, and homes that are lost. The number is the row of the fault table: see ../faults.md.
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium as playwright } from '@playwright/test';

import { chromium, chromiumFlags } from '../chromium.mjs';
import { check, expect, live, open, rows, stored, test } from './fixtures';

type Page = import('@playwright/test').Page;

const launch = (profile: string, baseURL: string) => playwright.launchPersistentContext(profile, {
  executablePath: chromium(), args: chromiumFlags, baseURL, locale: 'en-GB', serviceWorkers: 'block',
});

/** Kills every process of the browser that uses this profile, at once. */
function kill(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
}

/** Saves an answer and a note, and waits until both homes have them. */
async function fill(page: Page): Promise<void> {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').note.fill('Two people with this name.');
  await check(page, 'R02').note.blur();
  await expect.poll(() => rows(page)).toEqual(filled);
}
const filled = { 'answer/a/R02': 'flag', 'note/a/R02': 'Two people with this name.' };

/**
 * Edits once a second for `seconds`, kills the browser `after` milliseconds after the last word “Saved”, opens it again, and gives
 * what was called saved and what is there. The page's clock shows another minute at each edit, so that each “Saved on this device
 * at …” is known to be about its own edit.
 */
async function lose(seconds: number, baseURL: string): Promise<{ saved: string[]; found: string[] }> {
  const profile = await mkdtemp(join(tmpdir(), 'due-care-killed-'));
  const context = await launch(profile, baseURL);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript(() => {
    Object.assign(window, { minute: 0 });
    Date.prototype.toLocaleTimeString = () => `minute ${(window as never as { minute: number }).minute}`;
  });
  await open(page, '/steps/research');
  const saved: string[] = [];
  const started = Date.now();
  for (let n = 1; n === 1 || Date.now() - started < seconds * 1000; n++) {
    const text = `edit ${n}`;
    await page.evaluate((n) => { (window as never as { minute: number }).minute = n; }, n);
    await check(page, `R0${1 + (n % 9)}`).note.fill(text);
    await check(page, `R0${1 + (n % 9)}`).note.blur();
    await expect(page.locator('.saved')).toContainText(`Saved on this device at minute ${n}.`);
    saved.push(text);
    const next = started + n * 1000 - Date.now();
    if (next > 0 && seconds > 0) await page.waitForTimeout(Math.min(next, started + seconds * 1000 - Date.now()));
  }
  kill(profile);
  await context.close().catch(() => {});
  const again = await launch(profile, baseURL);
  const reopened = again.pages()[0] ?? (await again.newPage());
  await open(reopened, '/steps/research');
  const found = await Promise.all(Array.from({ length: 9 }, (_, n) => check(reopened, `R0${n + 1}`).note.inputValue()));
  await again.close();
  await rm(profile, { recursive: true, force: true });
  // A later edit of the same note takes the place of an earlier one.
  return { saved: saved.slice(-9).sort(), found: found.filter(Boolean).sort() };
}

test('F4: killed 0, 1, 5, 30 and 58 s after the first edit, with one edit a second: all that was called saved is there', async ({ baseURL }) => {
  test.setTimeout(150_000);
  const lost = await Promise.all([0, 1, 5, 30, 58].map((seconds) => lose(seconds, baseURL!)));
  for (const { saved, found } of lost) expect(found).toEqual(saved);
  expect(lost.map(({ saved }) => saved.length)).toEqual([1, expect.any(Number), expect.any(Number), 9, 9]);
});

test('F5: the process of the tab crashes while somebody types: at most 300 ms of typing is lost', async ({ page, context }) => {
  await open(page, '/steps/research');
  const note = check(page, 'R02').note;
  await note.pressSequentially('one two three');
  await page.waitForTimeout(400);
  await note.pressSequentially('!');
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
  const again = await context.newPage();
  await open(again, '/steps/research');
  await expect(check(again, 'R02').note).toHaveValue(/^one two three!?$/);
});

test('F6: a tab closed within 50 ms of a keystroke keeps the letter', async ({ page, context }) => {
  await open(page, '/steps/research');
  const note = check(page, 'R02').note;
  await note.pressSequentially('closed at onc');
  await page.keyboard.press('e');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => context.pages().length).toBe(0);
  const again = await context.newPage();
  await open(again, '/steps/research');
  await expect(check(again, 'R02').note).toHaveValue('closed at once');
});

test('F7: a tab that is hidden and then thrown away while somebody types keeps everything', async ({ page, context }) => {
  await open(page, '/steps/research');
  await check(page, 'R02').note.pressSequentially('hidden while typing');
  // Headless Chromium hides no tab by itself: this is the event that a phone sends last.
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
  const again = await context.newPage();
  await open(again, '/steps/research');
  await expect(check(again, 'R02').note).toHaveValue('hidden while typing');
});

/** Runs in the page: empties one home. */
const empty = {
  'the plain storage': () => localStorage.clear(),
  'the database': async () => {
    await new Promise((done) => { indexedDB.deleteDatabase('due-care').onsuccess = done; });
  },
};

for (const [home, lose] of Object.entries(empty)) {
  test(`F24: ${home} lost while the app is closed: the other restores it without asking`, async ({ page }) => {
    await fill(page);
    await page.goto('/about');
    await page.evaluate(lose);
    await open(page, '/steps/research');
    await expect(check(page, 'R02').note).toHaveValue('Two people with this name.');
    await expect.poll(() => rows(page)).toEqual(filled);
    expect(await stored(page)).toEqual(filled);
    await expect(page.locator('.saved')).not.toContainText('erased');
  });

  test(`F24: ${home} lost while the app is open: the next edit finds everything there`, async ({ page }) => {
    await fill(page);
    await page.evaluate(lose);
    await check(page, 'R03').answer('Yes').check();
    const all = { ...filled, 'answer/a/R03': 'yes' };
    await expect.poll(() => rows(page)).toEqual(all);
    expect(await stored(page)).toEqual(all);
    await expect(check(page, 'R02').note).toHaveValue('Two people with this name.');
    await expect(page.locator('.saved')).not.toContainText('erased');
  });
}

test('F25: everything of the site cleared while it is open: it is said, and the next edit alone is kept', async ({ page, context, baseURL }) => {
  await fill(page);
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: baseURL!, storageTypes: 'all' });
  await check(page, 'R03').answer('Yes').check();
  await expect(page.locator('.saved')).toContainText('What was kept here was erased');
  await expect(check(page, 'R02').note).toHaveValue('');
  await expect.poll(() => rows(page)).toEqual({ 'answer/a/R03': 'yes' });
  expect(await stored(page)).toEqual({ 'answer/a/R03': 'yes' });
});

test('F26: everything of the site cleared while it is closed: a first visit, and a copy can be restored', async ({ page, context, baseURL }) => {
  await fill(page);
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: baseURL!, storageTypes: 'all' });
  await open(page, '/');
  await expect(page.getByRole('link', { name: 'Start checking' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Restore a copy' })).toHaveAttribute('href', '/data#restore');
  await expect(page.locator('.saved')).not.toContainText('erased');
});

/** Runs before the page, unless the tab remembers that the database is well again. */
const break_ = {
  throws: () => { if (!sessionStorage.well) IDBFactory.prototype.open = () => { throw new DOMException('broken', 'UnknownError'); }; },
  fails: () => {
    if (sessionStorage.well) return;
    IDBFactory.prototype.open = () => {
      const request = new EventTarget() as IDBOpenDBRequest;
      Object.defineProperty(request, 'error', { value: new DOMException('broken', 'UnknownError') });
      setTimeout(() => request.onerror?.(new Event('error')));
      return request;
    };
  },
  'never answers': () => { if (!sessionStorage.well) IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest; },
};

for (const [how, breaks] of Object.entries(break_)) {
  test(`F3: the database ${how}: live within 2 s, it is said, nothing is lost, and it catches up later`, async ({ page }) => {
    await page.addInitScript(breaks);
    await page.goto('/steps/research');
    await expect(page.locator('html[data-live]')).toBeAttached({ timeout: 2000 + 1000 });
    const took = await page.evaluate(() => performance.now());
    expect(took).toBeLessThan(4000);
    await check(page, 'R02').answer('Red flag').check();
    await expect(page.locator('.saved')).toContainText('without the second copy that survives a crash', { timeout: 2000 });
    await page.reload();
    await live(page);
    await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
    await page.evaluate(() => sessionStorage.setItem('well', 'yes'));
    await page.reload();
    await live(page);
    await expect.poll(() => rows(page)).toEqual({ 'answer/a/R02': 'flag' });
  });
}
