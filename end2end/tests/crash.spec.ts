// A browser that dies, and homes that are lost. The number is the row of the fault table: see ../faults.md.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium as playwright, type BrowserContext, type Page } from '@playwright/test';

import { chromium, chromiumFlags } from '../chromium.mjs';
import { check, expect, live, open, rows, stored, test as base } from './fixtures';

/** What a page of these tests remembers about itself. */
type Noted = { edit: number; liveAt: number };

/** A browser of our own, whose data stays in `profile`. What its pages say on the console is held to the same promise. */
async function launch(profile: string, baseURL: string, console: string[]): Promise<BrowserContext> {
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: chromium(), args: chromiumFlags, baseURL, locale: 'en-GB', serviceWorkers: 'block',
  });
  listen(context, console);
  return context;
}

function listen(context: BrowserContext, console: string[]): void {
  context.on('console', (message) => {
    if (message.text() !== 'Service Worker registration blocked by Playwright') console.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => console.push(`error: ${error.error()}`));
}

/** Kills every process of the browser that uses this profile, and no other, at once; resolves when they are gone. */
async function kill(profile: string): Promise<void> {
  const theirs = () => readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').includes(`--user-data-dir=${profile}`);
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
  await expect.poll(() => theirs().filter((pid) => {
    try {
      return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
    } catch {
      return false;
    }
  })).toEqual([]);
}

const test = base.extend<{ newProfile: () => Promise<string>; hiding: BrowserContext }>({
  /** Makes folders for browsers that end with the test, however it ends. */
  newProfile: async ({}, use) => {
    const made: string[] = [];
    await use(async () => {
      made.push(await mkdtemp(join(tmpdir(), 'due-care-profile-')));
      return made.at(-1)!;
    });
    for (const profile of made) {
      await kill(profile);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  /**
   * A browser in which a tab behind another one is hidden, as on a phone or a desk. Where Playwright starts the browser, it pretends
   * that every tab is in front, and then Chromium freezes none either. Addresses must be whole here.
   */
  hiding: async ({ console, newProfile }, use) => {
    const profile = await newProfile();
    spawn(chromium(), [...chromiumFlags, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], { stdio: 'ignore' });
    const port = join(profile, 'DevToolsActivePort');
    await expect.poll(() => existsSync(port) && readFileSync(port, 'utf8').includes('\n')).toBe(true);
    const browser = await playwright.connectOverCDP(`http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`, { noDefaults: true });
    const [context] = browser.contexts();
    listen(context, console);
    // As in all tests but those of working offline.
    await context.addInitScript(() => {
      if ('serviceWorker' in navigator) ServiceWorkerContainer.prototype.register = () => new Promise(() => {});
    });
    await use(context);
    await browser.close();
  },
});

const filled = { 'answer/a/R02': 'flag', 'note/a/R02': 'Two people with this name.' };

/** Saves an answer and a note, and waits until both homes have them. */
async function fill(page: Page): Promise<void> {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').note.fill('Two people with this name.');
  await check(page, 'R02').note.blur();
  await expect.poll(() => rows(page)).toEqual(filled);
  expect(await stored(page)).toEqual(filled);
}

/** Both homes hold exactly this, and the page shows the note and the answer of `filled`, without a word about anything being erased. */
async function expectKept(page: Page, all: Record<string, unknown>): Promise<void> {
  await expect.poll(async () => [await stored(page), await rows(page)]).toEqual([all, all]);
  await expect(check(page, 'R02').note).toHaveValue('Two people with this name.');
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await expect(page.locator('.saved')).not.toContainText('erased');
  await expect(page.locator('.saved').getByRole('alert')).toBeHidden();
}

/** One edit: the control's name, and what it says. */
type Edit = [name: string, value: string];

/**
 * Runs in the page: edits once a second, a note and an answer by turns, and tells the test of each edit that the bar called saved,
 * in the moment in which the bar says so. The page's clock says the number of the edit, so that each “Saved on this device at …” is
 * known to be about its own edit: the next edit comes only after it, and the text cannot be that of an earlier one.
 */
async function edit(every: number): Promise<void> {
  const told = window as never as { edit: number; tell: (edit: Edit, saved: boolean) => void };
  const bar = document.querySelector('.saved')!;
  const codes = [...document.querySelectorAll<HTMLElement>('[data-check]')].map((group) => group.dataset.check!);
  const slugs = ['yes', 'unsure', 'flag', 'na'];
  Date.prototype.toLocaleTimeString = () => `edit ${told.edit}`;
  const started = performance.now();
  for (let n = 1; ; n++) {
    const turn = Math.floor(n / 2);
    const code = codes[turn % codes.length];
    told.edit = n;
    const field = document.getElementById(`${code}-note`) as HTMLTextAreaElement;
    const radio = document.getElementById(`${code}-${slugs[Math.floor(turn / codes.length) % 4]}`) as HTMLInputElement;
    const made: Edit = n % 2 ? [field.name, `edit ${n}`] : [radio.name, radio.value];
    const isSaved = () => bar.textContent!.includes(`Saved on this device at edit ${n}.`);
    if (isSaved()) throw new Error('It is called saved before it was made.');
    told.tell(made, false);
    const saved = new Promise<void>((done) => {
      new MutationObserver((_, watch) => {
        if (!isSaved()) return;
        told.tell(made, true);
        watch.disconnect();
        done();
      }).observe(bar, { subtree: true, childList: true, characterData: true });
    });
    if (n % 2) {
      field.value = made[1];
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('focusout', { bubbles: true }));
    } else {
      radio.click();
    }
    await saved;
    await new Promise((done) => setTimeout(done, started + n * every - performance.now()));
  }
}

/** Edits once a second, kills the browser that long after the first word “Saved”, and opens it again. */
async function killAfter(seconds: number, profile: string, baseURL: string, console: string[]) {
  const context = await launch(profile, baseURL, console);
  const page = context.pages()[0] ?? (await context.newPage());
  const made: Edit[] = [];
  const saved: Edit[] = [];
  await new Promise<void>((dead, fail) => {
    const end = () => kill(profile).then(dead, fail);
    const tell = (_: unknown, edit: Edit, isSaved: boolean) => {
      (isSaved ? saved : made).push(edit);
      if (!isSaved || saved.length > 1) return;
      if (seconds === 0) void end();
      else setTimeout(end, seconds * 1000);
    };
    // The page dies in the middle of this: that it does is no failure. That it never begins is one.
    page.exposeBinding('tell', tell).then(() => open(page, '/steps/research')).then(() => page.evaluate(edit, 1000)).catch((error) => {
      if (saved.length === 0 || String(error).includes('before it was made')) fail(error);
    });
  });
  await context.close().catch(() => {});
  const again = await launch(profile, baseURL, console);
  const reopened = again.pages()[0] ?? (await again.newPage());
  // No script of ours runs here: what the plain storage alone would have kept.
  await reopened.goto('/robots.txt');
  const alone = await stored(reopened);
  await open(reopened, '/steps/research');
  const shown = await reopened.evaluate(() => Object.fromEntries([...document.querySelectorAll<HTMLInputElement>('[name^="note/"],[name^="answer/"]:checked')]
    .filter((control) => control.value).map((control) => [control.name, control.value])));
  await expect(async () => expect(await rows(reopened)).toEqual(await stored(reopened))).toPass({ timeout: 5000 });
  await again.close();
  return { seconds, made, saved, shown, alone };
}

test('F4: killed 0, 1, 5, 30 and 58 s after the first edit, with one edit a second: all that was called saved is there', async ({ baseURL, console, newProfile }) => {
  test.setTimeout(150_000);
  const all = await Promise.all([0, 1, 5, 30, 58].map(async (seconds) => killAfter(seconds, await newProfile(), baseURL!, console)));
  for (const { seconds, made, saved, shown, alone } of all) {
    // A later edit of the same entry takes the place of an earlier one. At most one edit was under way when the browser died.
    expect(made.slice(0, saved.length), 'edits are called saved in their order').toEqual(saved);
    expect(made.length - saved.length).toBeLessThanOrEqual(1);
    const [expected, orLater] = [saved, made].map((edits) => Object.fromEntries(edits));
    const lost = Object.entries(expected).filter(([name, value]) => shown[name] !== value && shown[name] !== orLater[name]);
    expect(lost, `what was called saved within ${seconds} s and is lost`).toEqual([]);
    expect(Object.keys(shown).filter((name) => !(name in orLater)), 'what nobody wrote').toEqual([]);
    // So that the test cannot pass by not editing: one edit a second, on a machine that may be busy.
    expect(saved.length).toBeGreaterThan(seconds * 0.7);
    const kept = Object.entries(expected).filter(([name, value]) => alone[name.replace('~', 'a')] === value).length;
    test.info().annotations.push({
      type: `killed after ${seconds} s`,
      description: `${saved.length} edits of ${Object.keys(expected).length} entries called saved; the plain storage alone had ${kept}`,
    });
  }
});

/** Types without a pause, a letter about every 60 ms, and gives the moment after which each letter was in the field. */
async function typeOn(page: Page, letters: string): Promise<number[]> {
  const moments: number[] = [];
  for (const letter of letters) {
    await page.keyboard.press(letter);
    moments.push(Date.now());
    await page.waitForTimeout(40);
  }
  return moments;
}

async function crash(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  const moment = Date.now();
  session.send('Page.crash').catch(() => {});
  await crashed;
  return moment;
}

for (const [how, pause] of [['with pauses', true], ['without a pause', false]] as const) {
  test(`F5: the process of the tab crashes while somebody types ${how}: at most 300 ms of typing is lost`, async ({ page, context }) => {
    await open(page, '/steps/research');
    await check(page, 'R02').note.focus();
    const letters = 'abcdefghijklmnopqrstuvwxyz'.repeat(2);
    const moments = pause ? await typeOn(page, letters.slice(0, 20)) : [];
    if (pause) await expect.poll(async () => (await stored(page))['note/a/R02']).toBe(letters.slice(0, 20));
    moments.push(...(await typeOn(page, letters.slice(moments.length, pause ? 23 : undefined))));
    const died = await crash(page);
    // 300 ms, and 200 for a timer and a process on a busy machine.
    const safe = letters.slice(0, moments.filter((moment) => moment < died - 500).length);
    expect(safe.length, 'there is something to lose').toBeGreaterThan(15);
    const again = await context.newPage();
    await open(again, '/steps/research');
    const kept = await check(again, 'R02').note.inputValue();
    expect(letters.startsWith(kept)).toBe(true);
    expect(kept.slice(0, safe.length), 'what was typed more than 300 ms before').toBe(safe);
  });
}

/** Before the page: notes, outside of what is ours, how long before `last` something was typed, in milliseconds. */
const noteGap = (last: string) => {
  let typed = 0;
  addEventListener('input', () => { typed = performance.now(); }, true);
  addEventListener(last, () => { localStorage.gap = performance.now() - typed; }, true);
};
const gap = (page: Page) => page.evaluate(() => Number(localStorage.gap));

test('F6: a tab closed within 50 ms of a keystroke keeps the letter', async ({ page, context }) => {
  await page.addInitScript(noteGap, 'pagehide');
  await open(page, '/steps/research');
  await check(page, 'R02').note.pressSequentially('closed at onc');
  await page.keyboard.press('e');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => context.pages().length).toBe(0);
  const again = await context.newPage();
  await open(again, '/steps/research');
  expect(await gap(again)).toBeLessThan(50);
  await expect(check(again, 'R02').note).toHaveValue('closed at once');
  await expect.poll(() => rows(again)).toEqual({ 'note/a/R02': 'closed at once' });
});

for (const how of ['hidden', 'frozen'] as const) {
  for (const [end, go] of Object.entries({ 'thrown away': crash, closed: (page: Page) => page.close() })) {
    test(`F7: a tab that is ${how} and then ${end} while somebody types keeps everything`, async ({ hiding, baseURL }) => {
      const page = await hiding.newPage();
      await page.addInitScript(noteGap, 'visibilitychange');
      const front = await hiding.newPage();
      await front.goto(`${baseURL}/robots.txt`);
      await page.bringToFront();
      await open(page, `${baseURL}/steps/research`);
      await check(page, 'R02').note.pressSequentially('hidden while typing');
      await front.bringToFront();
      await expect.poll(() => front.evaluate(() => 'gap' in localStorage)).toBe(true);
      if (how === 'frozen') {
        const session = await hiding.newCDPSession(page);
        await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      }
      await go(page);
      const again = await hiding.newPage();
      await open(again, `${baseURL}/steps/research`);
      // Nothing was saved by the pause: there was none.
      expect(await gap(again)).toBeLessThan(300);
      await expect(check(again, 'R02').note).toHaveValue('hidden while typing');
      await expect.poll(() => rows(again)).toEqual({ 'note/a/R02': 'hidden while typing' });
    });
  }
}

/** Each home: the folder of a profile that holds it, and, to be run in a page, what empties it. */
const homes = {
  'the plain storage': { folder: 'Local Storage', empty: () => localStorage.clear() },
  'the database': {
    folder: 'IndexedDB',
    empty: () => new Promise<void>((done) => { indexedDB.deleteDatabase('due-care').onsuccess = () => done(); }),
  },
};

for (const [home, { folder, empty }] of Object.entries(homes)) {
  test(`F24: ${home} lost while the browser is closed: the other restores it without asking`, async ({ baseURL, console, newProfile }) => {
    const profile = await newProfile();
    const before = await launch(profile, baseURL!, console);
    await fill(before.pages()[0]);
    await before.close();
    expect(existsSync(join(profile, 'Default', folder))).toBe(true);
    rmSync(join(profile, 'Default', folder), { recursive: true });
    const after = await launch(profile, baseURL!, console);
    const page = after.pages()[0];
    await page.goto('/robots.txt');
    expect([await stored(page), await rows(page)]).toEqual(folder === 'IndexedDB' ? [filled, {}] : [{}, filled]);
    await open(page, '/steps/research');
    await expectKept(page, filled);
    await after.close();
  });

  for (const who of ['behind the back of the page', 'by another tab'] as const) {
    test(`F24: ${home} lost while the app is open, ${who}: the next edit finds everything there`, async ({ page, context }) => {
      await fill(page);
      let where = page;
      if (who === 'by another tab') {
        where = await context.newPage();
        await where.goto('/robots.txt');
      }
      await where.evaluate(empty);
      await check(page, 'R03').answer('Yes').check();
      await expectKept(page, { ...filled, 'answer/a/R03': 'yes' });
      await page.reload();
      await live(page);
      await expectKept(page, { ...filled, 'answer/a/R03': 'yes' });
    });
  }
}

test('F24: the plain storage lost by another tab while the app is open: it is there again without an edit', async ({ page, context }) => {
  await fill(page);
  const other = await context.newPage();
  await other.goto('/robots.txt');
  await other.evaluate(homes['the plain storage'].empty);
  await expectKept(page, filled);
});

const clear = async (page: Page, origin: string) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
};

