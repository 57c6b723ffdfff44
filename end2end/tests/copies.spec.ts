// Copies of the record: as a file, as a link or a code, as an earlier state, and taking back what was done.
import { deflateSync } from 'node:zlib';

import type { Page } from '@playwright/test';

import {
  alarm,
  check,
  expect,
  homes,
  kept,
  live,
  name,
  newWindow,
  open,
  poll,
  rows,
  saved,
  seed,
  stored,
  test,
} from './fixtures';
import { data } from './kit/data';
import { fillUp } from './kit/faults';
import { scan } from './kit/qr';
import { sheet } from './kit/sheet';

/** Answers two checks and writes a note. */
async function fill(page: Page): Promise<void> {
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').write('Two people with this name.');
  await expect(saved(page)).toContainText('Saved on this device');
}
const filled = { 'answer/a/R01': 'yes', 'answer/a/R02': 'flag', 'note/a/R02': 'Two people with this name.' };

/** Downloads a copy on `/data`. */
const keep = async (page: Page) => (await data(page).open()).download();

test('F41: a copy goes to another browser whole, is shown before it is taken in, and taking it in twice changes nothing', async ({
  page,
  browser,
}) => {
  await fill(page);
  const { path } = await keep(page);
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const other = await context.newPage();
  await open(other, '/');
  await other.getByRole('link', { name: 'Restore a copy' }).click();
  await other.waitForURL(/\/data/, { waitUntil: 'commit' });
  await live(other);
  await data(other).choose(path);
  await expect(data(other).offer).toBeFocused();
  await expect(data(other).offer).toContainText('2 answers, 1 note or name');
  await expect(data(other).offer).toContainText('Two people with this name.');
  expect(await stored(other)).toEqual({});
  await data(other).add();
  await expect(saved(other)).toContainText('Copy restored.');
  expect(await stored(other)).toEqual(filled);
  expect(await rows(other)).toEqual(filled);
  const before = await homes(other);
  await data(other).choose(path);
  await expect(data(other).offer).toContainText('Nothing would change.');
  await data(other).add();
  await expect(data(other).offer).toBeHidden();
  expect(await homes(other)).toEqual(before);
  await open(other, '/');
  await expect(other.getByRole('link', { name: 'Restore a copy' })).toBeHidden();
  await context.close();
});

test('F41: adding keeps both texts, replacing puts the old state aside, and either can be undone', async ({ page }) => {
  await fill(page);
  const { path } = await keep(page);
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Red flag').check();
  await check(page, 'R03').answer('Yes').check();
  await check(page, 'R02').write('One person only.');
  const now = { ...filled, 'answer/a/R01': 'flag', 'answer/a/R03': 'yes', 'note/a/R02': 'One person only.' };
  await poll(() => stored(page)).toEqual(now);
  await data(page).open();
  await data(page).choose(path);
  const ways = data(page).offer.locator('.offer__way');
  await expect(ways.first()).toContainText('Nothing would change.');
  await expect(ways.last()).toContainText('R01');
  await expect(ways.last()).toContainText('Now: Red flag');
  await expect(ways.last()).toContainText('Then: Yes');
  await data(page).replace();
  await expect(saved(page)).toContainText('Copy restored.');
  await poll(() => stored(page)).toEqual({ ...filled, 'answer/a/R03': null });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(saved(page)).toContainText('Undone.');
  expect(await stored(page)).toEqual(now);
  expect(await rows(page)).toEqual(now);
});

