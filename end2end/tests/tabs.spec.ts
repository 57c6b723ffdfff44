// Two windows on one record. The number is the row of the fault table: see docs/testing/failure-modes.md.
import type { Page } from '@playwright/test';

import { freeze, test, untilCached, wake } from './browsers';
import { check, expect, expectBoth, live, newWindow, open, poll, rows, saved, stored } from './fixtures';
import { installClock, stopClock } from './kit/clock';
import { holdWasm } from './kit/faults';
import { sheet } from './kit/sheet';
import { atOneMoment, hearing } from './kit/tabs';
import { enterAndLeave, Typing } from './kit/typing';

test('F8: a frozen tab shows what another did while it slept, and overwrites nothing', async ({ hiding, baseURL }) => {
  const page = await hiding.newPage();
  const other = await hiding.newPage();
  await page.addInitScript(hearing);
  await open(other, `${baseURL}/steps/research`);
  await page.bringToFront();
  await open(page, `${baseURL}/steps/research`);
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R04').note.fill('typed before it slept');
  await other.bringToFront();
  // A tab that is frozen by force in the middle of writing would hold the database. Browsers do not freeze one that does.
  await expectBoth([page], { 'answer/a/R01': 'yes', 'note/a/R04': 'typed before it slept' });
  const session = await freeze(page);
  await expect(check(other, 'R04').note).toHaveValue('typed before it slept');
  const heard = await page.evaluate(() => window.heard);
  await check(other, 'R02').answer('Red flag').check();
  await check(other, 'R01').answer('Not sure yet').check();
  await check(other, 'R04').write('rewritten meanwhile');
  const meanwhile = { 'answer/a/R01': 'unsure', 'answer/a/R02': 'flag', 'note/a/R04': 'rewritten meanwhile' };
  await expectBoth([other], meanwhile);
  // It does sleep.
  expect(
    await page.evaluate(() => [window.heard, (document.getElementById('R02-flag') as HTMLInputElement).checked]),
  ).toEqual([heard, false]);
  await wake(page, session);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await expect(check(page, 'R01').answer('Not sure yet')).toBeChecked();
  await expect(check(page, 'R04').note).toHaveValue('rewritten meanwhile');
  // Typing on replaces what was seen: that is no conflict.
  await expect(check(page, 'R04').otherVersion).toBeHidden();
  await check(page, 'R03').answer('Yes').check();
  await expectBoth([page, other], { ...meanwhile, 'answer/a/R03': 'yes' });
});

