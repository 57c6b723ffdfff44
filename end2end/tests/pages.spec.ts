// Every page, visited once: what it promises to everyone, whatever the screen, the colours, the letters and the language. What the steps
// prove of WCAG 2.2 stands before them.
import type { Page } from '@playwright/test';

import { expect, paths, test } from './fixtures';
import { invalid } from './kit/html';
import { arrive, axeFindsOfColours, full, keeps, keepsToAxe, refill } from './kit/inspection';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const HEAD = `
- banner:
  - /children: equal
  - link "Due Care":
    - /url: /
  - navigation "Main":
    - /children: equal
    - link "Check":
      - /url: /start
    - link "Sheet":
      - /url: /summary
    - link "Learn":
      - /url: /learn
    - link "Emergency":
      - /url: /emergency
`;

const FOOT = `
- contentinfo:
  - /children: equal
  - paragraph: Information, not medical advice. Passing every check lowers known risks. No treatment is risk-free.
  - paragraph:
    - link "Practitioners":
      - /url: /practitioners
    - link "In the room":
      - /url: /visit
    - link "The free guide":
      - /url: /booklet
    - link "Rules and registers by place":
      - /url: /places
  - paragraph: /Guide version 2026\\.\\d+, not yet reviewed by a clinician\\./
  - paragraph:
    - link "Sources":
      - /url: /about/sources
    - link "Who made this and who paid":
      - /url: /about
    - link "Your data":
      - /url: /data
    - link "Privacy":
      - /url: /about/privacy
    - link "Accessibility":
      - /url: /about/accessibility
`;

/** Each tree in trees/ was read line by line, as a listener would. The two longest repeat what other pages say: tree.spec.ts has their parts. */
const long = ['/about/sources', '/booklet'];

/** What a screen reader is told, before anything is recorded. */
async function keepsItsTree(page: Page, path: string, isLive: boolean): Promise<void> {
  await test.step('head and foot are the same tree on every page, and the page is told in the same four parts', async () => {
    await expect.soft(page.getByRole('banner'), path).toMatchAriaSnapshot(HEAD);
    await expect.soft(page.getByRole('contentinfo'), path).toMatchAriaSnapshot(FOOT);
    await expect.soft(page.getByRole('main'), path).toHaveCount(1);
    await expect.soft(page.getByRole('region', { name: 'Saving', exact: true }), path).toHaveCount(isLive ? 1 : 0);
  });
  if (paths.includes(path) && !long.includes(path))
    await test.step('the whole of it is told as it was when it was read last', async () => {
      // What is read in an emergency is read whole.
      await page.evaluate(() => {
        for (const row of document.querySelectorAll<HTMLDetailsElement>('details.row')) row.open = true;
      });
      const name = `${path === '/' ? 'home' : path.slice(1).replace('/', '-')}.aria.yml`;
      await expect.soft(page.getByRole('main'), path).toMatchAriaSnapshot({ name });
    });
}

const wide = (page: Page) => page.evaluate(() => window.look.wide());
const cut = (page: Page) => page.evaluate(() => window.look.cut());
const size = (page: Page, width: number, height = 844) => page.setViewportSize({ width, height });
const restyle = (page: Page, rules: string) => page.evaluate((rules) => window.look.restyle(rules), rules);
const turn = (page: Page, dir: 'ltr' | 'rtl') => page.evaluate((dir) => (document.documentElement.dir = dir), dir);

/** On a phone, in both schemes. */
async function holdsOnAPhone(page: Page, path: string): Promise<void> {
  await size(page, 390);
  await page.emulateMedia({ colorScheme: 'dark' });
  await keeps(path, '1.4.3, 1.4.6: every word has a contrast of 7 to 1', 'dark, at 390 px', () =>
    axeFindsOfColours(page),
  );
  await page.emulateMedia({ colorScheme: 'light' });
  await keeps(path, '1.3.2: what is read one after the other stands one below the other', 'at 390 px', () =>
    page.evaluate(() => window.look.disordered()),
  );
  await keeps(path, '2.4.4, 2.4.9: every link says where it leads', 'at 390 px', () =>
    page.evaluate(() => window.look.unsaid()),
  );
  await keeps(
    path,
    '2.3.3, 2.1.1, 4.1.2: nothing moves, no text takes the focus, nothing jumps the order',
    'at 390 px',
    () => page.evaluate(() => window.look.restless()),
  );
  await keeps(path, '2.5.5: what is tapped is 44 px high and wide, but for links in a sentence', 'at 390 px', () =>
    page.evaluate(() => window.look.small()),
  );
}

