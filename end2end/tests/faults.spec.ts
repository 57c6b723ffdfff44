// Faults of the storage and of what is in it. The number is the row of the fault table: see docs/testing/failure-modes.md.
import { check, expect, live, open, rows, stored, test } from './fixtures';

type Page = import('@playwright/test').Page;

/** Runs in the page. */
const seed = (entries: Record<string, string>) => {
  for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
};

/** Runs before the page: neither of the two homes can be used. */
const blockAll = () => {
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  IDBFactory.prototype.open = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
};

/** Runs in the page: nothing more can be written, until `mend()`. */
const fill = () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const [setItem, put] = [Storage.prototype.setItem, IDBObjectStore.prototype.put];
  Storage.prototype.setItem = full;
  IDBObjectStore.prototype.put = full;
  Object.assign(window, {
    mend: () => {
      Storage.prototype.setItem = setItem;
      IDBObjectStore.prototype.put = put;
    },
  });
};
const mend = (page: Page) => page.evaluate(() => (window as never as { mend: () => void }).mend());

async function text(download: Promise<import('@playwright/test').Download>): Promise<string> {
  let text = '';
  for await (const part of await (await download).createReadStream()) text += part;
  return text;
}

test('F1: all storage blocked: the page works, says so at once, and offers the ways out', async ({ page }) => {
  await page.addInitScript(blockAll);
  await open(page, '/steps/research');
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing can be saved' })).toBeVisible();
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').note.fill('still works');
  await check(page, 'R02').note.blur();
  await expect(page.locator('.saved')).toContainText('1 stop');
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a copy' }).click();
  expect(JSON.parse(await text(download)).entries['note/a/R02'].value).toBe('still works');
});

test('F1: plain storage blocked, the database not: it is saved on the device and there after a reload', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    }),
  );
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await expect(page.locator('.saved')).toContainText('Saved on this device');
  await page.reload();
  await live(page);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
});

test('F2: no room anywhere: the old value stays, it is said within a second, and saved as soon as there is room', async ({
  page,
}) => {
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await expect.poll(() => rows(page)).toMatchObject({ 'answer/a/R01': 'yes' });
  await page.evaluate(fill);
  await check(page, 'R01').answer('Red flag').check();
  await expect(page.getByRole('alert').filter({ hasText: 'no room left' })).toBeVisible({ timeout: 1000 });
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible();
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });
  await check(page, 'R03').note.fill('written while there was no room');
  await check(page, 'R03').note.blur();
  await mend(page);
  await check(page, 'R02').answer('Yes').check();
  await expect(page.getByRole('alert').filter({ hasText: 'no room left' })).toBeHidden();
  const all = { 'answer/a/R01': 'flag', 'answer/a/R02': 'yes', 'note/a/R03': 'written while there was no room' };
  expect(await stored(page)).toEqual(all);
  await expect.poll(() => rows(page)).toEqual(all);
});

test('F2: what was not saved is saved by itself once there is room again', async ({ page }) => {
  await open(page, '/steps/research');
  await page.evaluate(fill);
  await check(page, 'R01').answer('Yes').check();
  await expect(page.getByRole('alert').filter({ hasText: 'no room left' })).toBeVisible();
  await mend(page);
  await expect(page.locator('.saved')).toContainText('Saved on this device', { timeout: 10_000 });
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });
});

test('F2: only the plain storage is full: the database keeps the edit, and the next visit has it', async ({ page }) => {
  await open(page, '/steps/research');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await check(page, 'R01').answer('Yes').check();
  await expect(page.locator('.saved')).toContainText('Saved on this device');
  await page.reload();
  await live(page);
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
});

test('F18: unreadable entries are put aside, the others load, and it is said', async ({ page }) => {
  await page.goto('/about');
  await page.evaluate(seed, {
    'due-care/entry/answer/a/R01': '{"value":"yes","n":1,"by":"t"}',
    'due-care/entry/answer/a/R02': '{"value":"yes","n":1,',
    'due-care/entry/note/a/R03': '['.repeat(10_000),
    'due-care/entry/note/a/R04': '7',
    'someone-elses': 'not json',
  });
  await open(page, '/steps/research');
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
  await expect(page.locator('.saved')).toContainText('3 saved entries could not be read.');
  const kept = await page.evaluate(() => ({ ...localStorage }));
  expect(kept['due-care/damaged/answer/a/R02']).toBe('{"value":"yes","n":1,');
  expect(kept['due-care/entry/answer/a/R02']).toBeUndefined();
  expect(kept['someone-elses']).toBe('not json');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what is stored' }).click();
  expect(JSON.parse(await text(download))['due-care/damaged/answer/a/R02']).toBe('{"value":"yes","n":1,');
});

test('F18: an entry that is unreadable in one home is restored from the other, and nothing is said', async ({
  page,
}) => {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Yes').check();
  await expect.poll(() => rows(page)).toMatchObject({ 'answer/a/R02': 'yes' });
  await page.goto('/about');
  await page.evaluate(seed, { 'due-care/entry/answer/a/R02': '{"val' });
  await open(page, '/steps/research');
  await expect(check(page, 'R02').answer('Yes')).toBeChecked();
  await expect(page.locator('.saved')).not.toContainText('could not be read');
  expect(await stored(page)).toEqual({ 'answer/a/R02': 'yes' });
});

