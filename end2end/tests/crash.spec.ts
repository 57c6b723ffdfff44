// A browser, a tab or a process that dies. The number is the row of the fault table: see docs/testing/failure-modes.md.
import type { Page } from '@playwright/test';

import { freeze, kill, launch, test } from './browsers';
import { aside, check, eventually, expect, item, open, poll, rows, stored } from './fixtures';
import { installClock, stopClock } from './kit/clock';

/** One edit: the control's name, and what it says. */
type Edit = [name: string, value: string];

declare global {
  interface Window {
    /** The number of the edit that is being made. */
    edit: number;
    /** Tells the test of an edit. */
    tell(edit: Edit, saved: boolean): Promise<void>;
  }
}

/**
 * Runs in the page: edits once a second, a note and an answer by turns, and tells the test of each edit that the line called saved,
 * in the moment in which it says so. The page's clock says the number of the edit, so that each “Saved on this device at …” is
 * known to be about its own edit: the next edit comes only after it, and the text cannot be that of an earlier one.
 */
async function edit(every: number): Promise<void> {
  const line = document.querySelector('.saved');
  const codes = [...document.querySelectorAll<HTMLElement>('[data-check]')].map((group) => group.dataset.check);
  const slugs = ['yes', 'unsure', 'flag', 'na'];
  Date.prototype.toLocaleTimeString = () => `edit ${window.edit}`;
  const started = performance.now();
  for (let n = 1; ; n++) {
    const turn = Math.floor(n / 2);
    const code = codes[turn % codes.length];
    const field = document.getElementById(`${code}-note`) as HTMLTextAreaElement;
    const radio = document.getElementById(`${code}-${slugs[Math.floor(turn / codes.length) % 4]}`) as HTMLInputElement;
    const made: Edit = n % 2 ? [field.name, `edit ${n}`] : [radio.name, radio.value];
    // Waited for, so that the test knows of every edit before it is made, however soon the browser dies after it.
    await window.tell(made, false);
    window.edit = n;
    const isSaved = () => line?.textContent?.includes(`Saved on this device at edit ${n}.`);
    if (!line || isSaved()) throw new Error('It is called saved before it was made.');
    const saved = new Promise<void>((done) => {
      new MutationObserver((_, watch) => {
        if (!isSaved()) return;
        void window.tell(made, true);
        watch.disconnect();
        done();
      }).observe(line, { subtree: true, childList: true, characterData: true });
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
async function killAfter(seconds: number, profile: string, baseURL: string | undefined, console: string[]) {
  const { context, page } = await launch(profile, baseURL, console);
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
      .catch((error: unknown) => {
        if (saved.length === 0 || String(error).includes('before it was made')) fail(error);
      });
  });
  await context.close().catch(() => {});
  const { context: again, page: reopened } = await launch(profile, baseURL, console);
  // No script of ours runs here: what the plain storage alone would have kept.
  await aside(reopened);
  const alone = await stored(reopened);
  await open(reopened, '/steps/research');
  const shown = await reopened.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('[name^="note/"],[name^="answer/"]:checked')]
        .filter((control) => control.value)
        .map((control) => [control.name, control.value]),
    ),
  );
  await eventually(async () => expect(await rows(reopened)).toEqual(await stored(reopened)));
  await again.close();
  return { seconds, made, saved, shown, alone };
}

test('F4: killed 0, 1, 5, 30 and 58 s after the first edit, with one edit a second: all that was called saved is there', async ({
  baseURL,
  console,
  newProfile,
}) => {
  test.setTimeout(240_000);
  // All of them wait at the same time, and no test needs a processor for it.
  const all = await Promise.all(
    [0, 1, 5, 30, 58].map(async (seconds) => killAfter(seconds, await newProfile(), baseURL, console)),
  );
  for (const { seconds, made, saved, shown, alone } of all) {
    // A later edit of the same entry takes the place of an earlier one. At most one edit was under way when the browser died.
    expect(made.slice(0, saved.length), 'edits are called saved in their order').toEqual(saved);
    expect(made.length - saved.length).toBeLessThanOrEqual(1);
    const expected: Record<string, string> = Object.fromEntries(saved);
    const orLater: Record<string, string> = Object.fromEntries(made);
    const lost = Object.entries(expected).filter(
      ([name, value]) => shown[name] !== value && shown[name] !== orLater[name],
    );
    expect(lost, `what was called saved within ${seconds} s and is lost`).toEqual([]);
    expect(
      Object.keys(shown).filter((name) => !(name in orLater)),
      'what nobody wrote',
    ).toEqual([]);
    // So that the test cannot pass by not editing. On a busy machine an edit may take longer than its second.
    expect(saved.length).toBeGreaterThan(seconds / 3);
    const kept = Object.entries(expected).filter(([name, value]) => alone[name.replace('~', 'a')] === value).length;
    test.info().annotations.push({
      type: `killed after ${seconds} s`,
      description: `${saved.length} edits of ${Object.keys(expected).length} entries called saved; the plain storage alone had ${kept}`,
    });
  }
});

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
  // Nobody looks at what the browser shows in its place.
  await page.close();
}