test('F8: the first edit of a tab that just woke overwrites nothing of what it slept through', async ({
  hiding,
  baseURL,
}) => {
  const page = await hiding.newPage();
  const other = await hiding.newPage();
  await open(other, `${baseURL}/steps/research`);
  await page.bringToFront();
  await open(page, `${baseURL}/steps/research`);
  await other.bringToFront();
  const session = await freeze(page);
  await check(other, 'R02').answer('Red flag').check();
  await check(other, 'R05').write('written while it slept');
  await expectBoth([other], { 'answer/a/R02': 'flag', 'note/a/R05': 'written while it slept' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  // At once, before it is in front.
  await page.evaluate(() => document.getElementById('R01-yes')?.click());
  await page.bringToFront();
  await expectBoth([page, other], {
    'answer/a/R01': 'yes',
    'answer/a/R02': 'flag',
    'note/a/R05': 'written while it slept',
  });
  for (const tab of [page, other]) {
    await expect(check(tab, 'R01').answer('Yes')).toBeChecked();
    await expect(check(tab, 'R02').answer('Red flag')).toBeChecked();
    await expect(check(tab, 'R05').note).toHaveValue('written while it slept');
  }
});

test('F9: a page that comes back from the back/forward cache shows what was entered since, here and in another tab', async ({
  newCaching,
}) => {
  await untilCached(newCaching, async (page, back) => {
    await open(page, '/');
    // Playwright's own click ends with a script in the page that was left, which throws that page out of the cache.
    await page
      .getByRole('link', { name: 'Research' })
      .first()
      .evaluate((link: HTMLElement) => void setTimeout(() => link.click()));
    await page.waitForURL('**/research', { waitUntil: 'commit' });
    await live(page);
    await check(page, 'R03').answer('Yes').check();
    await open(page, '/steps/consultation');
    await check(page, 'C01').answer('Yes').check();
    const other = await newWindow(page);
    await open(other, '/steps/research');
    await check(other, 'R02').answer('Red flag').check();
    await check(other, 'R03').answer('Not sure yet').check();
    await check(other, 'R04').write('from another tab');
    await back('/steps/research');
    await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
    await expect(check(page, 'R03').answer('Not sure yet')).toBeChecked();
    await expect(check(page, 'R04').note).toHaveValue('from another tab');
    await expect(saved(page)).toContainText('1 stop');
    await back('/');
    await expect(page.locator('.state').nth(0)).toHaveText(/^1\sstop · \d+\sstill open$/);
    await expect(page.locator('.state').nth(1)).toHaveText(/^\d+\sstill open$/);
    await expectBoth([page], {
      'answer/a/R02': 'flag',
      'answer/a/R03': 'unsure',
      'note/a/R04': 'from another tab',
      'answer/a/C01': 'yes',
    });
  });
});

// Proves: of 1,000 edits, each of an entry of its own, made by two tabs at once in random order, none is lost, and both tabs hear of
// all. The pages have too few controls for that: both get 1,000 text fields named like those of checks, as more practitioners would.
test('F10: 500 edits in each of two tabs at once: 1,000 of 1,000 are kept in both homes and shown in both tabs', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const other = await newWindow(page);
  const expected: Record<string, string> = {};
  for (const subject of ['x', 'y'])
    for (let n = 0; n < 500; n++) expected[`note/${subject}${n.toString(36)}/R02`] = `${subject} ${n}`;
  for (const tab of [page, other]) {
    await open(tab, '/steps/research');
    await tab.evaluate((names) => {
      for (const name of names)
        document.querySelector('main')?.append(Object.assign(document.createElement('textarea'), { name }));
    }, Object.keys(expected));
  }
  const edit = (tab: Page, subject: string) =>
    tab.evaluate(async (subject) => {
      const fields = [...document.querySelectorAll<HTMLTextAreaElement>(`textarea[name^="note/${subject}"]`)];
      for (const [n, field] of fields.entries()) {
        field.value = `${subject} ${n}`;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('focusout', { bubbles: true }));
        if (n % 5 === 0) await new Promise((done) => setTimeout(done, Math.random() * 4));
      }
      return fields.length;
    }, subject);
  expect(await Promise.all([edit(page, 'x'), edit(other, 'y')])).toEqual([500, 500]);
  await expectBoth([page, other], expected);
  for (const tab of [page, other]) {
    const shown = () =>
      tab.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll<HTMLTextAreaElement>('main > textarea')].map(({ name, value }) => [
            name,
            value,
          ]),
        ),
      );
    await poll(shown).toEqual(expected);
    await expect(saved(tab)).toContainText('Saved on this device');
    await open(tab, '/data');
    await expect(tab.getByRole('definition').first()).toHaveText('1000 notes and names');
  }
});

declare global {
  interface Window {
    /** How often this tab wrote to either home. */
    writes: number;
  }
}

/** Runs in the page: 500 edits of the checks for which `index % of === which`, round after round, each round with new values. */
const storm = async ({ which, of }: { which: number; of: number }) => {
  const codes = [...document.querySelectorAll<HTMLElement>('[data-check]')]
    .map((group) => group.dataset.check)
    .filter((_, at) => at % of === which);
  const made: Record<string, string> = {};
  for (let n = 0; n < 500; n++) {
    const code = codes[n % codes.length];
    const round = Math.floor(n / codes.length / 5);
    const kind = ['note', 'answer', 'reference', 'proof', 'date'][Math.floor(n / codes.length) % 5];
    const slugs = { answer: ['yes', 'unsure', 'flag', 'na'], proof: ['told', 'shown', 'looked-up'] }[kind ?? ''];
    const control = document.getElementById(
      `${code}-${slugs ? slugs[round % slugs.length] : kind}`,
    ) as HTMLInputElement | null;
    // Checks about the person have no proof.
    if (!control) continue;
    if (slugs) {
      control.click();
    } else {
      control.value = kind === 'date' ? `2026-11-${10 + (round % 20)}` : `${which} ${n}`;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('focusout', { bubbles: true }));
    }
    made[control.name.replace('~', 'a')] = control.value;
    await new Promise((done) => setTimeout(done, Math.random() * 4));
  }
  return made;
};

const controls = (page: Page) =>
  page
    .locator('[data-check] :is(textarea, input[type=text], input[type=date], input:checked)')
    .evaluateAll((all) =>
      Object.fromEntries(
        (all as HTMLInputElement[])
          .filter(({ value }) => value)
          .map(({ name, value }) => [name.replace('~', 'a'), value]),
      ),
    );