for (const [what, text] of Object.entries({
  'has no value': '{"n":900,"by":"t"}',
  'has no writer': '{"value":"flag","n":900}',
  'counts too far': '{"value":"flag","n":1e300,"by":"t"}',
})) {
  test(`F18: an entry of the database that ${what} is unreadable and gives way to the next answer`, async ({
    page,
  }) => {
    await open(page, '/steps/research');
    await check(page, 'R02').answer('Yes').check();
    await expect.poll(() => rows(page)).toMatchObject({ 'answer/a/R02': 'yes' });
    await page.evaluate(
      (text) =>
        new Promise<void>((done) => {
          indexedDB.open('due-care').onsuccess = ({ target }) => {
            const change = (target as IDBOpenDBRequest).result.transaction('entries', 'readwrite');
            change.objectStore('entries').put(text, 'answer/a/R02');
            change.oncomplete = () => {
              change.db.close();
              done();
            };
          };
        }),
      text,
    );
    await check(page, 'R02').answer('Not sure yet').check();
    await expect.poll(() => rows(page)).toMatchObject({ 'answer/a/R02': 'unsure' });
  });
}

test('F19: odd texts come back as they were: a million letters, NUL, a mark in front, half an emoji as a replacement', async ({
  page,
}) => {
  const long = 'é'.repeat(1_000_000);
  await open(page, '/steps/research');
  await check(page, 'R01').note.evaluate((field: HTMLTextAreaElement, text) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, long);
  for (const [code, text] of [
    ['R02', 'a\0b'],
    ['R03', '\ufeffmark'],
    ['R04', 'half \ud83e'],
  ] as const) {
    await check(page, code).note.evaluate((field: HTMLTextAreaElement, text) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  }
  await expect.poll(async () => Object.keys(await stored(page)).length).toBe(4);
  await page.reload();
  await live(page);
  const values = await Promise.all(['R01', 'R02', 'R03', 'R04'].map((code) => check(page, code).note.inputValue()));
  expect(values[0] === long).toBe(true);
  expect(values.slice(1)).toEqual(['a\0b', '\ufeffmark', 'half \ufffd']);
});

test('F21, F22: keys and values of a later version and of an earlier list survive an edit and a copy', async ({
  page,
}) => {
  await page.goto('/about');
  await page.evaluate(seed, {
    'due-care/entry/visit/a/1': '{"value":{"on":"2027-01-01"},"n":4,"by":"later"}',
    'due-care/entry/answer/a/R01': '{"value":"probably","n":5,"by":"later","seen":["clinic"]}',
    'due-care/entry/note/a/R99': '{"value":"old list","n":2,"by":"t"}',
  });
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  const kept = await page.evaluate(() => ({ ...localStorage }));
  expect(kept['due-care/entry/visit/a/1']).toBe('{"value":{"on":"2027-01-01"},"n":4,"by":"later"}');
  expect(JSON.parse(kept['due-care/entry/answer/a/R01'])).toMatchObject({ value: 'yes', n: 6, seen: ['clinic'] });
  await open(page, '/data');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a copy' }).click();
  const { entries } = JSON.parse(await text(download));
  expect(entries['visit/a/1']).toEqual({ value: { on: '2027-01-01' }, n: 4, by: 'later' });
  expect(entries['note/a/R99'].value).toBe('old list');
  await open(page, '/summary');
  await expect(page.locator('#my-copy')).toContainText('old list');
});

test('F16: what a newer version wrote is never written to, and cannot be changed in vain', async ({ page }) => {
  await page.goto('/about');
  const newer = {
    'due-care/schema': '2',
    'due-care/entry/answer/a/R01': 'something new',
    'due-care/early/answer/~/R02': 'flag',
  };
  await page.evaluate(seed, newer);
  await open(page, '/steps/research');
  await expect(page.getByRole('alert').filter({ hasText: 'a newer version of Due Care' })).toContainText(
    'Reload to continue',
  );
  await expect(page.getByRole('button', { name: 'Reload this page' })).toBeVisible();
  await expect(check(page, 'R01').answer('Yes')).toBeDisabled();
  await expect(check(page, 'R01').note).not.toBeEditable();
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what is stored' }).click();
  expect(JSON.parse(await text(download))).toEqual(newer);
  // An early edit waits for the version that can save it.
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(newer);
});

test('F23, F46: what others keep on this address is neither read, written nor erased', async ({ page }) => {
  await page.goto('/about');
  const theirs = {
    'another-app': 'not json',
    'due-care': '7',
    'due-caring/entry/answer/a/R01': '{"value":"flag","n":9,"by":"x"}',
  };
  await page.evaluate(seed, theirs);
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
  await page.getByText('Erase everything', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.locator('.saved')).toContainText('Everything was erased');
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
  await expect(page.locator('.saved')).toContainText('Saved on this device');
  expect(await asked()).toBeUndefined();
  for (const code of ['R03', 'R04', 'R05']) await check(page, code).answer('Yes').check();
  await expect.poll(asked).toBe('1');
  await open(page, '/data');
  await expect(page.getByText('This browser did not promise')).toBeVisible();
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
    await expect(page.locator('.saved')).toContainText('Saved on this device');
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
  await check(page, 'R01').note.fill('after the clock went back');
  await check(page, 'R01').note.blur();
  await page.reload();
  await live(page);
  await expect(check(page, 'R01').answer('Red flag')).toBeChecked();
  await expect(check(page, 'R01').note).toHaveValue('after the clock went back');
  await page.clock.setFixedTime(new Date('1970-01-01T00:00:00'));
  await check(page, 'R01').answer('Not sure yet').check();
  await expect(page.locator('.saved')).toContainText(/Saved on this device at \d\d:\d\d/);
});

for (const [fault, answer] of [
  ['is missing', { status: 404, body: '' }],
  ['is an error', { status: 500, body: 'no' }],
  ['is cut short', { status: 200, contentType: 'application/wasm', body: '\0asm' }],
  ['is a page', { status: 200, contentType: 'text/html', body: '<!doctype html>' }],
] as const) {
  test(`F32: the wasm ${fault}: the page can be read and printed, says so within 5 s, and keeps what is tapped`, async ({
    page,
    console,
  }) => {
    await page.route('**/*.wasm', (route) => route.fulfill(answer));
    await page.goto('/steps/research');
    await expect(page.getByText('This page cannot save right now.')).toBeVisible({ timeout: 5000 });
    await check(page, 'R02').answer('Red flag').check();
    await expect(check(page, 'R02').stop).toBeVisible();
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.unrouteAll();
    await page.reload();
    await live(page);
    await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
    // The failure itself is loud, as it should be.
    expect(console.length).toBeGreaterThan(0);
    console.length = 0;
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
  await page.goto('/steps/research');
  await live(page);
  await page.locator('#R02-flag').check();
  await expect(page.locator('.saved')).toContainText('1 stop');
  await expect(page.locator('.saved')).toContainText('Saved on this device');
});

test('F39: a panic shows what to do, the raw texts can be taken away, and a reload goes on', async ({
  page,
  console,
}) => {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Yes').check();
  await expect(page.locator('.saved')).toContainText('Saved on this device');
  // The wasm trusts the browser that it can tell the time.
  await page.evaluate(() => {
    Date.prototype.toLocaleTimeString = () => {
      throw new Error('broken browser');
    };
  });
  await check(page, 'R05').answer('Yes').check();
  await expect(page.getByText('This page cannot save right now.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what is stored' }).click();
  expect(JSON.parse(await text(download))['due-care/entry/answer/a/R02']).toContain('"yes"');
  await page.reload();
  await live(page);
  await expect(check(page, 'R02').answer('Yes')).toBeChecked();
  await check(page, 'R03').answer('Yes').check();
  expect(await stored(page)).toEqual({ 'answer/a/R02': 'yes', 'answer/a/R03': 'yes', 'answer/a/R05': 'yes' });
  expect(console.length).toBeGreaterThan(0);
  console.length = 0;
});

test('F43: what is printed while a save hangs is what is on the screen', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await open(page, '/summary');
  await open(page, '/steps/consultation');
  await page.locator('#tell-text').pressSequentially('apixaban');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await stored(page)).toEqual({ tell: 'apixaban' });
  await open(page, '/summary');
  await expect(page.locator('#their-copy')).toContainText('apixaban');
});

