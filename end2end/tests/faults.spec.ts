// Faults of the storage and of what is in it. The number is the row of the fault table: see docs/testing/failure-modes.md.
import type { Page } from '@playwright/test';

import {
  alarm,
  aside,
  check,
  expect,
  expectSaid,
  name,
  open,
  plant,
  plantRow,
  poll,
  reload,
  rows,
  saved,
  stored,
  test,
} from './fixtures';
import { installClock, stopClock } from './kit/clock';
import { data, handedOut } from './kit/data';
import {
  type BrokenDatabase,
  blockPlainStorage,
  blockStorage,
  breakDatabase,
  breakWasm,
  fillUp,
  mend,
  mendWasm,
  panic,
} from './kit/faults';
import { sheet } from './kit/sheet';
import { enter } from './kit/typing';

/** What the page hands out raw, when all else fails. */
async function rescued(page: Page): Promise<Record<string, string>> {
  const { text } = await handedOut(page, () => page.getByRole('button', { name: 'Download what’s stored' }).click());
  return JSON.parse(text);
}

test('F1: all storage blocked: the page works, says so at once, and offers the ways out', async ({ page }) => {
  await page.addInitScript(blockStorage);
  await open(page, '/steps/research');
  await expect(alarm(page, 'Nothing can be saved')).toBeVisible();
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').write('still works');
  await expect(saved(page)).toContainText('1 stop');
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible();
  const { text } = await handedOut(page, () => page.getByRole('button', { name: 'Download a copy' }).click());
  expect(JSON.parse(text).entries['note/a/R02'].value).toBe('still works');
});

test('F1: plain storage blocked, the database not: it is saved on the device and there after a reload', async ({
  page,
}) => {
  await page.addInitScript(blockPlainStorage);
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await expect(saved(page)).toContainText('Saved on this device');
  await reload(page);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
});

test('F2: no room anywhere: the old value stays, it is said at once, and saved as soon as there is room', async ({
  page,
}) => {
  await installClock(page.context());
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await poll(() => rows(page)).toMatchObject({ 'answer/a/R01': 'yes' });
  await page.evaluate(fillUp, {});
  // Nothing waits for time to pass: neither what is said nor what is saved once there is room.
  await stopClock(page);
  await check(page, 'R01').answer('Red flag').check();
  await expect(alarm(page, 'no space left')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible();
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });
  await check(page, 'R03').write('written while there was no room');
  await mend(page);
  await check(page, 'R02').answer('Yes').check();
  await expect(alarm(page, 'no space left')).toBeHidden();
  const all = { 'answer/a/R01': 'flag', 'answer/a/R02': 'yes', 'note/a/R03': 'written while there was no room' };
  expect(await stored(page)).toEqual(all);
  await poll(() => rows(page)).toEqual(all);
});

test('F2: what was not saved is saved by itself once there is room again', async ({ page }) => {
  await installClock(page.context());
  await open(page, '/steps/research');
  await page.evaluate(fillUp, {});
  await stopClock(page);
  await check(page, 'R01').answer('Yes').check();
  await expect(alarm(page, 'no space left')).toBeVisible();
  await mend(page);
  // It is tried again every two seconds.
  await page.clock.runFor(2100);
  await expect(saved(page)).toContainText('Saved on this device');
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });
});

test('F2: only the plain storage is full: the database keeps the edit, and the next visit has it', async ({ page }) => {
  await open(page, '/steps/research');
  await page.evaluate(fillUp, { database: false });
  await check(page, 'R01').answer('Yes').check();
  await expect(saved(page)).toContainText('Saved on this device');
  await reload(page);
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
});

test('F18: unreadable entries are put aside, the others load, and it is said', async ({ page }) => {
  await plant(page, {
    'due-care/entry/answer/a/R01': '{"value":"yes","n":1,"by":"t"}',
    'due-care/entry/answer/a/R02': '{"value":"yes","n":1,',
    'due-care/entry/note/a/R03': '['.repeat(10_000),
    'due-care/entry/note/a/R04': '7',
    'someone-elses': 'not json',
  });
  await open(page, '/steps/research');
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
  await expect(saved(page)).toContainText('3 saved entries couldn’t be read.');
  const kept = await page.evaluate(() => ({ ...localStorage }));
  expect(kept['due-care/damaged/answer/a/R02']).toBe('{"value":"yes","n":1,');
  expect(kept['due-care/entry/answer/a/R02']).toBeUndefined();
  expect(kept['someone-elses']).toBe('not json');
  expect((await rescued(page))['due-care/damaged/answer/a/R02']).toBe('{"value":"yes","n":1,');
});