// Proves: with the page's own controls of all kinds, 500 edits in each of two tabs at once, each tab on its own entries, many edits of
// each entry: no entry is lost, each holds the last value that its tab gave it, in both homes; both tabs show it where they can.
for (const [where, paths, of] of [
  ['different checks of the same page', ['/steps/research', '/steps/research'], 2],
  ['two different pages', ['/steps/research', '/steps/questions'], 1],
] as const) {
  test(`F10: 500 edits in each of two tabs at once on ${where}: every entry holds its last value`, async ({ page }) => {
    test.setTimeout(180_000);
    const other = await newWindow(page);
    await open(page, paths[0]);
    await open(other, paths[1]);
    const [mine, theirs] = await Promise.all([
      page.evaluate(storm, { which: 0, of }),
      other.evaluate(storm, { which: 1 % of, of }),
    ]);
    expect(
      Object.keys(mine).filter((key) => key in theirs),
      'each tab has entries of its own',
    ).toEqual([]);
    expect(Math.min(Object.keys(mine).length, Object.keys(theirs).length)).toBeGreaterThan(30);
    const all = { ...mine, ...theirs };
    await expectBoth([page, other], all);
    for (const [tab, path, own, foreign] of [
      [page, paths[1], mine, theirs],
      [other, paths[0], theirs, mine],
    ] as const) {
      await expect(saved(tab)).toContainText('Saved on this device');
      // What they heard, and then what they read.
      await poll(() => controls(tab)).toEqual(of === 2 ? all : own);
      await open(tab, path);
      await poll(() => controls(tab)).toEqual(of === 2 ? all : foreign);
    }
  });
}

test('F11: the same answer given in two tabs at once becomes one answer in both at once, and rests', async ({
  page,
  context,
}) => {
  await installClock(context);
  const tabs = [page, await newWindow(page)];
  for (const tab of tabs) {
    await tab.addInitScript(hearing);
    await open(tab, '/steps/research');
    await tab.evaluate(() => {
      window.writes = 0;
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (name, text) {
        window.writes += 1;
        setItem.call(this, name, text);
      };
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...row) {
        window.writes += 1;
        return put.apply(this, row);
      };
    });
  }
  const writes = () => Promise.all(tabs.map((tab) => tab.evaluate(() => window.writes)));
  // No time passes in the pages: whatever waited for a timer to try again would never come to an end.
  await stopClock(page);
  const winners: Record<string, string> = {};
  for (const code of ['R02', 'R03', 'R04', 'R05']) {
    await atOneMoment(tabs, (tab, at) =>
      tab.evaluate((id) => document.getElementById(id)?.click(), `${code}-${at ? 'flag' : 'yes'}`),
    );
    const key = `answer/a/${code}`;
    // Two pages may agree for a moment while an edit is on its way; what both homes hold has arrived.
    await poll(async () => {
      const said = await Promise.all(
        tabs.map(async (tab) => [(await controls(tab))[key], (await stored(tab))[key], (await rows(tab))[key]]),
      );
      return new Set(said.flat()).size;
    }, `${code} is one answer everywhere`).toBe(1);
    winners[key] = String((await stored(page))[key]);
    expect(['yes', 'flag']).toContain(winners[key]);
  }
  await expectBoth(tabs, winners);
  for (const tab of tabs) expect(await controls(tab)).toEqual(winners);
  const before = await writes();
  // Long enough for a tab that answers each write with a write to be seen, and for whatever is tried again.
  await page.clock.runFor(10_000);
  await expectBoth(tabs, winners);
  expect(await writes(), 'both are at rest').toEqual(before);
  for (const tab of tabs) expect(await controls(tab), 'no tab changed its mind').toEqual(winners);
  // Four collisions: each tab writes its own edits at least to the plain storage, and at most to both homes, perhaps once more what the
  // other lacks, with a generation each time.
  expect(Math.min(...before)).toBeGreaterThanOrEqual(4);
  expect(Math.max(...before)).toBeLessThanOrEqual(4 * 2 * 3 + 2);
});

