// Nothing on the page of a step moves when an answer is given, and it's as short as promised.
import type { Page } from '@playwright/test';

import { check, expect, item, open, seed, test } from './fixtures';
import { setInOurFont } from './kit/font';
import { step } from './kit/step';

const toxin = { 'treatment/toxin': true, place: 'gb-eng' };

test.use({ viewport: { width: 390, height: 844 } });

/** Where every check stands in the page, how far it's scrolled, and how high it is. */
const standing = (page: Page) =>
  page.evaluate(() => [
    scrollY,
    document.documentElement.scrollHeight,
    ...[...document.querySelectorAll('[data-shelf] > .check, .picks')].map((it) => it.getBoundingClientRect().top),
  ]);

test('nothing moves when an answer is given, wherever the page is scrolled', async ({ page }) => {
  await seed(page, toxin);
  await open(page, '/steps/research');
  await page.evaluate(() => {
    window.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.moved += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: false });
  });
  const codes = await step(page).codes('now');
  for (const at of [0, 2, 4, 6, 8]) {
    const one = check(page, String(item(codes, at)));
    await one.group.evaluate((it, at) => window.scrollBy(0, it.getBoundingClientRect().top - 60 * at), at);
    const before = await standing(page);
    for (const answer of ['Yes', 'Not sure', 'Red flag', 'Yes', 'Red flag'] as const) {
      const box = await one.answer(answer).boundingBox();
      if (!box) throw new Error('The answer is on the page.');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await expect(one.answer(answer)).toBeChecked();
      expect(await standing(page), `${one.code} ${answer}`).toEqual(before);
    }
    await expect(one.stop).toBeInViewport();
  }
  expect(await page.evaluate(() => window.moved)).toBe(0);
});

test('Research, unanswered, takes at most six screens of a phone and 500 words', async ({ page }) => {
  await seed(page, toxin);
  await open(page, '/steps/research');
  await setInOurFont(page);
  const { words, screens } = await page.evaluate(() => {
    const main = document.querySelector('main');
    const walker = document.createTreeWalker(main as Node, NodeFilter.SHOW_TEXT);
    let words = 0;
    while (walker.nextNode()) {
      const { parentElement: of, textContent } = walker.currentNode;
      const isSeen = of?.checkVisibility({ visibilityProperty: true }) && of.getBoundingClientRect().width > 1;
      if (isSeen) words += textContent?.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
    }
    return { words, screens: document.documentElement.scrollHeight / innerHeight };
  });
  expect(screens).toBeLessThanOrEqual(6);
  expect(words).toBeLessThanOrEqual(500);
});

test('a check takes about a third of a screen, and what is tapped is large enough', async ({ page }) => {
  await seed(page, toxin);
  await open(page, '/steps/research');
  await setInOurFont(page);
  const heights = await step(page)
    .part('now')
    .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height));
  heights.sort((a, b) => a - b);
  expect(item(heights, 5), 'most of them').toBeLessThanOrEqual(285);
  expect(item(heights, -1), 'the highest').toBeLessThanOrEqual(330);
  const targets = await page
    .locator('[data-shelf=now] :is(.pick, summary):visible')
    .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height));
  expect(Math.min(...targets)).toBeGreaterThanOrEqual(44);
});

for (const size of [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
]) {
  test(`the first check stands on the first screen at ${size.width} × ${size.height}, at most four stops of Tab away`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await seed(page, toxin);
    await open(page, '/steps/research');
    const first = step(page).part('now').first();
    const statement = await first.getByRole('heading').boundingBox();
    if (!statement) throw new Error('It is on the page.');
    expect(statement.y + statement.height).toBeLessThanOrEqual(size.height);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    let stops = 0;
    for (; stops < 9 && !(await first.locator(':focus').count()); stops += 1) await page.keyboard.press('Tab');
    expect(stops).toBeLessThanOrEqual(4);
  });
}

declare global {
  interface Window {
    /** How far things have moved. */
    moved: number;
  }
}