test('F25: everything of the site cleared while it is open: it is said, and the next edit alone is kept', async ({ page, baseURL }) => {
  await fill(page);
  await clear(page, baseURL!);
  await check(page, 'R03').answer('Yes').check();
  await expect(page.locator('.saved')).toContainText('What was kept here was erased');
  await expect(check(page, 'R02').note).toHaveValue('');
  await expect(check(page, 'R02').answer('Red flag')).not.toBeChecked();
  await expect(check(page, 'R03').answer('Yes')).toBeChecked();
  await expect.poll(() => rows(page)).toEqual({ 'answer/a/R03': 'yes' });
  expect(await stored(page)).toEqual({ 'answer/a/R03': 'yes' });
  await page.reload();
  await live(page);
  await expect(check(page, 'R03').answer('Yes')).toBeChecked();
});

test('F25: an edit in the very moment in which everything is cleared: all or only the edit is kept, in both homes alike', async ({ page, baseURL }) => {
  await fill(page);
  const session = await page.context().newCDPSession(page);
  for (const code of ['R03', 'R04', 'R05', 'R06']) {
    await Promise.all([
      session.send('Storage.clearDataForOrigin', { origin: baseURL!, storageTypes: 'all' }),
      check(page, code).answer('Yes').check(),
    ]);
    // The clearing may have come after the edit, and then nothing tells the page of it before the next one.
    await check(page, 'R02').note.fill(`after ${code}`);
    await check(page, 'R02').note.blur();
    await expect.poll(async () => (await rows(page))['note/a/R02']).toBe(`after ${code}`);
    await expect(async () => expect(await rows(page)).toEqual(await stored(page))).toPass({ timeout: 5000 });
    const homes = await stored(page);
    expect(homes['note/a/R02']).toBe(`after ${code}`);
    const shown = await page.locator('[name^="answer/"]:checked').evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).name.replace('~', 'a')));
    expect(shown.sort(), 'the page shows what is kept').toEqual(Object.keys(homes).filter((key) => key.startsWith('answer/')).sort());
    const erased = (await page.locator('.saved').textContent())!.includes('What was kept here was erased');
    expect(erased || shown.includes(`answer/a/${code}`), 'it is there, or it is said that it was erased').toBe(true);
  }
});