test('earlier states are listed with their time and counts and can be taken again; the last five stay', async ({
  page,
}) => {
  await fill(page);
  const { path } = await keep(page);
  const { states } = data(page);
  for (let n = 1; n <= 7; n++) {
    await data(page).choose(path);
    await page.getByRole('button', { name: n % 2 ? 'Replace what’s here' : 'Add it' }).click();
    await expect(data(page).offer).toBeHidden();
    await expect(states).toHaveCount(Math.min(n, 5));
  }
  await open(page, '/steps/research');
  await page.getByText('Clear this step', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, clear this step' }).click();
  await expect(saved(page)).toContainText('Step cleared.');
  await data(page).open();
  await expect(states).toHaveCount(5);
  await expect(states.first()).toContainText(/\d{1,2} \w{3} \d{4}, \d\d:\d\d: 2\sanswers, 1\snote or name/);
  await expect(states.first()).toContainText('Saved before you cleared a step.');
  await states.first().getByRole('button', { name: 'See what’s in it' }).click();
  await expect(data(page).offer).toContainText('Then: Two people with this name.');
  await data(page).replace();
  await poll(() => stored(page)).toEqual(filled);
});

test('F47: clearing a step takes back its answers only, here and in another tab, until undone', async ({ page }) => {
  await fill(page);
  await open(page, '/steps/questions');
  await check(page, 'Q01').answer('Yes').check();
  await open(page, '/steps/research');
  const other = await newWindow(page);
  await open(other, '/steps/research');
  await page.getByText('Clear this step', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, clear this step' }).click();
  await expect(check(other, 'R02').note).toHaveValue('');
  await expect(check(page, 'R02').answer('Red flag')).not.toBeChecked();
  expect(kept(await stored(page))).toEqual({ 'answer/a/Q01': 'yes' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(check(other, 'R02').note).toHaveValue('Two people with this name.');
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  expect(await stored(page)).toEqual({ ...filled, 'answer/a/Q01': 'yes' });
});

// It once took back whatever came after the act, here and in other windows.
test('F47: undo takes back the act and nothing that was recorded since', async ({ page }) => {
  await fill(page);
  const other = await newWindow(page);
  await open(other, '/steps/questions');
  await page.getByText('Clear this step', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, clear this step' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await check(page, 'R01').answer('Red flag').check();
  await check(page, 'R03').write('written after it');
  await check(other, 'Q01').answer('Yes').check();
  await poll(async () => (await stored(page))['answer/a/Q01']).toBe('yes');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  const all = { ...filled, 'answer/a/R01': 'flag', 'note/a/R03': 'written after it', 'answer/a/Q01': 'yes' };
  await poll(() => stored(page)).toEqual(all);
  await poll(() => rows(page)).toEqual(all);
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
  await poll(async () => kept(await stored(page))).toEqual(tools);
});

test('F47: after erasing, no text, link or code of the record is left on the page', async ({ page }) => {
  await fill(page);
  await keep(page);
  await data(page).link();
  await data(page).erase();
  await expect(data(page).code).toBeHidden();
  for (const field of ['link', 'copy-text', 'pasted']) expect(await page.locator(`#${field}`).inputValue()).toBe('');
});

test('F47: erasing everything can be undone until the page is left, and not after', async ({ page }) => {
  await fill(page);
  const erase = async () => {
    await data(page).open();
    await data(page).erase();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  };
  await erase();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(saved(page)).toContainText('Undone.');
  expect(await stored(page)).toEqual(filled);
  expect(await rows(page)).toEqual(filled);
  await erase();
  await open(page, '/steps/research');
  await expect(check(page, 'R02').answer('Red flag')).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
});

test('F40: a hostile or broken file gets one clear sentence and changes nothing', async ({ page }) => {
  await fill(page);
  const { text: good } = await keep(page);
  const before = await homes(page);
  const cases: [string, string | Buffer, RegExp][] = [
    ['nothing', '', /isn’t a copy/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0]), /isn’t a copy/],
    ['other JSON', '{"a":1}', /isn’t a copy/],
    ['depth', '['.repeat(10_000), /isn’t a copy/],
    ['cut short', good.slice(0, -20), /isn’t a copy/],
    ['a changed answer', good.replace('"yes"', '"flag"'), /damaged, or was changed/],
    ['a key twice', good.replace('"n":2', '"n":9,"n":2'), /damaged, or was changed/],
    [
      'a prototype',
      good.replace('"entries": {', '"entries": {"__proto__": {"value":"x","n":1,"by":"x"},'),
      /damaged, or was changed/,
    ],
    ['half an emoji', good.replace('Two', '\\ud83e'), /isn’t a copy/],
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
      await data(page).chooseText(text);
    }
    await expect(data(page).refused, what).toHaveText(sentence);
    await expect(data(page).offer, what).toBeHidden();
    expect(await homes(page), what).toEqual(before);
    // The sentence goes as soon as something can be read.
    await data(page).chooseText(good);
    await expect(data(page).refused).toBeHidden();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(data(page).offer).toBeHidden();
  }
  expect(await homes(page)).toEqual(before);
});

test('F40: a copy with script in every text is shown as text and runs nothing', async ({ page, console }) => {
  const hostile = '</textarea><script>window.bad=1</script><img src=x onerror="window.bad=1">';
  await open(page, '/steps/research');
  await check(page, 'R02').write(hostile);
  await open(page, '/start');
  await name(page).fill(hostile);
  const { path } = await keep(page);
  await data(page).erase();
  await data(page).choose(path);
  await expect(data(page).offer).toContainText(hostile);
  await data(page).add();
  await expect(saved(page)).toContainText('Copy restored.');
  await sheet(page).open();
  expect(await page.evaluate(() => 'bad' in window)).toBe(false);
  expect(console).toEqual([]);
});

test('F40: where there is no room for a copy, nothing of it is taken in', async ({ page }) => {
  await fill(page);
  const { path } = await keep(page);
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Not sure yet').check();
  await check(page, 'R03').answer('Yes').check();
  await poll(async () => (await rows(page))['answer/a/R03']).toBe('yes');
  await data(page).open();
  const before = await homes(page);
  await data(page).choose(path);
  await page.evaluate(fillUp, { only: 2 });
  await data(page).replace();
  await expect(alarm(page, 'no space left')).toBeVisible();
  await expect(data(page).offer).toBeVisible();
  expect(await homes(page)).toEqual(before);
});

test('F42: where files cannot be handed out the copy is there as a text, and that text can be taken in', async ({
  page,
}) => {
  await fill(page);
  await data(page).open();
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error('blocked');
    };
  });
  await page.getByRole('button', { name: 'Download a copy' }).click();
  await expect(page.getByText('Your browser couldn’t save the file.')).toBeVisible();
  await data(page).paste(await data(page).copyAsText());
  await expect(data(page).offer).toContainText('2 answers, 1 note or name');
});