test('F18: an entry that is unreadable in one home is restored from the other, and nothing is said', async ({
  page,
}) => {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Yes').check();
  await poll(() => rows(page)).toMatchObject({ 'answer/a/R02': 'yes' });
  await plant(page, { 'due-care/entry/answer/a/R02': '{"val' });
  await open(page, '/steps/research');
  await expect(check(page, 'R02').answer('Yes')).toBeChecked();
  await expect(saved(page)).not.toContainText('couldn’t be read');
  expect(await stored(page)).toEqual({ 'answer/a/R02': 'yes' });
});

test('F18: an entry of the database that has no value or no writer, or counts too far, is unreadable and gives way to the next answer', async ({
  page,
}) => {
  await open(page, '/steps/research');
  for (const [code, text] of [
    ['R02', '{"n":900,"by":"t"}'],
    ['R03', '{"value":"flag","n":900}'],
    ['R04', '{"value":"flag","n":1e300,"by":"t"}'],
  ] as const) {
    await check(page, code).answer('Yes').check();
    await poll(() => rows(page)).toMatchObject({ [`answer/a/${code}`]: 'yes' });
    await plantRow(page, `answer/a/${code}`, text);
    await check(page, code).answer('Not sure yet').check();
    await poll(() => rows(page), text).toMatchObject({ [`answer/a/${code}`]: 'unsure' });
  }
});

test('F19: odd texts come back as they were: a million letters, NUL, a mark in front, half an emoji as a replacement', async ({
  page,
}) => {
  const long = 'é'.repeat(1_000_000);
  await open(page, '/steps/research');
  await check(page, 'R01').note.evaluate(enter, long);
  for (const [code, text] of [
    ['R02', 'a\0b'],
    ['R03', '\ufeffmark'],
    ['R04', 'half \ud83e'],
  ] as const)
    await check(page, code).note.evaluate(enter, text);
  await poll(async () => Object.keys(await stored(page)).length).toBe(4);
  await reload(page);
  const values = await Promise.all(['R01', 'R02', 'R03', 'R04'].map((code) => check(page, code).note.inputValue()));
  expect(values[0] === long).toBe(true);
  expect(values.slice(1)).toEqual(['a\0b', '\ufeffmark', 'half \ufffd']);
});

test('F21, F22: keys and values of a later version and of an earlier list survive an edit and a copy', async ({
  page,
}) => {
  await plant(page, {
    'due-care/entry/visit/a/1': '{"value":{"on":"2027-01-01"},"n":4,"by":"later"}',
    'due-care/entry/answer/a/R01': '{"value":"probably","n":5,"by":"later","seen":["clinic"]}',
    'due-care/entry/note/a/R99': '{"value":"old list","n":2,"by":"t"}',
  });
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  const kept = await page.evaluate(() => ({ ...localStorage }));
  expect(kept['due-care/entry/visit/a/1']).toBe('{"value":{"on":"2027-01-01"},"n":4,"by":"later"}');
  expect(JSON.parse(kept['due-care/entry/answer/a/R01'])).toMatchObject({ value: 'yes', n: 6, seen: ['clinic'] });
  const copy = await (await data(page).open()).download();
  const { entries } = JSON.parse(copy.text);
  expect(entries['visit/a/1']).toEqual({ value: { on: '2027-01-01' }, n: 4, by: 'later' });
  expect(entries['note/a/R99'].value).toBe('old list');
  await sheet(page).open();
  await expect(sheet(page).mine).toContainText('old list');
});

