// Two windows on one record. The number is the row of the fault table: see docs/testing/failure-modes.md.
import type { Page } from '@playwright/test';

import { freeze, test, wake } from './browsers';
import { check, expect, expectBoth, live, open, rows, stored, typeOn } from './fixtures';

/** What a page of these tests remembers about itself. */
type Noted = { writes: number; heard: number; persisted: boolean };

/** Runs in the page: counts what it hears from other tabs. */
const listenToTabs = () => {
  Object.assign(window, { heard: 0 });
  addEventListener(
    'storage',
    () => {
      (window as never as Noted).heard += 1;
    },
    true,
  );
};

/** Runs in the page: types into a field and leaves it, at a given moment, before it can hear of anybody else. */
const typeAt = (field: HTMLTextAreaElement, { text, moment }: { text: string; moment: number }) => {
  while (Date.now() < moment);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('focusout', { bubbles: true }));
};

test('F8: a frozen tab shows what another did while it slept, and overwrites nothing', async ({ hiding, baseURL }) => {
  const page = await hiding.newPage();
  const other = await hiding.newPage();
  await page.addInitScript(listenToTabs);
  await open(other, `${baseURL}/steps/research`);
  await page.bringToFront();
  await open(page, `${baseURL}/steps/research`);
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R04').note.pressSequentially('typed before it slept');
  await other.bringToFront();
  // A tab that is frozen by force in the middle of writing would hold the database. Browsers do not freeze one that does.
  await expectBoth([page], { 'answer/a/R01': 'yes', 'note/a/R04': 'typed before it slept' });
  const session = await freeze(page);
  await expect(check(other, 'R04').note).toHaveValue('typed before it slept');
  const heard = await page.evaluate(() => (window as never as Noted).heard);
  await check(other, 'R02').answer('Red flag').check();
  await check(other, 'R01').answer('Not sure yet').check();
  await check(other, 'R04').note.fill('rewritten meanwhile');
  await check(other, 'R04').note.blur();
  const meanwhile = { 'answer/a/R01': 'unsure', 'answer/a/R02': 'flag', 'note/a/R04': 'rewritten meanwhile' };
  await expectBoth([other], meanwhile);
  // It does sleep.
  expect(
    await page.evaluate(() => [
      (window as never as Noted).heard,
      (document.getElementById('R02-flag') as HTMLInputElement).checked,
    ]),
  ).toEqual([heard, false]);
  await wake(page, session);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await expect(check(page, 'R01').answer('Not sure yet')).toBeChecked();
  await expect(check(page, 'R04').note).toHaveValue('rewritten meanwhile');
  // Typing on replaces what was seen: that is no conflict.
  await expect(check(page, 'R04').group.getByText('This note has another version')).toBeHidden();
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
  await check(other, 'R05').note.fill('written while it slept');
  await check(other, 'R05').note.blur();
  await expectBoth([other], { 'answer/a/R02': 'flag', 'note/a/R05': 'written while it slept' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  // At once, before it is in front.
  await page.evaluate(() => document.getElementById('R01-yes')!.click());
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

test.describe('the back/forward cache', () => {
  // A script that Playwright runs late in the page that was left throws that page out of the cache.
  test.describe.configure({ retries: 2 });

  test('F9: a page that comes back from the back/forward cache shows what was entered since, here and in another tab', async ({
    caching,
  }) => {
    const page = await caching.newPage();
    await page.addInitScript(() =>
      addEventListener('pageshow', (event) => {
        (window as never as Noted).persisted = event.persisted;
      }),
    );
    await open(page, '/');
    // Playwright's own click ends with a script in the page that was left, which throws that page out of the cache.
    await page
      .getByRole('link', { name: 'Research' })
      .first()
      .evaluate((link: HTMLElement) => void setTimeout(() => link.click()));
    await page.waitForURL('**/research');
    await live(page);
    await check(page, 'R03').answer('Yes').check();
    await page.goto('/steps/consultation');
    await live(page);
    await check(page, 'C01').answer('Yes').check();
    const other = await caching.newPage();
    await open(other, '/steps/research');
    await check(other, 'R02').answer('Red flag').check();
    await check(other, 'R03').answer('Not sure yet').check();
    await check(other, 'R04').note.fill('from another tab');
    await check(other, 'R04').note.blur();
    for (const path of ['/steps/research', '/']) {
      await page.evaluate(() => history.back());
      await page.waitForURL((url) => url.pathname === path, { waitUntil: 'commit' });
      await expect
        .poll(() => page.evaluate(() => (window as never as Noted).persisted), 'it comes from the cache')
        .toBe(true);
      if (path === '/') break;
      await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
      await expect(check(page, 'R03').answer('Not sure yet')).toBeChecked();
      await expect(check(page, 'R04').note).toHaveValue('from another tab');
      await expect(page.locator('.saved')).toContainText('1 stop');
    }
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
  context,
}) => {
  test.setTimeout(120_000);
  const other = await context.newPage();
  const expected: Record<string, string> = {};
  for (const subject of ['x', 'y'])
    for (let n = 0; n < 500; n++) expected[`note/${subject}${n.toString(36)}/R02`] = `${subject} ${n}`;
  for (const tab of [page, other]) {
    await open(tab, '/steps/research');
    await tab.evaluate((names) => {
      for (const name of names)
        document.querySelector('main')!.append(Object.assign(document.createElement('textarea'), { name }));
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
    await expect.poll(shown).toEqual(expected);
    await expect(tab.locator('.saved')).toContainText('Saved on this device');
    await open(tab, '/data');
    await expect(tab.getByRole('definition').first()).toHaveText('1000 notes and names');
  }
});

/** Runs in the page: 500 edits of the checks for which `index % of === which`, round after round, each round with new values. */
const storm = async ({ which, of }: { which: number; of: number }) => {
  const codes = [...document.querySelectorAll<HTMLElement>('[data-check]')]
    .map((group) => group.dataset.check!)
    .filter((_, at) => at % of === which);
  const made: Record<string, string> = {};
  for (let n = 0; n < 500; n++) {
    const code = codes[n % codes.length];
    const round = Math.floor(n / codes.length / 5);
    const kind = ['note', 'answer', 'reference', 'proof', 'date'][Math.floor(n / codes.length) % 5];
    const slugs = { answer: ['yes', 'unsure', 'flag', 'na'], proof: ['told', 'shown', 'looked-up'] }[kind];
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
  test(`F10: 500 edits in each of two tabs at once on ${where}: every entry holds its last value`, async ({
    page,
    context,
  }) => {
    test.setTimeout(60_000);
    const tabs = [page, await context.newPage()];
    for (const [at, tab] of tabs.entries()) await open(tab, paths[at]);
    const [mine, theirs] = await Promise.all(tabs.map((tab, at) => tab.evaluate(storm, { which: at % of, of })));
    expect(
      Object.keys(mine).filter((key) => key in theirs),
      'each tab has entries of its own',
    ).toEqual([]);
    expect(Math.min(Object.keys(mine).length, Object.keys(theirs).length)).toBeGreaterThan(30);
    const all = { ...mine, ...theirs };
    await expectBoth(tabs, all);
    for (const [at, tab] of tabs.entries()) {
      await expect(tab.locator('.saved')).toContainText('Saved on this device');
      // What they heard, and then what they read.
      await expect.poll(() => controls(tab)).toEqual(of === 2 ? all : [mine, theirs][at]);
      await open(tab, paths[1 - at]);
      await expect.poll(() => controls(tab)).toEqual(of === 2 ? all : [theirs, mine][at]);
    }
  });
}

test('F11: the same answer given in two tabs at once becomes one answer in both within a second, and rests', async ({
  page,
  context,
}) => {
  const tabs = [page, await context.newPage()];
  for (const tab of tabs) {
    await open(tab, '/steps/research');
    await tab.evaluate(() => {
      Object.assign(window, { writes: 0 });
      const count = (prototype: Storage | IDBObjectStore, name: string) => {
        const real = (prototype as never as Record<string, (...all: unknown[]) => unknown>)[name];
        Object.assign(prototype, {
          [name](this: unknown, ...all: unknown[]) {
            (window as never as Noted).writes += 1;
            return real.apply(this, all);
          },
        });
      };
      count(Storage.prototype, 'setItem');
      count(IDBObjectStore.prototype, 'put');
    });
  }
  const writes = () => Promise.all(tabs.map((tab) => tab.evaluate(() => (window as never as Noted).writes)));
  const checked = (tab: Page, code: string) =>
    tab.evaluate(
      (code) => document.querySelector<HTMLInputElement>(`input[name="answer/~/${code}"]:checked`)?.value,
      code,
    );
  const winners: Record<string, unknown> = {};
  for (const code of ['R02', 'R03', 'R04', 'R05']) {
    const moment = Date.now() + 300;
    await Promise.all(
      tabs.map((tab, at) =>
        tab.evaluate(
          ({ id, moment }) => {
            while (Date.now() < moment);
            document.getElementById(id)!.click();
          },
          { id: `${code}-${['yes', 'flag'][at]}`, moment },
        ),
      ),
    );
    const converged = async () => {
      const [mine, theirs] = await Promise.all(tabs.map((tab) => checked(tab, code)));
      expect(mine).toBe(theirs);
      // Two pages may agree for a moment while an edit is on its way; what both homes hold has arrived.
      const key = `answer/a/${code}`;
      for (const tab of tabs) expect([(await stored(tab))[key], (await rows(tab))[key]]).toEqual([mine, mine]);
      winners[key] = mine;
    };
    await expect(converged).toPass({ timeout: moment + 1000 - Date.now(), intervals: [20] });
  }
  await expectBoth(tabs, winners);
  for (const tab of tabs) expect(await controls(tab)).toEqual(winners);
  const before = await writes();
  // Long enough for a tab that answers each write with a write to be seen.
  await page.waitForTimeout(2000);
  expect(await writes(), 'both are at rest').toEqual(before);
  for (const [code, winner] of Object.entries(winners))
    for (const tab of tabs) expect(await checked(tab, code.slice(-3)), 'no tab changed its mind').toBe(winner);
  // Four collisions: each tab writes its own edit to both homes, and perhaps once what the other lacks, with a generation each time.
  expect(Math.max(...before)).toBeLessThanOrEqual(4 * 2 * 3 + 2);
});

test('F12: the same note written in two tabs at once: one text stays, the other is kept, read, printed, taken, and dropped for good', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await open(tab, '/steps/research');
  const moment = Date.now() + 2000;
  await Promise.all(
    [page, other].map((tab, at) => check(tab, 'R02').note.evaluate(typeAt, { text: `written in tab ${at}`, moment })),
  );
  for (const tab of [page, other])
    await expect(check(tab, 'R02').group.getByText('This note has another version')).toBeVisible();
  const shown = await check(page, 'R02').note.inputValue();
  expect(await check(other, 'R02').note.inputValue()).toBe(shown);
  expect(['written in tab 0', 'written in tab 1']).toContain(shown);
  const lost = shown === 'written in tab 0' ? 'written in tab 1' : 'written in tab 0';
  await open(page, '/summary');
  await check(other, 'R02').note.pressSequentially(', and more');
  await expect.poll(async () => (await stored(page))['note/a/R02']).toBe(`${shown}, and more`);
  const printed = page.locator('#my-copy').getByText(`Another version: ${lost}`);
  await expect(printed).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(printed).toBeVisible();
  await expect(page.locator('#my-copy').getByText(`${shown}, and more`)).toBeVisible();
  await expect(page.locator('#their-copy')).not.toContainText(lost);
  await page.emulateMedia({ media: null });
  await check(other, 'R02').group.getByRole('link', { name: 'another version' }).click();
  await live(other);
  const versions = other.getByRole('region', { name: 'Another version' });
  await expect(versions).toContainText(lost);
  await versions.getByRole('button', { name: 'Use this version' }).click();
  await expect(versions.locator('.typed')).toHaveText(`${shown}, and more`);
  await expect.poll(async () => (await stored(page))['note/a/R02']).toBe(lost);
  await expect.poll(async () => (await rows(page))['note/a/R02']).toBe(lost);
  await versions.getByRole('button', { name: 'Remove this version' }).click();
  await expect(versions).toBeHidden();
  await expect(printed).toHaveCount(0);
  for (const tab of [page, other]) {
    await open(tab, '/steps/research');
    await expect(check(tab, 'R02').note).toHaveValue(lost);
    await expect(check(tab, 'R02').group.getByText('This note has another version')).toBeHidden();
  }
});

// Proves that what is being typed over a text that came from another tab meanwhile, and that the typing person never saw, does not
// make it vanish.
test('F12: a note typed in one tab while another tab saves the same note: the text nobody saw is kept as another version', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await page.addInitScript(listenToTabs);
  for (const tab of [page, other]) await open(tab, '/steps/research');
  const mine = 'typed here without a pause for a while';
  const typing = check(page, 'R02').note.evaluate(typeOn, mine);
  // The typing began over an empty field.
  await expect(check(page, 'R02').note).not.toHaveValue('');
  await check(other, 'R02').note.fill('saved there meanwhile');
  await check(other, 'R02').note.blur();
  await expect.poll(() => page.evaluate(() => (window as never as Noted).heard)).toBeGreaterThan(0);
  expect((await check(page, 'R02').note.inputValue()).length, 'it heard of it while it was typing').toBeLessThan(
    mine.length,
  );
  await typing;
  await check(page, 'R02').note.evaluate((field) => field.dispatchEvent(new Event('focusout', { bubbles: true })));
  await expect(check(other, 'R02').note).toHaveValue(mine);
  await expect(check(page, 'R02').note).toHaveValue(mine);
  for (const tab of [page, other])
    await expect(check(tab, 'R02').group.getByText('This note has another version')).toBeVisible();
  await open(other, '/data');
  await expect(other.getByRole('region', { name: 'Another version' })).toContainText('saved there meanwhile');
});

test('F12: every text that was written twice is on my copy with both versions', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await open(tab, '/steps/consultation');
  const moment = Date.now() + 2000;
  await Promise.all(
    [page, other].map((tab, at) => tab.locator('#tell-text').evaluate(typeAt, { text: `apixaban ${at}`, moment })),
  );
  await open(page, '/summary');
  for (const at of [0, 1]) await expect(page.locator('#my-copy')).toContainText(`apixaban ${at}`);
  await expect(page.locator('#their-copy')).not.toContainText('Another version');
});

test('F13: a tab opened while another has unsaved typing does not erase it with its first write', async ({
  page,
  context,
}) => {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Yes').check();
  const text = 'half a sentence and then the other half of it, typed slowly and without a pause';
  const typing = check(page, 'R02').note.evaluate(typeOn, text);
  const other = await context.newPage();
  await open(other, '/steps/research');
  await check(other, 'R03').answer('Red flag').check();
  expect((await check(page, 'R02').note.inputValue()).length, 'it is still being typed').toBeLessThan(text.length);
  await typing;
  await expect(check(page, 'R02').note).toHaveValue(text);
  await expectBoth([page, other], { 'answer/a/R02': 'yes', 'note/a/R02': text, 'answer/a/R03': 'flag' });
  await expect(check(other, 'R02').note).toHaveValue(text);
  for (const tab of [page, other])
    await expect(check(tab, 'R02').group.getByText('This note has another version')).toBeHidden();
});

test('F13: a tab opened while another has unsaved typing, and typed into before it has read: both are kept', async ({
  page,
  context,
}) => {
  await open(page, '/steps/research');
  const text = 'half a sentence and then the other half of it, typed slowly and without a pause';
  const typing = check(page, 'R02').note.evaluate(typeOn, text);
  const other = await context.newPage();
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await other.route('**/*.wasm', (route) => held.then(() => route.continue()));
  await other.goto('/steps/research');
  await check(other, 'R03').answer('Red flag').check();
  release();
  await live(other);
  await typing;
  await expectBoth([page, other], { 'note/a/R02': text, 'answer/a/R03': 'flag' });
});