test('a link carries everything to another device, is never sent, and leaves no trace in the address', async ({
  page,
  browser,
}) => {
  await fill(page);
  await data(page).open();
  const link = await data(page).link();
  await expect(page.getByText(/The link is \d+\scharacters long/)).toBeVisible();
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const other = await context.newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.goto('/about');
  await other.goto(link);
  await expect(data(other).offer).toContainText('2 answers, 1 note or name');
  expect(new URL(other.url()).href).toMatch(/\/data$/);
  expect(asked.filter((url) => url.includes('#') || url.includes(link.slice(-20)))).toEqual([]);
  expect(await stored(other)).toEqual({});
  await data(other).add();
  await poll(() => stored(other)).toEqual(filled);
  await other.goBack();
  await other.goForward();
  expect(other.url()).toMatch(/\/data$/);
  await context.close();
});

test('the code on the screen and on my copy says what the link says', async ({ page }) => {
  await fill(page);
  await data(page).open();
  const link = await data(page).link();
  expect(scan(await data(page).code.screenshot())).toBe(link);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(scan(await data(page).code.screenshot())).toBe(link);
  await sheet(page).open();
  await page.getByLabel('Print a code on my copy').check();
  await page.emulateMedia({ media: 'print' });
  expect(scan(await data(page).code.screenshot())).toBe(link);
});

test('a link that is not whole, damaged, or a bomb is refused in one sentence and changes nothing', async ({
  page,
}) => {
  await fill(page);
  await data(page).open();
  const link = await data(page).link();
  const before = await homes(page);
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
    await expect(data(page).refused, broken.slice(-30)).toHaveText(/This link isn’t complete/);
    await expect(data(page).offer).toBeHidden();
    expect(await homes(page)).toEqual(before);
  }
  // The address of an open page may change under it, too.
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(link).hash);
  await expect(data(page).offer).toContainText('Nothing would change.');
  expect(page.url()).toMatch(/\/data$/);
});

test('what is too much for a link is sent by file', async ({ page }) => {
  await open(page, '/steps/research');
  // Nothing in it repeats, so that it cannot be packed.
  let last = 1;
  const noise = Array.from({ length: 1000 }, () => {
    last = (last * 16807) % 2147483647;
    return last.toString(36);
  }).join('');
  await check(page, 'R02').write(noise);
  await data(page).open();
  await page.getByRole('button', { name: 'Make a link and a code' }).click();
  await expect(alarm(page, 'too much for a link')).toContainText('Download a copy');
  await expect(data(page).code).toBeHidden();
});

/** RFC 4648, without padding. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