test('F16: what a newer version wrote is never written to, and cannot be changed in vain', async ({ page }) => {
  const newer = {
    'due-care/schema': '2',
    'due-care/entry/answer/a/R01': 'something new',
    'due-care/early/answer/~/R02': 'flag',
  };
  await plant(page, newer);
  await open(page, '/steps/research');
  await expect(alarm(page, 'a newer version of Due Care')).toContainText('Reload to continue');
  await expect(page.getByRole('button', { name: 'Reload this page' })).toBeVisible();
  await expect(check(page, 'R01').answer('Yes')).toBeDisabled();
  await expect(check(page, 'R01').note).not.toBeEditable();
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible();
  expect(await rescued(page)).toEqual(newer);
  // An early edit waits for the version that can save it.
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(newer);
});

test('F23, F46: what others keep on this address is neither read, written nor erased', async ({ page }) => {
  const theirs = {
    'another-app': 'not json',
    'due-care': '7',
    'due-caring/entry/answer/a/R01': '{"value":"flag","n":9,"by":"x"}',
  };
  await plant(page, theirs);
  await page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.open('another-app').onsuccess = done;
      }),
  );
  await open(page, '/steps/research');
  await expect(check(page, 'R01').answer('Red flag')).not.toBeChecked();
  await check(page, 'R02').answer('Yes').check();
  await open(page, '/data');
  await data(page).erase();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(theirs);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
    'another-app',
  ]);
});

test('F27: the promise to keep is asked for once, with something to keep, and its answer is shown', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked = () => Number(sessionStorage.asked ?? 0);
    StorageManager.prototype.persisted = async () => false;
    StorageManager.prototype.persist = async () => {
      sessionStorage.asked = asked() + 1;
      return false;
    };
  });
  await open(page, '/steps/research');
  const asked = () => page.evaluate(() => sessionStorage.asked);
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R02').answer('Yes').check();
  await expect(saved(page)).toContainText('Saved on this device');
  expect(await asked()).toBeUndefined();
  for (const code of ['R03', 'R04', 'R05']) await check(page, code).answer('Yes').check();
  await poll(asked).toBe('1');
  await open(page, '/data');
  await expect(page.getByText('This browser hasn’t promised')).toBeVisible();
  expect(await asked()).toBe('1');
});

for (const [how, persist] of [
  ['fails', 'async () => { throw new Error("no"); }'],
  ['is missing', 'undefined'],
] as const) {
  test(`F27: a promise that ${how} is no fault`, async ({ page }) => {
    await page.addInitScript(
      `StorageManager.prototype.persist = ${persist}; StorageManager.prototype.persisted = ${persist};`,
    );
    await open(page, '/steps/research');
    for (const code of ['R01', 'R02', 'R03', 'R04']) await check(page, code).answer('Yes').check();
    await expect(saved(page)).toContainText('Saved on this device');
    await open(page, '/data');
    await expect(page.getByText('Not asked yet.')).toBeVisible();
  });
}

test('F27: Safari’s rule is told to who uses Safari', async ({ browser }) => {
  const context = await browser.newContext({
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    StorageManager.prototype.persisted = async () => false;
    StorageManager.prototype.persist = async () => false;
  });
  await open(page, '/data');
  await expect(page.getByRole('definition').filter({ hasText: 'Safari removes this after seven days' })).toBeVisible();
  await context.close();
});

test('F29: a clock that jumps does not change which edit is the newest', async ({ page }) => {
  await page.clock.install({ time: new Date('2036-11-23T10:00:00') });
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await page.clock.setFixedTime(new Date('2026-03-29T01:59:59'));
  await check(page, 'R01').answer('Red flag').check();
  await check(page, 'R01').write('after the clock went back');
  await reload(page);
  await expect(check(page, 'R01').answer('Red flag')).toBeChecked();
  await expect(check(page, 'R01').note).toHaveValue('after the clock went back');
  await page.clock.setFixedTime(new Date('1970-01-01T00:00:00'));
  await check(page, 'R01').answer('Not sure yet').check();
  await expect(saved(page)).toContainText(/Saved on this device at \d\d:\d\d/);
});

