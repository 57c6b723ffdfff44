// The comparison on paper, without script, and in a copy.
import type { Page } from '@playwright/test';

import { three } from '../three.mjs';
import { expect, open, seed, seen, stored, test } from './fixtures';
import { data } from './kit/data';
import { type Format, type Printed, print } from './kit/pdf';
import { sheet } from './kit/sheet';

/** Shows what doesn’t tell the practitioners apart, too. */
const showAll = (page: Page) => page.getByLabel('Also show what’s settled').check();

/** Prints the comparison: all pages in landscape, with the names on each. */
async function printTable(page: Page, format: Format): Promise<Printed> {
  const printed = await print(page, format);
  expect(
    printed.sizes.every(([width, height]) => width > height),
    'landscape',
  ).toBe(true);
  expect(
    printed.pages.every((it) => it.includes('Check')),
    'the names stand on each page',
  ).toBe(true);
  return printed;
}

test('the comparison prints in landscape on four pages of A4 and of Letter, complete, and names what is not known of anybody', async ({
  page,
}) => {
  await seed(page, { ...three, 'note/cx0q/V09': 'filtered photos', 'own/X02': 'They take time for me.' });
  await open(page, '/compare');
  for (const format of ['A4', 'Letter'] as const) {
    const { pages, words } = await printTable(page, format);
    for (const typed of [
      'Dr A. Rivera',
      'Nurse B. Osei',
      '“Glow by K”',
      'In my kitchen',
      'one entry',
      '7654321',
      'They speak my language',
      '£1,940',
      'Nobody can',
      'filtered photos',
      'Mine: They take',
    ])
      expect(words, typed).toContain(typed);
    expect(words).toMatch(/Price of one treatment.*Not known yet.*R12.*C02/);
    expect(pages.length, format).toBeLessThanOrEqual(4);
  }
});

test('long notes and long deal-breakers are printed to their end on A4 and on Letter', async ({ page }) => {
  const long = `${'long '.repeat(200)}end of the long`;
  await seed(page, { ...three, 'note/b7k2/Q05': `${long} note`, 'own/X02': `${long} wish` });
  await open(page, '/compare');
  for (const format of ['A4', 'Letter'] as const) {
    const { words } = await printTable(page, format);
    expect(words.match(/long/g)?.length, format).toBeGreaterThan(400);
    expect(words).toMatch(/end of.{0,40}the long.{0,40}wish/);
    expect(words).toMatch(/end of.{0,40}the.{0,40}long.{0,40}note/);
  }
});

test('six practitioners fit on the screen and on paper', async ({ page }) => {
  const six: Record<string, unknown> = {};
  for (const id of ['a', 'b1', 'c1', 'd1', 'e1', 'f1']) {
    six[`practitioner/${id}`] = true;
    six[`name/${id}`] = `Practitioner with a long name ${id.toUpperCase()}`;
    six[`answer/${id}/R01`] = 'yes';
    six[`note/${id}/R01`] = `Note of ${id}, averyveryverylongwordwithoutanyspace`;
  }
  await seed(page, six);
  await open(page, '/compare');
  await showAll(page);
  await expect(page.locator('[data-line="R01"]').getByRole('cell')).toHaveCount(7);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const { words } = await print(page);
  for (const id of ['a', 'f1']) expect(words.replaceAll(' ', '')).toContain(`Noteof${id},`);
});

test('without script the table is a blank one to fill in by hand', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('/compare');
  await expect(page.getByRole('columnheader')).toHaveCount(5);
  await expect(page.locator('[data-line="R02"]').getByRole('cell')).toHaveCount(4);
  await expect(page.locator('[data-line="R02"]').getByRole('checkbox')).toHaveCount(0);
  expect((await print(page)).words).toContain('Their register entry shows no ban');
  await page.goto('/practitioners');
  await expect(page.getByLabel('Who prescribes')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a practitioner' })).toBeHidden();
  await context.close();
});

test('everything about practitioners goes into a copy and comes back, named in plain words', async ({ page }) => {
  const all = {
    ...three,
    'keep/a': true,
    'sure-1/a': 'no',
    'again-2/a': 'yes',
    'ask/b7k2/R14': true,
    'wait/a': '14',
    'changed/a': 'x',
    'visit-on/a': '2026-11-30',
    'visit-with/a': 'Sam',
    'day/a': '5',
  };
  await seed(page, all);
  await data(page).open();
  await data(page).download();
  const copy = await data(page).copyAsText();
  await data(page).erase();
  await data(page).open();
  await data(page).paste(copy);
  const changes = page.locator('[data-list-slot="offer-add"]');
  for (const text of [
    'Dr A. Rivera · Price of one treatment',
    'Nurse B. Osei · Who answers at night',
    '“Glow by K” · Decision',
    'Then: No',
    'What must be right for me',
    'R06 I will be treated in a clinic, not a home, hotel or party. · reason to go ahead',
    'Q11 They gave me a number to call at night and at weekends. · matters most to me',
    'Then: 12 Nov 2026, Reception',
    'Dr A. Rivera · SURE Test',
  ]) {
    await expect(changes, text).toContainText(text);
  }
  await expect(changes).not.toContainText('(from a newer version)');
  await data(page).add();
  await expect(page.getByText('Copy restored.')).toBeVisible();
  expect(await stored(page)).toEqual(all);
});

test('their copy shows nothing of what is mine: prices, people, decisions, others, reasons', async ({ page }) => {
  await seed(page, { ...three, 'keep/a': true, 'sure-1/a': 'no' });
  await sheet(page).open('their-copy');
  const theirs = await seen(sheet(page).theirs);
  for (const mine of [
    '£',
    'Osei',
    'Glow',
    'Lakeside Clinic is',
    'Reception',
    'Bocouture',
    'sister',
    'Red flag',
    'SURE',
    'Not yet',
    'at night”',
    'They speak my language',
    'Settled',
    '7654321',
  ]) {
    expect(theirs, mine).not.toContain(mine);
  }
  expect(theirs).toContain('Dr A. Rivera');
});
