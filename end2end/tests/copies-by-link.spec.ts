// Copies of the record as a link or a code.
import { deflateSync } from 'node:zlib';

import { alarm, check, expect, homes, open, poll, stored, test } from './fixtures';
import { data } from './kit/data';
import { fill, filled } from './kit/filled';
import { scan } from './kit/qr';
import { sheet } from './kit/sheet';

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
  await page.getByLabel('Print a code on the page for me').check();
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

test('a link that is longer than phones read from a code comes without one, and says so', async ({ page }) => {
  await open(page, '/steps/research');
  await check(page, 'R02').write(noise(150));
  await data(page).open();
  await page.getByRole('button', { name: 'Make a link and a code' }).click();
  await expect(page.getByText('too long for a code that phones read')).toBeVisible();
  await expect(page.getByLabel('The link', { exact: true })).toHaveValue(/#copy=[A-Z2-7]{900}/);
  await expect(data(page).code).toBeHidden();
});

test('what is too much for a link is sent by file', async ({ page }) => {
  await open(page, '/steps/research');
  await check(page, 'R02').write(noise(1000));
  await data(page).open();
  await page.getByRole('button', { name: 'Make a link and a code' }).click();
  await expect(alarm(page, 'too much for a link')).toContainText('Download a copy');
  await expect(data(page).code).toBeHidden();
});

/** Words of which none repeats, so that they cannot be packed. */
function noise(words: number): string {
  let last = 1;
  const all = Array.from({ length: words }, () => {
    last = (last * 16807) % 2147483647;
    return last.toString(36);
  });
  return all.join('');
}

/** RFC 4648, without padding. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
