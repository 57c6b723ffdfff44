// The looks themselves: each finds the fault it looks for, on a page that has one of every kind.
import type { Page } from '@playwright/test';

import { expect, test } from './fixtures';
import { invalid } from './kit/html';
import { axeFinds, equip } from './kit/inspection';
import { look } from './kit/look';

/** A page with this body, on a phone. */
async function show(page: Page, body: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.setContent(`<!doctype html><html lang="en"><title>Faults</title><body style="margin: 0">${body}`);
  await page.evaluate(look);
}

const TEXT = 'a word and another one '.repeat(12);

/** A fault, the look for it, a body that has it, and what is said of it. */
const faults = [
  [
    'what is wider than the screen',
    'wide',
    '<p id="it" style="width: 500px">Wide</p>',
    /^110 px wider than the screen, with <p id="it"/,
  ],
  [
    'what is cut off at the side',
    'cut',
    '<p id="it" style="width: 40px; overflow: hidden; white-space: nowrap">Cut off</p>',
    /^cut off: <p id="it"/,
  ],
  [
    'what is cut off below',
    'cut',
    '<p id="it" style="height: 5px; overflow: hidden">Cut off</p>',
    /^cut off: <p id="it"/,
  ],
  [
    'what stands above what is read before it',
    'disordered',
    '<main><p style="margin-top: 300px">One</p><p id="it" style="margin-top: -200px">Two</p></main>',
    /<p id="it"/,
  ],
  [
    'long lines',
    'lines',
    `<main><p id="it" style="width: 900px; font-size: 10px">${TEXT}</p></main>`,
    /^more than 80 letters.*id="it"/,
  ],
  [
    'justified lines',
    'lines',
    `<main><p id="it" style="width: 300px; text-align: justify">${TEXT}</p></main>`,
    /^justified: <p id="it"/,
  ],
  [
    'tight lines',
    'lines',
    `<main><p id="it" style="width: 300px; font: 16px/17px serif">${TEXT}</p></main>`,
    /^lines of 17px: <p id="it"/,
  ],
  ['a link that says “here”', 'unsaid', '<a href="/" id="it">here</a>', /<a href="\/" id="it"/],
  [
    'a link that says nothing',
    'unsaid',
    '<a href="/" id="it" aria-label=""><img alt="">&nbsp;</a>',
    /<a href="\/" id="it"/,
  ],
  ['what moves', 'restless', '<p id="it" style="transition: color 1s">Moves</p>', /^moves: <p id="it"/],
  ['a text that takes the focus', 'restless', '<p id="it" tabindex="0">Text</p>', /^takes the focus: <p id="it"/],
  [
    'what is too low to tap',
    'small',
    '<button id="it" style="width: 60px; height: 43px">Go</button>',
    /^\d+ by 43 px to tap: <button id="it"/,
  ],
  [
    'what is half covered',
    'small',
    '<button id="it" style="position: absolute; width: 60px; height: 60px; top: 0">Go</button><p style="position: absolute; top: 40px; margin: 0; width: 60px; background: red">Over it</p>',
    /^\d+ by 40 px to tap: <button id="it"/,
  ],
] as const;

test('each look finds the fault it looks for', async ({ page }) => {
  for (const [what, name, body, found] of faults) {
    await show(page, body);
    expect.soft(await page.evaluate((name) => window.look[name](), name), what).toEqual([expect.stringMatching(found)]);
  }
});

test('words that stand out of their box, and those of a heading that are broken in two, are found', async ({
  page,
}) => {
  await show(
    page,
    '<p style="width: 30px">Outstanding</p><h1 style="width: 90px; word-break: break-all">Unbreakable</h1>',
  );
  const { outside, broken } = await page.evaluate(() => window.look.misplaced());
  expect(outside).toEqual([expect.stringMatching(/^“Outstanding” stands out of <p/)]);
  expect(broken).toEqual([expect.stringMatching(/^“Unbreakable” is broken in <h1/)]);
});

test('words grow by 40 %, and disclosures open', async ({ page }) => {
  await show(page, '<details><summary>Why</summary><p id="it">Ten letters</p></details>');
  expect(await page.evaluate(() => window.look.openAll())).toBe(1);
  await page.evaluate(() => window.look.lengthen());
  await expect(page.locator('#it')).toHaveText('TenÅg lettersÅgÅ');
});

test('where the keyboard is, a missing mark, what lies over it and what is out of sight are found', async ({
  page,
}) => {
  await show(
    page,
    '<button id="it" style="outline: none; margin-top: 20px">Go</button><div id="bar" style="position: fixed; inset: 0 0 auto; height: 60px; background: red"></div><input id="low" style="position: absolute; top: 690px; height: 60px">',
  );
  const look = (id: string) =>
    page.evaluate((id) => {
      document.getElementById(id)!.focus({ preventScroll: true });
      return window.look.focus(undefined, window.look.edges());
    }, id);
  expect(await look('it')).toEqual([
    expect.stringMatching(/^no mark at <button id="it"/),
    expect.stringMatching(/^covered at .*<button id="it"/),
    expect.stringMatching(/^partly under <div id="bar".*<button id="it"/),
  ]);
  expect(await look('low')).toContainEqual(expect.stringMatching(/^partly out of sight.*<input id="low"/));
  expect(await page.evaluate(() => window.look.focus(document.activeElement!, []))).toContainEqual(
    expect.stringMatching(/^trapped in <input id="low"/),
  );
});

test('axe is asked for 7 to 1, for 24 px, for names that are written, and for all of level AA', async ({ page }) => {
  await show(
    page,
    '<main><h1>Faults</h1><p id="pale" style="color: #666; background: #fff">5.7 to 1</p><p><button style="width: 9px; height: 9px; padding: 0"></button><button style="width: 9px; height: 9px; padding: 0" aria-label="Two">Go on</button></p></main>',
  );
  await equip(page);
  const rules = (await axeFinds(page)).map((fault) => fault.split(':')[0]);
  for (const rule of ['color-contrast-enhanced', 'target-size', 'button-name', 'label-content-name-mismatch'])
    expect(rules).toContain(rule);
  expect(await axeFinds(page)).toContainEqual(expect.stringMatching(/^color-contrast-enhanced: #pale: .*7:1/));
});

test('HTML that a parser would move about is not valid', async () => {
  expect(
    await invalid('<!doctype html><html lang="en"><title>T</title><body><p><div id="it">Text</div></p></body></html>'),
  ).toEqual([expect.stringMatching(/^close-order · Stray end tag/)]);
});
