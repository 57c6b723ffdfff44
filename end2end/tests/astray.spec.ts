// A link with a copy that a mail program has changed: the copy came as a part of the address.
import { expect, expectSaid, test } from './fixtures';
import { data } from './kit/data';
import { fill } from './kit/filled';

for (const [what, written] of [
  ['the # as %23', (link: string) => link.replace('#', '%23')],
  ['the = too', (link: string) => link.replace('#copy=', '%23copy%3D')],
  ['and the % once more', (link: string) => link.replace('#', '%2523')],
  ['and a slash before it', (link: string) => link.replace('#', '/%23')],
] as const) {
  test(`a link with ${what} says what happened, takes the copy out of the address, and opens it`, async ({
    page,
    browser,
  }) => {
    await fill(page);
    await data(page).open();
    const link = await data(page).link();
    const copy = link.split('#copy=')[1] ?? 'none';
    const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
    const other = await context.newPage();
    const asked: string[] = [];
    other.on('request', (request) => asked.push(request.url()));
    const response = await other.goto(written(link));
    expect(response?.status()).toBe(404);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Your link was changed on the way');
    expect(new URL(other.url()).pathname).toBe('/404');
    await other.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes(copy))).toHaveLength(1);
    asked.length = 0;
    await other.getByRole('link', { name: 'Open the copy' }).click();
    await expect(data(other).offer).toContainText('2 answers, 1 note or name');
    expect(new URL(other.url()).href).toMatch(/\/data$/);
    // What comes behind the # isn't sent.
    expect(asked.filter((url) => new URL(url).pathname.includes(copy))).toEqual([]);
    await context.close();
  });
}

test('any other address that has no page says so, and nothing of links', async ({ page, console }) => {
  for (const path of ['/nowhere', '/data%23copy', '/data%23copy=', '/%23', '/data%23other=1']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There’s no page here');
    expect(new URL(page.url()).pathname).toBe(path);
  }
  expectSaid(console, /404/);
});