test('F26: everything of the site cleared while it is closed: a first visit, and a copy can be restored', async ({ page, baseURL }) => {
  await fill(page);
  await page.goto('about:blank');
  await clear(page, baseURL!);
  await open(page, '/');
  await expect(page.getByRole('link', { name: 'Start checking' })).toHaveAttribute('href', '/start');
  await expect(page.locator('.state').first()).toHaveText('Not started');
  await expect(page.locator('.saved')).toContainText('Answers are kept on this device only.');
  await expect(page.locator('.saved')).not.toContainText('erased');
  await expect(page.locator('.saved').getByRole('alert')).toBeHidden();
  // Looking around brings nothing into being.
  expect(await page.evaluate(async () => [Object.keys(localStorage), await indexedDB.databases()])).toEqual([[], []]);
  await page.getByRole('link', { name: 'Restore a copy' }).click();
  await live(page);
  await expect(page.getByRole('heading', { name: 'Restore a copy' })).toBeInViewport();
  await expect(page.getByLabel('Choose the file')).toBeEnabled();
});

/** Run before the page, unless the tab remembers that the database is well again. `mend()` makes it well at once. */
const broken = {
  throws: () => {
    if (sessionStorage.well) return;
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => { throw new DOMException('broken', 'UnknownError'); };
    Object.assign(window, { mend: () => { IDBFactory.prototype.open = open; } });
  },
  fails: () => {
    if (sessionStorage.well) return;
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      const request = new EventTarget() as IDBOpenDBRequest;
      Object.defineProperty(request, 'error', { value: new DOMException('broken', 'UnknownError') });
      setTimeout(() => request.onerror?.(new Event('error')));
      return request;
    };
    Object.assign(window, { mend: () => { IDBFactory.prototype.open = open; } });
  },
  'never answers': () => {
    if (sessionStorage.well) return;
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    Object.assign(window, { mend: () => { IDBFactory.prototype.open = open; } });
  },
};

