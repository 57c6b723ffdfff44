// Copies of the record: as a file, as a link or a code, as an earlier state, and taking back what was done.
import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';

import { check, expect, live, open, rows, seed, stored, test } from './fixtures';

type Page = import('@playwright/test').Page;

/** Answers two checks and writes a note. */
async function fill(page: Page): Promise<void> {
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').note.fill('Two people with this name.');
  await check(page, 'R02').note.blur();
  await expect(page.locator('.saved')).toContainText('Saved on this device');
}
const filled = { 'answer/a/R01': 'yes', 'answer/a/R02': 'flag', 'note/a/R02': 'Two people with this name.' };

/** Downloads a copy on `/data` and gives its path. */
async function keep(page: Page): Promise<string> {
  await open(page, '/data');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a copy' }).click();
  await expect(page.getByText('The copy was made and read back: it is whole.')).toBeVisible();
  expect((await download).suggestedFilename()).toBe('my-checklist.json');
  return (await download).path();
}

const offer = (page: Page) => page.getByRole('region', { name: 'Take in this copy?' });
type Files = Parameters<import('@playwright/test').FileChooser['setFiles']>[0];

/** Chooses a file as a person does: the same file may be chosen twice. */
async function choose(page: Page, files: Files): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByLabel('Choose the file').click();
  await (await chooser).setFiles(files);
}

