// Two tabs that write at the same time lose no edit. The number is the row of the fault table: see docs/testing/failure-modes.md.
import type { Page } from '@playwright/test';

import { expect, expectBoth, newWindow, open, poll, rows, saved, stored, test } from './fixtures';
import { installClock, stopClock } from './kit/clock';
import { atOneMoment, hearing } from './kit/tabs';

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
