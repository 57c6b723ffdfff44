// Side by side: the same checks for everybody, stops first, no score, and unknown is never a no.
import type { Page } from '@playwright/test';

import { three } from '../three.mjs';
import { check, expect, newWindow, open, poll, seed, seen, stored, test } from './fixtures';
import { setInOurFont } from './kit/font';
import { axeFinds, equip } from './kit/inspection';

declare global {
  interface Window {
    /** How far things have moved without the reader's doing. */
    shifts: number;
  }
}

const codes = (page: Page, group: string) =>
  page
    .locator(`[data-group="${group}"] [data-line]:not([hidden])`)
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.line));

/** Shows what doesn’t tell the practitioners apart, too. */
const showAll = (page: Page) => page.getByLabel('Also show what’s settled').check();

test('stops come first, then flags, then what is open, and nothing is a score', async ({ page }) => {
  await seed(page, three);
  await open(page, '/compare');
  await expect(page.getByRole('columnheader')).toHaveText([
    /^Check$/,
    /^Matters most$/,
    /^Dr A. Rivera/,
    /^Nurse B. Osei/,
    /^“Glow by K”/,
  ]);
  expect(await codes(page, 'stops')).toEqual(['R01', 'R02', 'R06', 'I02']);
  expect(await codes(page, 'flags')).toEqual(['R11']);
  expect((await codes(page, 'open'))[0], 'what I put first leads its group').toBe('Q11');
  expect(await codes(page, 'open')).toContain('X01');
  expect(await codes(page, 'settled')).toEqual(['C01']);
  expect(await codes(page, 'not-asked')).toContain('Q01');
  const groups = await page.locator('tbody:not([hidden]) .group').allTextContents();
  expect(groups).toEqual([
    'Stops: don’t go ahead with anyone marked ✖ Stop',
    'Red flags, but not stops',
    'Still open for at least one of them',
    'Settled for all of them',
    'Not known yet',
  ]);
  const r06 = page.locator('[data-line="R06"]').getByRole('cell');
  await expect(r06.nth(1)).toContainText('Yes');
  await expect(r06.nth(3)).toContainText('Stop, going ahead anyway');
  await expect(r06.nth(3)).toContainText('My reason: She is a friend of my sister, and it is near.');
  await expect(page.locator('[data-line="R02"]').getByRole('cell').nth(1)).toContainText(
    'I looked it up, 12 Nov 2026, 7654321',
  );
  const text = (await seen(page.locator('main'))).toLowerCase();
  for (const word of ['winner:', 'points', '%', '★', 'best choice', 'recommended']) expect(text).not.toContain(word);
});

test('unknown is never drawn as no', async ({ page }) => {
  await seed(page, three);
  await open(page, '/compare');
  const unknown = page.locator('td.none', { hasText: 'Not known yet' });
  expect(await unknown.count()).toBeGreaterThan(20);
  for (const text of await unknown.allInnerTexts()) expect(text).not.toMatch(/[✖✘×]|\bno\b/i);
  const wash = (cell: string) =>
    page
      .locator(cell)
      .first()
      .evaluate((it) => getComputedStyle(it).backgroundColor);
  expect(await wash('td.none')).not.toBe(await wash('td.stop'));
});

test('what I put first moves up, keeps the focus, and is kept', async ({ page }) => {
  await seed(page, {
    'name/a': 'Dr A',
    'practitioner/b1': true,
    'answer/a/R01': 'yes',
    'answer/b1/R01': 'yes',
    'answer/a/R02': 'yes',
    'answer/b1/R02': 'yes',
  });
  await open(page, '/compare');
  expect(await codes(page, 'settled')).toEqual(['R01', 'R02']);
  await expect(page.locator('[data-line="R02"]'), 'it tells nobody apart').toBeHidden();
  await showAll(page);
  const box = page.locator('[data-line="R02"]').getByRole('checkbox');
  await box.focus();
  await page.keyboard.press('Space');
  await poll(() => codes(page, 'first')).toEqual(['R02']);
  await expect(box).toBeFocused();
  await poll(async () => (await stored(page))['first/R02']).toBe(true);
  await page.keyboard.press('Space');
  await poll(() => codes(page, 'settled')).toEqual(['R01', 'R02']);
  await expect(box).toBeFocused();
});

