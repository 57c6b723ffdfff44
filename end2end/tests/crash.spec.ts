// A browser, a tab or a process that dies. The number is the row of the fault table: see docs/testing/failure-modes.md.
import type { Page } from '@playwright/test';

import { freeze, kill, launch, test } from './browsers';
import { check, expect, open, rows, stored } from './fixtures';

/** One edit: the control's name, and what it says. */
type Edit = [name: string, value: string];

/**
 * Runs in the page: edits once a second, a note and an answer by turns, and tells the test of each edit that the bar called saved,
 * in the moment in which the bar says so. The page's clock says the number of the edit, so that each “Saved on this device at …” is
 * known to be about its own edit: the next edit comes only after it, and the text cannot be that of an earlier one.
 */
async function edit(every: number): Promise<void> {
  const told = window as never as { edit: number; tell: (edit: Edit, saved: boolean) => Promise<void> };
  const bar = document.querySelector('.saved')!;
  const codes = [...document.querySelectorAll<HTMLElement>('[data-check]')].map((group) => group.dataset.check!);
  const slugs = ['yes', 'unsure', 'flag', 'na'];
  Date.prototype.toLocaleTimeString = () => `edit ${told.edit}`;
  const started = performance.now();
  for (let n = 1; ; n++) {
    const turn = Math.floor(n / 2);
    const code = codes[turn % codes.length];
    const field = document.getElementById(`${code}-note`) as HTMLTextAreaElement;
    const radio = document.getElementById(`${code}-${slugs[Math.floor(turn / codes.length) % 4]}`) as HTMLInputElement;
    const made: Edit = n % 2 ? [field.name, `edit ${n}`] : [radio.name, radio.value];
    // Waited for, so that the test knows of every edit before it is made, however soon the browser dies after it.
    await told.tell(made, false);
    told.edit = n;
    const isSaved = () => bar.textContent!.includes(`Saved on this device at edit ${n}.`);
    if (isSaved()) throw new Error('It is called saved before it was made.');
    const saved = new Promise<void>((done) => {
      new MutationObserver((_, watch) => {
        if (!isSaved()) return;
        void told.tell(made, true);
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
    page
      .exposeBinding('tell', tell)
      .then(() => open(page, '/steps/research'))
      .then(() => page.evaluate(edit, 1000))
      .catch((error) => {
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
  const shown = await reopened.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('[name^="note/"],[name^="answer/"]:checked')]
        .filter((control) => control.value)
        .map((control) => [control.name, control.value]),
    ),
  );
  await expect(async () => expect(await rows(reopened)).toEqual(await stored(reopened))).toPass({ timeout: 5000 });
  await again.close();
  return { seconds, made, saved, shown, alone };
}

test('F4: killed 0, 1, 5, 30 and 58 s after the first edit, with one edit a second: all that was called saved is there', async ({
  baseURL,
  console,
  newProfile,
}) => {
  test.setTimeout(150_000);
  const all = await Promise.all(
    [0, 1, 5, 30, 58].map(async (seconds) => killAfter(seconds, await newProfile(), baseURL!, console)),
  );
  for (const { seconds, made, saved, shown, alone } of all) {
    // A later edit of the same entry takes the place of an earlier one. At most one edit was under way when the browser died.
    expect(made.slice(0, saved.length), 'edits are called saved in their order').toEqual(saved);
    expect(made.length - saved.length).toBeLessThanOrEqual(1);
    const [expected, orLater] = [saved, made].map((edits) => Object.fromEntries(edits));
    const lost = Object.entries(expected).filter(
      ([name, value]) => shown[name] !== value && shown[name] !== orLater[name],
    );
    expect(lost, `what was called saved within ${seconds} s and is lost`).toEqual([]);
    expect(
      Object.keys(shown).filter((name) => !(name in orLater)),
      'what nobody wrote',
    ).toEqual([]);
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

for (const [how, pause] of [
  ['with pauses', true],
  ['without a pause', false],
] as const) {
  test(`F5: the process of the tab crashes while somebody types ${how}: at most 300 ms of typing is lost`, async ({
    page,
    context,
  }) => {
    await open(page, '/steps/research');
    await check(page, 'R02').note.focus();
    const letters = 'abcdefghijklmnopqrstuvwxyz'.repeat(2);
    const moments = pause ? await typeOn(page, letters.slice(0, 20)) : [];
    if (pause) {
      await expect.poll(async () => (await stored(page))['note/a/R02']).toBe(letters.slice(0, 20));
      // What is saved becomes older than what may be lost.
      await page.waitForTimeout(300);
    }
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

/** Before the page: typing never pauses. Only that the page is left can save it. */
const neverPause = () => {
  const real = window.setTimeout;
  window.setTimeout = ((run: () => void, wait?: number, ...rest: unknown[]) =>
    wait === 300 ? 0 : real(run, wait, ...rest)) as never;
};

/** Before the page: notes, outside of what is ours, what was typed last and how long before the page was left, in milliseconds. */
const noteLast = () => {
  let typed = 0;
  let words = '';
  addEventListener(
    'input',
    (event) => {
      typed = performance.now();
      words = (event.target as HTMLTextAreaElement).value;
    },
    true,
  );
  addEventListener(
    'pagehide',
    () => {
      Object.assign(localStorage, { gap: performance.now() - typed, words });
    },
    true,
  );
};

test('F6: a tab closed within 50 ms of a keystroke keeps the letter', async ({ page, context }) => {
  await page.addInitScript(neverPause);
  await page.addInitScript(noteLast);
  await open(page, '/steps/research');
  await check(page, 'R02').note.pressSequentially('closed at onc');
  // The tab may be gone before it answers that it took the letter, and a busy browser may close it before the letter comes.
  // What the page was given last is therefore asked of the page.
  const typed = page.keyboard.insertText('e').catch((error) => {
    if (!page.isClosed()) throw error;
  });
  await Promise.all([typed, page.close({ runBeforeUnload: true })]);
  await expect.poll(() => context.pages().length).toBe(0);
  const again = await context.newPage();
  await open(again, '/steps/research');
  const { gap, words } = await again.evaluate(() => ({
    gap: Number(localStorage.gap),
    words: String(localStorage.words),
  }));
  expect(gap).toBeLessThan(50);
  expect(words).toMatch(/^closed at onc(e)?$/);
  await expect(check(again, 'R02').note).toHaveValue(words);
  await expect.poll(() => rows(again)).toEqual({ 'note/a/R02': words });
});

for (const how of ['hidden', 'frozen'] as const) {
  for (const [end, go] of Object.entries({ 'thrown away': crash, closed: (page: Page) => page.close() })) {
    test(`F7: a tab that is ${how} and then ${end} while somebody types keeps everything`, async ({
      hiding,
      baseURL,
    }) => {
      const page = await hiding.newPage();
      await page.addInitScript(neverPause);
      const front = await hiding.newPage();
      await front.goto(`${baseURL}/robots.txt`);
      await page.bringToFront();
      await open(page, `${baseURL}/steps/research`);
      await check(page, 'R02').note.pressSequentially('hidden while typing');
      await page.waitForTimeout(400);
      expect(await stored(front), 'it is still being typed').toEqual({});
      await front.bringToFront();
      await expect.poll(() => page.evaluate(() => document.hidden)).toBe(true);
      if (how === 'frozen') await freeze(page);
      await go(page);
      const again = await hiding.newPage();
      await open(again, `${baseURL}/steps/research`);
      await expect(check(again, 'R02').note).toHaveValue('hidden while typing');
      await expect.poll(() => rows(again)).toEqual({ 'note/a/R02': 'hidden while typing' });
    });
  }
}