for (const [fault, answer] of [
  ['is missing', { status: 404, body: '' }],
  ['is an error', { status: 500, body: 'no' }],
  ['is cut short', { status: 200, contentType: 'application/wasm', body: '\0asm' }],
  ['is a page', { status: 200, contentType: 'text/html', body: '<!doctype html>' }],
] as const) {
  test(`F32: the wasm ${fault}: the page can be read and printed, says so, and keeps what is tapped`, async ({
    page,
    console,
  }) => {
    await breakWasm(page, answer);
    await page.goto('/steps/research', { waitUntil: 'commit' });
    await expect(page.getByText('This page can’t save right now.')).toBeVisible();
    await check(page, 'R02').answer('Red flag').check();
    await expect(check(page, 'R02').stop).toBeVisible();
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await mendWasm(page);
    await reload(page);
    await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
    expectSaid(console, /404|500|wasm|WebAssembly|MIME/i);
  });
}

test('F38: a stray element and changed texts from an extension or a translator do not stop the page', async ({
  page,
}) => {
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      document.body.prepend(document.createElement('div'));
      document.querySelector('main')?.append(document.createElement('div'));
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (node.textContent?.trim() && !node.parentElement?.closest('script,template')) {
          const font = document.createElement('font');
          font.textContent = `¡${node.textContent}!`;
          const old = node;
          texts.previousNode();
          old.parentNode?.replaceChild(font, old);
          texts.currentNode = font.firstChild!;
        }
      }
    }),
  );
  await open(page, '/steps/research');
  await page.locator('#R02-flag').check();
  await expect(saved(page)).toContainText('1 stop');
  await expect(saved(page)).toContainText('Saved on this device');
});

test('F39: a panic shows what to do, the raw texts can be taken away, and a reload goes on', async ({
  page,
  console,
}) => {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Yes').check();
  await expect(saved(page)).toContainText('Saved on this device');
  await page.evaluate(panic);
  await check(page, 'R05').answer('Yes').check();
  await expect(page.getByText('This page can’t save right now.')).toBeVisible();
  expect((await rescued(page))['due-care/entry/answer/a/R02']).toContain('"yes"');
  await reload(page);
  await expect(check(page, 'R02').answer('Yes')).toBeChecked();
  await check(page, 'R03').answer('Yes').check();
  expect(await stored(page)).toEqual({ 'answer/a/R02': 'yes', 'answer/a/R03': 'yes', 'answer/a/R05': 'yes' });
  expectSaid(console, /broken browser|panicked|unreachable/);
});

test('F43: what is printed while a save hangs is what is on the screen', async ({ page }) => {
  await page.addInitScript<BrokenDatabase>(breakDatabase, 'never answers');
  await open(page, '/steps/consultation');
  await page.locator('#tell-text').evaluate(enter, 'apixaban');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await stored(page)).toEqual({ tell: 'apixaban' });
  await sheet(page).open();
  await expect(sheet(page).theirs).toContainText('apixaban');
});

test('F44: a full record of 5,000 letters in each note loads, is saved, and each stored text stays under 10 kB', async ({
  page,
}) => {
  await aside(page);
  await page.evaluate(() => {
    for (let n = 0; n < 200; n++) {
      const key = `due-care/entry/note/a/${'RCQVI'[n % 5]}${String(Math.floor(n / 5)).padStart(2, '0')}`;
      localStorage.setItem(key, JSON.stringify({ value: 'word '.repeat(1000), n: n + 1, by: 't' }));
    }
  });
  await open(page, '/steps/research');
  await check(page, 'R02').note.press('End');
  await page.keyboard.insertText('!');
  await expect(saved(page)).toContainText('Saved on this device');
  const sizes = await page.evaluate(() => Object.entries(localStorage).map(([key, text]) => key.length + text.length));
  expect(sizes.length).toBeGreaterThan(200);
  expect(Math.max(...sizes)).toBeLessThan(10_000);
  await poll(async () => Object.keys(await rows(page)).length).toBe(200);
});

test('hostile text is shown as text everywhere', async ({ page, console }) => {
  const hostile = '</textarea><script>window.bad=1</script><img src=x onerror="window.bad=1">';
  await open(page, '/start');
  await name(page).fill(hostile);
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').write(hostile);
  await expect(page.locator('.who')).toContainText(hostile);
  await sheet(page).open();
  await expect(page.locator('#my-copy .typed').first()).toHaveText(hostile);
  expect(await page.evaluate(() => 'bad' in window)).toBe(false);
  expect(console).toEqual([]);
});