test('F12: the same note written in two tabs at once: one text stays, the other is kept, read, printed, taken, and dropped for good', async ({
  page,
}) => {
  const other = await newWindow(page);
  const tabs = [page, other];
  for (const tab of tabs) {
    await tab.addInitScript(hearing);
    await open(tab, '/steps/research');
  }
  await atOneMoment(tabs, (tab, at) => check(tab, 'R02').note.evaluate(enterAndLeave, `written in tab ${at}`));
  for (const tab of tabs) await expect(check(tab, 'R02').otherVersion).toBeVisible();
  const shown = await check(page, 'R02').note.inputValue();
  expect(['written in tab 0', 'written in tab 1']).toContain(shown);
  await expect(check(other, 'R02').note).toHaveValue(shown);
  const lost = shown === 'written in tab 0' ? 'written in tab 1' : 'written in tab 0';
  await sheet(page).open();
  await check(other, 'R02').note.fill(`${shown}, and more`);
  await poll(async () => (await stored(page))['note/a/R02']).toBe(`${shown}, and more`);
  const printed = sheet(page).mine.getByText(`Another version: ${lost}`);
  await expect(printed).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(printed).toBeVisible();
  await expect(sheet(page).mine.getByText(`${shown}, and more`)).toBeVisible();
  await expect(sheet(page).theirs).not.toContainText(lost);
  await page.emulateMedia({ media: null });
  await check(other, 'R02').group.getByRole('link', { name: 'another version' }).click();
  await other.waitForURL(/\/data/, { waitUntil: 'commit' });
  await live(other);
  const versions = other.getByRole('region', { name: 'Another version' });
  await expect(versions).toContainText(lost);
  await versions.getByRole('button', { name: 'Use this version' }).click();
  await expect(versions.locator('.typed')).toHaveText(`${shown}, and more`);
  await poll(async () => [(await stored(page))['note/a/R02'], (await rows(page))['note/a/R02']]).toEqual([lost, lost]);
  await versions.getByRole('button', { name: 'Remove this version' }).click();
  await expect(versions).toBeHidden();
  await expect(printed).toHaveCount(0);
  for (const tab of tabs) {
    await open(tab, '/steps/research');
    await expect(check(tab, 'R02').note).toHaveValue(lost);
    await expect(check(tab, 'R02').otherVersion).toBeHidden();
  }
});

// Proves that what is being typed over a text that came from another tab meanwhile, and that the typing person never saw, does not
// make it vanish.
test('F12: a note typed in one tab while another tab saves the same note: the text nobody saw is kept as another version', async ({
  page,
}) => {
  const other = await newWindow(page);
  await page.addInitScript(hearing);
  for (const tab of [page, other]) await open(tab, '/steps/research');
  // The typing begins over an empty field, and goes on until after the other text was heard of.
  const typing = await Typing.begin(check(page, 'R02').note);
  await check(other, 'R02').note.evaluate(enterAndLeave, 'saved there meanwhile');
  await poll(() => page.evaluate(() => window.heard)).toBeGreaterThan(0);
  await typing.goOn(3);
  const mine = await typing.end();
  await check(page, 'R02').note.evaluate((field) => field.dispatchEvent(new Event('focusout', { bubbles: true })));
  await expect(check(other, 'R02').note).toHaveValue(mine);
  await expect(check(page, 'R02').note).toHaveValue(mine);
  for (const tab of [page, other]) await expect(check(tab, 'R02').otherVersion).toBeVisible();
  await open(other, '/data');
  await expect(other.getByRole('region', { name: 'Another version' })).toContainText('saved there meanwhile');
});

test('F12: every text that was written twice is on my copy with both versions', async ({ page }) => {
  const tabs = [page, await newWindow(page)];
  for (const tab of tabs) {
    await tab.addInitScript(hearing);
    await open(tab, '/steps/consultation');
  }
  await atOneMoment(tabs, (tab, at) => tab.locator('#tell-text').evaluate(enterAndLeave, `apixaban ${at}`));
  await sheet(page).open();
  for (const at of [0, 1]) await expect(sheet(page).mine).toContainText(`apixaban ${at}`);
  await expect(sheet(page).theirs).not.toContainText('Another version');
});

test('F13: a tab opened while another has unsaved typing does not erase it with its first write', async ({ page }) => {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Yes').check();
  const typing = await Typing.begin(check(page, 'R02').note);
  const other = await newWindow(page);
  await open(other, '/steps/research');
  await check(other, 'R03').answer('Red flag').check();
  await typing.goOn(1);
  const text = await typing.end();
  await expect(check(page, 'R02').note).toHaveValue(text);
  await expectBoth([page, other], { 'answer/a/R02': 'yes', 'note/a/R02': text, 'answer/a/R03': 'flag' });
  await expect(check(other, 'R02').note).toHaveValue(text);
  for (const tab of [page, other]) await expect(check(tab, 'R02').otherVersion).toBeHidden();
});

test('F13: a tab opened while another has unsaved typing, and typed into before it has read: both are kept', async ({
  page,
}) => {
  await open(page, '/steps/research');
  const typing = await Typing.begin(check(page, 'R02').note);
  const other = await newWindow(page);
  const release = await holdWasm(other);
  await other.goto('/steps/research', { waitUntil: 'commit' });
  await check(other, 'R03').answer('Red flag').check();
  release();
  await live(other);
  await typing.goOn(1);
  const text = await typing.end();
  await expectBoth([page, other], { 'note/a/R02': text, 'answer/a/R03': 'flag' });
});