test('the table follows what another window records', async ({ page }) => {
  await seed(page, { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea' });
  await open(page, '/compare');
  const other = await newWindow(page);
  await open(other, '/steps/research');
  await check(other, 'R03').answer('Red flag').check();
  await poll(() => codes(page, 'stops')).toEqual(['R03']);
  await check(other, 'R03').write('Suspended in 2024.');
  await expect(page.locator('[data-line="R03"]')).toContainText('Suspended in 2024.');
});

test('the full table is sound for screen readers and fits at 320, 390 and 1200 px', async ({ page }) => {
  test.setTimeout(180_000);
  await seed(page, three);
  for (const path of ['/compare', '/practitioners', '/summary', '/steps/instincts']) {
    await open(page, path);
    await equip(page);
    await page.evaluate(() => window.look.openAll());
    for (const width of [320, 390, 1200]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await axeFinds(page), `${path} at ${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
  }
  await open(page, '/compare');
  for (const width of [320, 390, 1200]) {
    await page.setViewportSize({ width, height: 800 });
    // Also where the rows are cards, it is a table with headers, and the name repeated in each card is not read twice.
    const table = page.getByRole('table', { name: /^What I know of each practitioner/ });
    await expect(table.getByRole('columnheader')).toHaveCount(5);
    await expect(table.locator('[data-line="R02"]').getByRole('cell')).toHaveCount(4);
    await expect(table).toMatchAriaSnapshot(`
      - rowgroup:
        - row /I found the practitioner’s name on the official register myself/:
          - rowheader "I found the practitioner’s name on the official register myself. R02"
          - cell:
            - checkbox "Matters most I found the practitioner’s name on the official register myself."
            - button "Answer, R02"
          - cell /^✔ Yes I looked it up, 12 Nov 2026, 7654321/
          - cell /^✔ Yes I looked it up, 13 Nov 2026/
          - cell /^✖ Stop/
    `);
  }
});

test('three people fit on four screens of a desk and on ten of a phone', async ({ page }) => {
  await seed(page, three);
  for (const [width, height, screens] of [
    [1200, 800, 4],
    [390, 844, 10],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, '/compare');
    await setInOurFont(page);
    // What was never on the screen has no height yet.
    const heightOfAll = () =>
      page.evaluate(async () => {
        for (const row of document.querySelectorAll('.compare tr')) {
          row.scrollIntoView();
          await new Promise(requestAnimationFrame);
        }
        return document.documentElement.scrollHeight;
      });
    expect((await heightOfAll()) / height, `${width} px`).toBeLessThanOrEqual(screens);
  }
});

test('price, cost, who injects, brand and date come first, and only a stop is red', async ({ page }) => {
  await seed(page, { ...three, 'text/b7k2/product-name': 'Bocouture', 'choice/b7k2/appointment': '2026-12-03T10:00' });
  await open(page, '/compare');
  const first = page.locator('.compare tbody').first().getByRole('rowheader');
  await expect(first).toHaveText([
    'What it comes to',
    'Price of one treatment',
    'Cost in two years',
    'Who treats me',
    'Brand',
    'Soonest date',
    'My decision',
  ]);
  const row = (of: string) => page.locator(`[data-line="${of}"]`).getByRole('cell');
  await expect(row('brand')).toHaveText(['', 'Now they say Bocouture.', 'Bocouture', 'Not known yet']);
  await expect(row('when').nth(2)).toContainText('3 Dec');
  await expect(row('progress').nth(1)).toContainText('No stops so far');
  await expect(row('R11').nth(3)).toHaveClass('ask');
  await expect(row('R06').nth(3)).toHaveClass('stop');
});

test('one check is answered about everyone in its row, which stays where it is', async ({ page }) => {
  await seed(page, three);
  await open(page, '/compare');
  const row = page.locator('[data-line="R03"]');
  const answer = row.getByRole('button', { name: 'Answer, R03' });
  await expect(answer).toHaveAttribute('aria-expanded', 'false');
  await answer.click();
  await expect(answer).toHaveAttribute('aria-expanded', 'true');
  await expect(row.getByRole('radio', { name: 'Yes, R03, Dr A. Rivera' })).toBeChecked();
  await page.evaluate(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, value } of list.getEntries() as (PerformanceEntry & {
        hadRecentInput: boolean;
        value: number;
      })[])
        window.shifts += hadRecentInput ? 0 : value;
    }).observe({ type: 'layout-shift' });
  });
  const top = () => row.evaluate((it) => it.getBoundingClientRect().top);
  const before = await top();
  const flag = row.getByRole('radio', { name: 'Red flag, R03, “Glow by K”' });
  await flag.check();
  await expect(flag).toBeFocused();
  await expect(row.getByRole('cell').nth(3).getByRole('status')).toHaveText('✖ Stop');
  await expect(row.getByRole('cell').nth(3)).toHaveClass('stop');
  await row.getByRole('radio', { name: 'Not sure, R03, Nurse B. Osei' }).check();
  await row.getByRole('radio', { name: 'Doesn’t apply, R03, Dr A. Rivera' }).check();
  expect(Math.abs((await top()) - before)).toBeLessThan(1);
  expect(await page.evaluate(() => window.shifts)).toBe(0);
  await poll(async () => {
    const now = await stored(page);
    return [now['answer/a/R03'], now['answer/b7k2/R03'], now['answer/cx0q/R03']];
  }).toEqual(['na', 'unsure', 'flag']);
  await row.getByRole('button', { name: 'Clear, R03, Dr A. Rivera' }).click();
  await expect(row.getByRole('radio', { name: 'Yes, R03, Dr A. Rivera' })).toBeFocused();
  await expect(row.getByRole('cell').nth(1).getByRole('status')).toHaveText('Not known yet');
  await answer.click();
  await expect(row.getByRole('radio')).toHaveCount(0);
  await expect(row.getByRole('cell')).toHaveText([/Answer$/, 'Not known yet', '? Not sure yet', '✖ Stop']);
  expect(Math.abs((await top()) - before)).toBeLessThan(1);
  await open(page, '/compare');
  expect(await codes(page, 'stops')).toContain('R03');
});

test('answers that are open close when somebody is added elsewhere, so that none is recorded about another', async ({
  page,
}) => {
  await seed(page, { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea', 'answer/b1/R03': 'yes' });
  await open(page, '/compare');
  const row = page.locator('[data-line="R03"]');
  await row.getByRole('button', { name: 'Answer, R03' }).click();
  await expect(row.getByRole('radio')).toHaveCount(8);
  const other = await newWindow(page);
  await open(other, '/practitioners');
  await other.getByRole('button', { name: 'Remove Dr A' }).click();
  await expect(page.getByRole('radio')).toHaveCount(0);
});

test('with one practitioner there is one thing to do', async ({ page }) => {
  await seed(page, { 'name/a': 'Dr A', 'answer/a/R01': 'yes' });
  await open(page, '/compare');
  await expect(page.getByRole('table')).toBeHidden();
  await expect(page.locator('main').getByRole('link')).toHaveText(['Add a practitioner']);
  await expect(page.locator('main')).not.toContainText('Not known yet', { useInnerText: true });
});