/** On small and large screens, with small and large letters. */
async function holdsForEyes(page: Page, path: string): Promise<void> {
  await size(page, 320, 256);
  await keeps(
    path,
    '1.4.10: nothing is cut off, stands out of its box or is broken in two',
    'at 320 by 256 px',
    async () => {
      const { outside, broken } = await page.evaluate(() => window.look.misplaced());
      return [...(await wide(page)), ...(await cut(page)), ...outside, ...broken];
    },
  );
  await turn(page, 'rtl');
  await keeps(path, 'it holds from right to left', 'at 320 px', () => wide(page));
  await turn(page, 'ltr');
  await restyle(
    page,
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  await keeps(path, '1.4.12: wide spacing cuts nothing off', 'at 320 by 256 px', async () => [
    ...(await wide(page)),
    ...(await cut(page)),
  ]);
  await size(page, 1280, 800);
  await restyle(page, 'html { font-size: 225% !important }');
  await keeps(path, '1.4.4: letters of double size cut nothing off', 'at 1280 px', async () => [
    ...(await wide(page)),
    ...(await cut(page)),
  ]);
  await restyle(page, '');
  await size(page, 1600, 900);
  await keeps(path, '1.4.8: lines hold at most 80 letters, are not justified, and stand apart', 'at 1600 px', () =>
    page.evaluate(() => window.look.lines()),
  );
}

/** From right to left, and with words as long as in a translation. They stay that long. */
async function holdsInOtherLanguages(page: Page, path: string): Promise<void> {
  await size(page, 1200);
  await turn(page, 'rtl');
  await keeps(path, 'it holds from right to left', 'at 1200 px', () => wide(page));
  await turn(page, 'ltr');
  await page.evaluate(() => window.look.lengthen());
  for (const width of [1200, 390, 320]) {
    await size(page, width);
    await keeps(
      path,
      'words that are longer by 40 % are not cut off and stay in their boxes',
      `at ${width} px`,
      async () => [
        ...(await wide(page)),
        ...(await cut(page)),
        ...(await page.evaluate(() => window.look.misplaced())).outside,
      ],
    );
  }
}

/** With all disclosures open, and on the pages that keep answers with a record that has something of everything. */
async function keepsItsShape(page: Page, path: string): Promise<void> {
  await holdsOnAPhone(page, path);
  await holdsForEyes(page, path);
  await holdsInOtherLanguages(page, path);
}

// The longest comes first, so that the others fill the time beside it.
for (const path of ['/booklet', ...paths.filter((path) => path !== '/booklet'), '/no-such-page']) {
  test(`${path} is valid, is told as it was read, and holds for every reader`, async ({ page, console }) => {
    if (path === '/booklet') test.setTimeout(90_000);
    await page.setViewportSize({ width: 1200, height: 844 });
    const { html, isLive } = await arrive(page, path);
    await keeps(path, 'its HTML is valid', 'as it is served', () => invalid(html));
    await test.step('2.4.2: it goes on having the title it came with, and one headline', async () => {
      const [, title] = html.match(/<title>(.+?)<\/title>/) ?? [];
      expect.soft(await page.title(), path).toBe(title?.replaceAll('&amp;', '&'));
      await expect.soft(page.locator('h1'), path).toHaveCount(1);
    });
    await keepsItsTree(page, path, isLive);
    await keepsToAxe(page, path, 'before anything is recorded', [1200, 390, 320]);
    if (isLive) await refill(page, full);
    const opened = await page.evaluate(() => window.look.openAll());
    if (isLive) await keepsToAxe(page, path, 'with a full record, all open', [320, 1200, 390]);
    else if (opened) await keepsToAxe(page, path, 'all open', [390]);
    await keepsItsShape(page, path);
    // The browser itself says that there is no such page.
    if (path === '/no-such-page') console.length = 0;
  });
}

test('2.4.2: every page has a title of its own', async ({ request }) => {
  const titles = await Promise.all(
    paths.map(async (path) => (await (await request.get(path)).text()).match(/<title>(.+?)<\/title>/)?.[1]),
  );
  expect(titles).not.toContain(undefined);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});
