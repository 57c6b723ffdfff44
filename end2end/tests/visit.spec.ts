// In the room: one question a screen, an answer leads on, nothing moves, and what was heard counts on every page.
import { check, expect, kept, open, poll, reload, rows, seed, seen, stored, test } from './fixtures';
import { installClock } from './kit/clock';
import { visit } from './kit/visit';

const FOUR = ['Clear answer', 'Vague', 'They’ll say later', 'Wouldn’t say'] as const;

for (const [width, height] of [
  [390, 844],
  [320, 568],
] as const) {
  test(`a tap leads on, nothing moves, and everything fits ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await seed(page, { 'treatment/toxin': true });
    await visit(page).open();
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[]) {
          // The quote after a longer sentence is further on. Nothing else is.
          const elements = entry.sources.map(({ node }) => node).filter((node) => node instanceof Element);
          moved.push(...elements.map((element) => element.className || element.nodeName));
        }
      }).observe({ type: 'layout-shift' });
    });
    const { room } = visit(page);
    const boxes = () =>
      Promise.all(
        [...FOUR.map((name) => room.getByText(name, { exact: true }).last()), room.getByText('Please stop now')].map(
          (it) => it.boundingBox(),
        ),
      );
    const first = await boxes();
    for (let at = 1; at <= 10; at++) {
      await expect(visit(page).place).toContainText(new RegExp(`^Question\\s${at}\\sof\\s10`));
      expect(await boxes(), `question ${at}`).toEqual(first);
      const shown = [
        visit(page).place,
        visit(page).question,
        page.locator('.room__follow'),
        room.getByText('Please stop now'),
      ];
      for (const it of shown) {
        const box = await it.boundingBox();
        expect(box && box.y >= 0 && box.y + box.height <= height, `question ${at}: in sight`).toBe(true);
      }
      const foot = await room.locator('.room__foot').boundingBox();
      const follow = await page.locator('.room__follow').boundingBox();
      expect((follow?.y ?? 0) + (follow?.height ?? 0), `question ${at}: covered`).toBeLessThanOrEqual(foot?.y ?? 0);
      if (at < 10) await visit(page).hear(FOUR[at % 4] as (typeof FOUR)[number]);
    }
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  });
}

test('the last answer is taken back in place, and its question comes back', async ({ page }) => {
  await visit(page).open();
  await expect(visit(page).undo).toBeHidden();
  const first = await seen(visit(page).code);
  await visit(page).hear('Vague');
  await expect(visit(page).room.getByText('Last: Vague')).toBeVisible();
  const second = await seen(visit(page).code);
  await visit(page).hear('Clear answer');
  await visit(page).undo.click();
  await expect(visit(page).code).toHaveText(second);
  await expect(visit(page).question).toBeFocused();
  await expect(visit(page).heard('Clear answer')).not.toBeChecked();
  await visit(page).undo.click();
  await expect(visit(page).code).toHaveText(first);
  await expect(visit(page).undo).toBeHidden();
  await poll(async () => kept(await stored(page))).toEqual({});
});

test('arrow keys only choose; Enter or the space bar leads on', async ({ page, context }) => {
  await installClock(context);
  await visit(page).open();
  await visit(page).heard('Clear answer').focus();
  await page.keyboard.press('ArrowDown');
  await expect(visit(page).heard('Vague')).toBeChecked();
  // Longer than any answer takes to lead on.
  await page.clock.runFor(500);
  await expect(visit(page).place).toContainText('Question 1 of');
  await page.keyboard.press('Enter');
  await expect(visit(page).place).toContainText('Question 2 of');
  await expect(visit(page).question).toBeFocused();
  await visit(page).heard('Wouldn’t say').focus();
  await page.keyboard.press('Space');
  await expect(visit(page).place).toContainText('Question 3 of');
});

test('ten questions come first, then what is open, then the rest', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page).open();
  const asked = await seen(visit(page).question);
  await visit(page).hear('Vague');
  for (let at = 2; at <= 10; at++) await visit(page).hear('Clear answer');
  await expect(visit(page).question).toHaveText('That’s the first ten.', { useInnerText: true });
  await expect(visit(page).question).toBeFocused();
  await expect(visit(page).room.getByRole('listitem')).toHaveCount(1);
  await expect(visit(page).room.getByRole('listitem')).toContainText(asked);
  await expect(visit(page).room.getByText('Please stop now')).toBeInViewport({ ratio: 1 });
  await reload(page);
  await expect(visit(page).question).toHaveText('That’s the first ten.', { useInnerText: true });
  await visit(page)
    .room.getByRole('button', { name: /more questions/ })
    .click();
  await expect(visit(page).place).toContainText('Question 11 of');
  await visit(page).room.getByRole('button', { name: 'Back' }).click();
  await expect(visit(page).place).toContainText('Question 10 of');
});

test('“Please stop now” fills the screen at once, and closing it leads back to the question', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await visit(page).open();
  await visit(page).room.getByText('Please stop now').click();
  const card = page.locator('#say-stop');
  await expect(card).toBeVisible();
  expect((await card.boundingBox())?.height).toBe(568);
  await card.getByRole('link', { name: 'Close' }).click();
  await expect(card).toBeHidden();
  await expect(visit(page).room.getByText('Please stop now')).toBeInViewport({ ratio: 1 });
});

test('what was heard counts on every page the next day, until it is confirmed', async ({ page }) => {
  await seed(page, { 'heard/a/R02': 'clear', 'heard/a/Q03': 'unclear', 'heard/a/Q04': 'no' });
  await open(page, '/');
  await expect(page.getByRole('link', { name: 'Continue checking' })).toBeVisible();
  await expect(page.getByText('2 heard in the room, to confirm')).toBeVisible();
  await expect(page.getByText('1 heard in the room, to confirm')).toBeVisible();
  await open(page, '/summary#my-copy');
  await expect(page.getByText('In the room: Vague').first()).toBeVisible();
  await open(page, '/steps/questions');
  await expect(check(page, 'Q03').group.getByText('In the room: Vague. Tap your answer to confirm it.')).toBeVisible();
  await seed(page, { 'name/b': 'B' });
  await open(page, '/compare');
  await expect(page.getByText('In the room: Clear answer').first()).toBeVisible();
});

test('paper is tapped in, question after question in the order of the sheet', async ({ page }) => {
  await seed(page, { 'treatment/toxin': true });
  await open(page, '/summary#their-copy');
  const printed = await page.locator('#their-copy .list-slot .q').allTextContents();
  await visit(page).open();
  await page.getByText('I wrote on paper: tap it in').click();
  const rowsHere = page.locator('.on-paper fieldset:visible');
  await expect(rowsHere).toHaveCount(printed.length);
  const asked = await page.locator('.on-paper fieldset:visible .text-slot').allTextContents();
  expect(asked).toEqual(printed);
  const first = await seen(visit(page).code);
  await visit(page).onPaper(1).getByRole('radio', { name: 'Wouldn’t say' }).check();
  await visit(page).onPaper(2).getByRole('radio', { name: 'Clear answer' }).check();
  await poll(() => rows(page)).toMatchObject({ [`heard/a/${first}`]: 'no' });
  await expect(visit(page).onPaper(1).getByRole('radio', { name: 'Wouldn’t say' })).toBeChecked();
  await reload(page);
  await page.getByText('I wrote on paper: tap it in').click();
  await expect(visit(page).onPaper(1).getByRole('radio', { name: 'Wouldn’t say' })).toBeChecked();
  await expect(visit(page).onPaper(2).getByRole('radio', { name: 'Clear answer' })).toBeChecked();
});