const file = (text: string | Buffer) => ({
  name: 'my-checklist.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** Everything that is kept, as raw texts, to compare byte by byte. */
const everything = async (page: Page) => ({
  local: await page.evaluate(() => ({ ...localStorage })),
  durable: await rows(page),
});

test('F41: a copy goes to another browser whole, is shown before it is taken in, and taking it in twice changes nothing', async ({
  page,
  browser,
}) => {
  await fill(page);
  const path = await keep(page);
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('link', { name: 'Restore a copy' }).click();
  await live(other);
  await choose(other, path);
  await expect(offer(other)).toBeFocused();
  await expect(offer(other)).toContainText('2 answers, 1 note or name');
  await expect(offer(other)).toContainText('Two people with this name.');
  expect(await stored(other)).toEqual({});
  await other.getByRole('button', { name: 'Add it' }).click();
  await expect(other.locator('.saved')).toContainText('The copy was taken in.');
  expect(await stored(other)).toEqual(filled);
  expect(await rows(other)).toEqual(filled);
  const before = await everything(other);
  await choose(other, path);
  await expect(offer(other)).toContainText('Nothing would change.');
  await other.getByRole('button', { name: 'Add it' }).click();
  await expect(offer(other)).toBeHidden();
  expect(await everything(other)).toEqual(before);
  await open(other, '/');
  await expect(other.getByRole('link', { name: 'Restore a copy' })).toBeHidden();
  await context.close();
});

test('F41: adding keeps both texts, replacing puts the old state aside, and either can be undone', async ({ page }) => {
  await fill(page);
  const path = await keep(page);
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Red flag').check();
  await check(page, 'R03').answer('Yes').check();
  await check(page, 'R02').note.fill('One person only.');
  await check(page, 'R02').note.blur();
  const now = { ...filled, 'answer/a/R01': 'flag', 'answer/a/R03': 'yes', 'note/a/R02': 'One person only.' };
  await expect.poll(() => stored(page)).toEqual(now);
  await open(page, '/data');
  await choose(page, path);
  const ways = offer(page).locator('.offer__way');
  await expect(ways.first()).toContainText('Nothing would change.');
  await expect(ways.last()).toContainText('R01');
  await expect(ways.last()).toContainText('Now: Red flag');
  await expect(ways.last()).toContainText('Then: Yes');
  await page.getByRole('button', { name: 'Replace what is here' }).click();
  await expect(page.locator('.saved')).toContainText('The copy was taken in.');
  await expect.poll(() => stored(page)).toEqual({ ...filled, 'answer/a/R03': null });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.saved')).toContainText('Brought back.');
  expect(await stored(page)).toEqual(now);
  expect(await rows(page)).toEqual(now);
});

test('earlier states are listed with their time and counts and can be taken again; the last five stay', async ({
  page,
}) => {
  await fill(page);
  const path = await keep(page);
  const states = page.getByRole('region', { name: 'Earlier states' }).getByRole('listitem');
  for (let n = 1; n <= 7; n++) {
    await choose(page, path);
    await page.getByRole('button', { name: n % 2 ? 'Replace what is here' : 'Add it' }).click();
    await expect(offer(page)).toBeHidden();
    await expect(states).toHaveCount(Math.min(n, 5));
  }
  await open(page, '/steps/research');
  await page.getByText('Clear this step', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, clear this step' }).click();
  await expect(page.locator('.saved')).toContainText('This step was cleared.');
  await open(page, '/data');
  await expect(states).toHaveCount(5);
  await expect(states.first()).toContainText(/\d{1,2} \w{3} \d{4}, \d\d:\d\d: 2\sanswers, 1\snote or name/);
  await expect(states.first()).toContainText('Kept before a step was cleared.');
  await states.first().getByRole('button', { name: 'Look at it' }).click();
  await expect(offer(page)).toContainText('Then: Two people with this name.');
  await page.getByRole('button', { name: 'Replace what is here' }).click();
  await expect.poll(() => stored(page)).toEqual(filled);
});

test('F47: clearing a step takes back its answers only, here and in another tab, until undone', async ({
  page,
  context,
}) => {
  await fill(page);
  await open(page, '/steps/questions');
  await check(page, 'Q01').answer('Yes').check();
  await open(page, '/steps/research');
  const other = await context.newPage();
  await open(other, '/steps/research');
  await page.getByText('Clear this step', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, clear this step' }).click();
  await expect(check(other, 'R02').note).toHaveValue('');
  await expect(check(page, 'R02').answer('Red flag')).not.toBeChecked();
  const kept = Object.entries(await stored(page)).filter(([, value]) => value !== null);
  expect(kept).toEqual([['answer/a/Q01', 'yes']]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(check(other, 'R02').note).toHaveValue('Two people with this name.');
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  expect(await stored(page)).toEqual({ ...filled, 'answer/a/Q01': 'yes' });
});

// It once took back whatever came after the act, here and in other windows.
test('F47: undo takes back the act and nothing that was recorded since', async ({ page, context }) => {
  await fill(page);
  const other = await context.newPage();
  await open(other, '/steps/questions');
  await page.getByText('Clear this step', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, clear this step' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await check(page, 'R01').answer('Red flag').check();
  await check(page, 'R03').note.fill('written after it');
  await check(page, 'R03').note.blur();
  await check(other, 'Q01').answer('Yes').check();
  await expect.poll(async () => (await stored(page))['answer/a/Q01']).toBe('yes');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  const all = { ...filled, 'answer/a/R01': 'flag', 'note/a/R03': 'written after it', 'answer/a/Q01': 'yes' };
  await expect.poll(() => stored(page)).toEqual(all);
  await expect.poll(() => rows(page)).toEqual(all);
});

test('F47: clearing a step leaves its tools and what the person added, as it says', async ({ page }) => {
  const tools = {
    'answer/a/K01': 'flag',
    'own/N01': 'Who waits with me?',
    'answer/a/N01': 'yes',
    'text/me/goal': 'Softer lines',
  };
  await seed(page, { 'answer/a/C01': 'yes', ...tools });
  await open(page, '/steps/consultation');
  await page.getByText('Clear this step', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, clear this step' }).click();
  await expect(check(page, 'C01').answer('Yes')).not.toBeChecked();
  await expect
    .poll(async () => Object.fromEntries(Object.entries(await stored(page)).filter(([, value]) => value !== null)))
    .toEqual(tools);
});

test('F47: after erasing, no text, link or code of the record is left on the page', async ({ page }) => {
  await fill(page);
  await keep(page);
  await page.getByRole('button', { name: 'Make a link and a code' }).click();
  await expect(page.getByRole('img', { name: 'Code to scan' })).toBeVisible();
  await page.getByText('Erase everything', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.locator('.saved')).toContainText('Everything was erased from this browser.');
  await expect(page.getByRole('img', { name: 'Code to scan' })).toBeHidden();
  for (const field of ['link', 'copy-text', 'pasted']) expect(await page.locator(`#${field}`).inputValue()).toBe('');
});

test('F47: erasing everything can be undone until the page is left, and not after', async ({ page }) => {
  await fill(page);
  const erase = async () => {
    await open(page, '/data');
    await page.getByText('Erase everything', { exact: true }).click();
    await page.getByRole('button', { name: 'Yes, erase everything' }).click();
    await expect(page.locator('.saved')).toContainText('Everything was erased from this browser.');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  };
  await erase();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.saved')).toContainText('Brought back.');
  expect(await stored(page)).toEqual(filled);
  expect(await rows(page)).toEqual(filled);
  await erase();
  await open(page, '/steps/research');
  await expect(check(page, 'R02').answer('Red flag')).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
});

test('F40: a hostile or broken file gets one clear sentence and changes nothing', async ({ page }) => {
  await fill(page);
  const good = await readFile(await keep(page), 'utf8');
  const before = await everything(page);
  const cases: [string, string | Buffer, RegExp][] = [
    ['nothing', '', /not a copy/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0]), /not a copy/],
    ['other JSON', '{"a":1}', /not a copy/],
    ['depth', '['.repeat(10_000), /not a copy/],
    ['cut short', good.slice(0, -20), /not a copy/],
    ['a changed answer', good.replace('"yes"', '"flag"'), /damaged or was changed/],
    ['a key twice', good.replace('"n":2', '"n":9,"n":2'), /damaged or was changed/],
    [
      'a prototype',
      good.replace('"entries": {', '"entries": {"__proto__": {"value":"x","n":1,"by":"x"},'),
      /damaged or was changed/,
    ],
    ['half an emoji', good.replace('Two', '\\ud83e'), /not a copy/],
    ['a later version', good.replace('"version": 1', '"version": 2'), /newer version/],
    ['100 MB', Buffer.alloc(100_000_000, ' '), /too large/],
  ];
  for (const [what, text, sentence] of cases) {
    if (what === '100 MB') {
      // Playwright hands over at most 50 MB, so the page makes this one itself.
      await page.getByLabel('Choose the file').evaluate((input: HTMLInputElement) => {
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(100_000_000)], 'my-checklist.json'));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
    } else {
      await choose(page, file(text));
    }
    await expect(page.locator('#refused'), what).toHaveText(sentence);
    await expect(offer(page), what).toBeHidden();
    expect(await everything(page), what).toEqual(before);
    // The sentence goes as soon as something can be read.
    await choose(page, file(good));
    await expect(page.locator('#refused')).toBeHidden();
    await page.getByRole('button', { name: 'Leave it, change nothing' }).click();
    await expect(offer(page)).toBeHidden();
  }
  expect(await everything(page)).toEqual(before);
});

test('F40: a copy with script in every text is shown as text and runs nothing', async ({ page, console }) => {
  const hostile = '</textarea><script>window.bad=1</script><img src=x onerror="window.bad=1">';
  await open(page, '/steps/research');
  await check(page, 'R02').note.fill(hostile);
  await check(page, 'R02').note.blur();
  await open(page, '/start');
  await page.getByLabel('Practitioner’s name or a nickname').fill(hostile);
  const path = await keep(page);
  await page.getByText('Erase everything', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.locator('.saved')).toContainText('Everything was erased');
  await choose(page, path);
  await expect(offer(page)).toContainText(hostile);
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.locator('.saved')).toContainText('The copy was taken in.');
  await open(page, '/summary');
  expect(await page.evaluate(() => (window as never as { bad?: number }).bad)).toBeUndefined();
  expect(console).toEqual([]);
});

test('F40: where there is no room for a copy, nothing of it is taken in', async ({ page }) => {
  await fill(page);
  const path = await keep(page);
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Not sure yet').check();
  await check(page, 'R03').answer('Yes').check();
  await expect.poll(async () => (await rows(page))['answer/a/R03']).toBe('yes');
  await open(page, '/data');
  const before = await everything(page);
  await choose(page, path);
  await page.evaluate(() => {
    let room = 1;
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (...item) {
      if (!room--) throw new DOMException('full', 'QuotaExceededError');
      setItem.apply(this, item);
    };
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Replace what is here' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'no room left' })).toBeVisible();
  await expect(offer(page)).toBeVisible();
  expect(await everything(page)).toEqual(before);
});

test('F42: where files cannot be handed out the copy is there as a text, and that text can be taken in', async ({
  page,
}) => {
  await fill(page);
  await open(page, '/data');
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error('blocked');
    };
  });
  await page.getByRole('button', { name: 'Download a copy' }).click();
  await expect(page.getByText('The copy could not be handed out as a file.')).toBeVisible();
  await page.getByText('No file? Copy the text').click();
  const text = await page.getByLabel('Your copy as text').inputValue();
  await page.getByText('Or paste the text').click();
  await page.getByLabel('The text of your copy').fill(text);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(offer(page)).toContainText('2 answers, 1 note or name');
});

test('a link carries everything to another device, is never sent, and leaves no trace in the address', async ({
  page,
  browser,
}) => {
  await fill(page);
  await open(page, '/data');
  await page.getByRole('button', { name: 'Make a link and a code' }).click();
  await expect(page.getByText(/The link is \d+\scharacters long/)).toBeVisible();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const other = await context.newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.goto('/about');
  await other.goto(link);
  await expect(offer(other)).toContainText('2 answers, 1 note or name');
  expect(new URL(other.url()).href).toMatch(/\/data$/);
  expect(asked.filter((url) => url.includes('#') || url.includes(link.slice(-20)))).toEqual([]);
  expect(await stored(other)).toEqual({});
  await other.getByRole('button', { name: 'Add it' }).click();
  await expect.poll(() => stored(other)).toEqual(filled);
  await other.goBack();
  await other.goForward();
  expect(other.url()).toMatch(/\/data$/);
  await context.close();
});

test('the code on the screen and on my copy says what the link says', async ({ page }) => {
  await fill(page);
  await open(page, '/data');
  await page.getByRole('button', { name: 'Make a link and a code' }).click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  const { default: jsQR } = await import('jsqr');
  const { PNG } = await import('pngjs');
  const read = (png: Buffer) => {
    const { data, width, height } = PNG.sync.read(png);
    return jsQR(new Uint8ClampedArray(data), width, height)?.data;
  };
  expect(read(await page.getByRole('img', { name: 'Code to scan' }).screenshot())).toBe(link);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(read(await page.getByRole('img', { name: 'Code to scan' }).screenshot())).toBe(link);
  await open(page, '/summary');
  await page.getByLabel('Print a code on my copy').check();
  await page.emulateMedia({ media: 'print' });
  expect(read(await page.getByRole('img', { name: 'Code to scan' }).screenshot())).toBe(link);
});

test('a link that is not whole, damaged, or a bomb is refused in one sentence and changes nothing', async ({
  page,
}) => {
  await fill(page);
  await open(page, '/data');
  await page.getByRole('button', { name: 'Make a link and a code' }).click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  const before = await everything(page);
  const start = link.slice(0, link.indexOf('=') + 1);
  const bomb = base32(deflateSync(Buffer.alloc(2_000_000)));
  expect(start.length + bomb.length).toBeLessThan(4000);
  const middle = Math.floor(link.length * 0.7);
  const changed = link.slice(0, middle) + (link[middle] === 'A' ? 'B' : 'A') + link.slice(middle + 1);
  for (const broken of [
    link.slice(0, -1),
    link.slice(0, -9),
    link.slice(0, start.length),
    changed,
    `${start}%00`,
    `${start}${'A'.repeat(5000)}`,
    start + bomb,
  ]) {
    await page.goto('about:blank');
    await page.goto(broken);
    await expect(page.locator('#refused'), broken.slice(-30)).toHaveText(/This link is not whole/);
    await expect(offer(page)).toBeHidden();
    expect(await everything(page)).toEqual(before);
  }
  // The address of an open page may change under it, too.
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(link).hash);
  await expect(offer(page)).toContainText('Nothing would change.');
  expect(page.url()).toMatch(/\/data$/);
});

test('what is too much for a link is sent by file', async ({ page }) => {
  await open(page, '/steps/research');
  let seed = 1;
  const noise = Array.from({ length: 1000 }, () => (seed = (seed * 16807) % 2147483647).toString(36)).join('');
  await check(page, 'R02').note.fill(noise);
  await check(page, 'R02').note.blur();
  await open(page, '/data');
  await page.getByRole('button', { name: 'Make a link and a code' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'too much for a link' })).toContainText('Download a copy');
  await expect(page.getByRole('img', { name: 'Code to scan' })).toBeHidden();
});

/** RFC 4648, without padding. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