for (const [how, breaks] of Object.entries(broken)) {
  test(`F3: the database ${how}: live within 2 s, it is said, nothing is lost, and the database catches up later`, async ({ page }) => {
    await page.addInitScript(breaks);
    await page.addInitScript(() => new MutationObserver(() => {
      if ('live' in document.documentElement.dataset) (window as never as Noted).liveAt ??= performance.now();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-live'] }));
    // The first visit fills the browser's caches: what is measured is the waiting for the database.
    await open(page, '/steps/consultation');
    await open(page, '/steps/research');
    expect(await page.evaluate(() => (window as never as Noted).liveAt)).toBeLessThan(2000);
    await check(page, 'R02').answer('Red flag').check();
    await expect(page.locator('.saved')).toContainText(/Saved in this browser at \d\d:\d\d, without the second copy that survives a crash/, { timeout: 1500 });
    await check(page, 'R02').note.fill('Two people with this name.');
    await check(page, 'R02').note.blur();
    await page.reload();
    await live(page);
    await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
    await expect(check(page, 'R02').note).toHaveValue('Two people with this name.');
    await expect(page.locator('.saved')).toContainText('without the second copy that survives a crash');
    await page.evaluate(() => sessionStorage.setItem('well', 'yes'));
    await page.reload();
    await live(page);
    await expect.poll(() => rows(page)).toEqual(filled);
    await expect(page.locator('.saved')).not.toContainText('without the second copy');
  });

  // One that never answers keeps the page waiting until it is left: see the test above.
  if (how !== 'never answers') {
    test(`F3: the database ${how}, and then works again while the page is open: the next edit fills it`, async ({ page }) => {
      await page.addInitScript(breaks);
      await open(page, '/steps/research');
      await check(page, 'R02').answer('Red flag').check();
      await check(page, 'R02').note.fill('Two people with this name.');
      await check(page, 'R02').note.blur();
      await expect(page.locator('.saved')).toContainText('Saved in this browser at');
      await page.evaluate(() => (window as never as { mend: () => void }).mend());
      await check(page, 'R03').answer('Yes').check();
      await expect(page.locator('.saved')).toContainText('Saved on this device at');
      expect(await rows(page)).toEqual({ ...filled, 'answer/a/R03': 'yes' });
    });
  }
}