const letters = 'abcdefghijklmnopqrstuvwxyz'.repeat(2);

for (const [how, pause] of [
  ['with pauses', true],
  ['without a pause', false],
] as const) {
  test(`F5: the process of the tab crashes while somebody types ${how}: at most 300 ms of typing is lost`, async ({
    page,
    context,
  }) => {
    await installClock(context);
    await open(page, '/steps/research');
    await check(page, 'R02').note.focus();
    // The page's own time: a letter every 40 ms of it.
    await stopClock(page);
    const moments: number[] = [];
    let now = 0;
    const pass = async (time: number) => {
      await page.clock.runFor(time);
      now += time;
    };
    const type = async (to: number) => {
      while (moments.length < to) {
        await page.keyboard.press(item([...letters], moments.length));
        moments.push(now);
        await pass(40);
      }
    };
    await type(20);
    if (pause) await pass(2000);
    await type(pause ? 23 : letters.length);
    await crash(page);
    const safe = letters.slice(0, moments.filter((moment) => moment <= now - 300).length);
    expect(safe.length, 'there is something to lose').toBeGreaterThan(15);
    expect(safe.length, 'and something that may be lost').toBeLessThan(moments.length);
    await context.clock.resume();
    const again = await context.newPage();
    await open(again, '/steps/research');
    const kept = await check(again, 'R02').note.inputValue();
    expect(letters.startsWith(kept)).toBe(true);
    expect(kept.slice(0, safe.length), 'what was typed 300 ms before or earlier').toBe(safe);
  });
}

test('F6: a tab closed within 50 ms of a keystroke keeps the letter', async ({ page, context }) => {
  await installClock(context);
  await page.addInitScript(() => {
    // Outside of what is ours, and before it hears of it: what the page was given, however late the browser gives it the last letter.
    addEventListener(
      'input',
      ({ target }) => localStorage.setItem('words', (target as HTMLTextAreaElement).value),
      true,
    );
  });
  await open(page, '/steps/research');
  // No time passes from here on: only that the page is left can save what is typed.
  await stopClock(page);
  await check(page, 'R02').note.focus();
  await page.keyboard.insertText('closed at onc');
  expect(await stored(page), 'it is still being typed').toEqual({});
  // The tab may be gone before it answers that it took the letter, and a busy browser may close it before the letter comes.
  const typed = page.keyboard.insertText('e').catch((error) => {
    if (!page.isClosed()) throw error;
  });
  await Promise.all([typed, page.close({ runBeforeUnload: true })]);
  await poll(() => context.pages().length).toBe(0);
  await context.clock.resume();
  const again = await context.newPage();
  await open(again, '/steps/research');
  const words = await again.evaluate(() => localStorage.getItem('words') ?? '');
  expect(words).toMatch(/^closed at onc(e)?$/);
  await expect(check(again, 'R02').note).toHaveValue(words);
  await poll(() => rows(again)).toEqual({ 'note/a/R02': words });
});

for (const how of ['hidden', 'frozen'] as const) {
  for (const [end, go] of Object.entries({ 'thrown away': crash, closed: (page: Page) => page.close() })) {
    test(`F7: a tab that is ${how} and then ${end} while somebody types keeps everything`, async ({
      hiding,
      baseURL,
    }) => {
      await installClock(hiding);
      const page = await hiding.newPage();
      const front = await hiding.newPage();
      await front.goto(`${baseURL}/robots.txt`);
      await page.bringToFront();
      await open(page, `${baseURL}/steps/research`);
      // No time passes from here on: only that the page is left can save what is typed.
      await stopClock(page);
      await check(page, 'R02').note.focus();
      await page.keyboard.insertText('hidden while typing');
      await expect(check(page, 'R02').note).toHaveValue('hidden while typing');
      expect(await stored(front), 'it is still being typed').toEqual({});
      await front.bringToFront();
      await poll(() => page.evaluate(() => document.hidden)).toBe(true);
      if (how === 'frozen') await freeze(page);
      await go(page);
      await hiding.clock.resume();
      const again = await hiding.newPage();
      await open(again, `${baseURL}/steps/research`);
      await expect(check(again, 'R02').note).toHaveValue('hidden while typing');
      await poll(() => rows(again)).toEqual({ 'note/a/R02': 'hidden while typing' });
    });
  }
}