test('F44: a full record of 5,000 letters in each note loads, is saved, and each stored text stays under 10 kB', async ({
  page,
}) => {
  await page.goto('/about');
  await page.evaluate(() => {
    for (let n = 0; n < 200; n++) {
      const key = `due-care/entry/note/a/${'RCQVI'[n % 5]}${String(Math.floor(n / 5)).padStart(2, '0')}`;
      localStorage.setItem(key, JSON.stringify({ value: 'word '.repeat(1000), n: n + 1, by: 't' }));
    }
  });
  await open(page, '/steps/research');
  await check(page, 'R02').note.pressSequentially('!');
  await expect(page.locator('.saved')).toContainText('Saved on this device');
  const sizes = await page.evaluate(() => Object.entries(localStorage).map(([key, text]) => key.length + text.length));
  expect(sizes.length).toBeGreaterThan(200);
  expect(Math.max(...sizes)).toBeLessThan(10_000);
  await expect.poll(async () => Object.keys(await rows(page)).length).toBe(200);
});

test('hostile text is shown as text everywhere', async ({ page, console }) => {
  const hostile = '</textarea><script>window.bad=1</script><img src=x onerror="window.bad=1">';
  await open(page, '/start');
  await page.getByLabel('Practitioner’s name or a nickname').fill(hostile);
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').note.fill(hostile);
  await check(page, 'R02').note.blur();
  await expect(page.locator('.who')).toContainText(hostile);
  await open(page, '/summary');
  await expect(page.locator('#my-copy .typed').first()).toHaveText(hostile);
  expect(await page.evaluate(() => (window as never as { bad?: number }).bad)).toBeUndefined();
  expect(console).toEqual([]);
});
