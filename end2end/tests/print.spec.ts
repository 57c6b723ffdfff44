import { execFileSync } from 'node:child_process';

import { check, expect, open, seed, steps, test } from './fixtures';
import { three } from '../three.mjs';
import type { Page, TestInfo } from '@playwright/test';

async function print(page: Page, info: TestInfo, format = 'A4'): Promise<string[]> {
  const path = info.outputPath('print.pdf');
  await page.pdf({ path, format, preferCSSPageSize: true, printBackground: false });
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text.split('\f').filter((page) => page.trim() !== '');
}

/** Answers everything in the storage itself, before the page reads it. */
async function fill(page: Page, answer: string, note: string): Promise<void> {
  await page.goto('/about');
  await page.evaluate(
    ([answer, note]) => {
      const put = (key: string, value: string) =>
        localStorage.setItem(`due-care/entry/${key}`, JSON.stringify({ value, n: 1, by: 't' }));
      const about = { R: 14, C: 14, Q: 14, V: 12, I: 14 };
      for (const [letter, count] of Object.entries(about)) {
        for (let n = 1; n <= count; n++) {
          const code = letter + String(n).padStart(2, '0');
          for (const who of ['a', 'me']) {
            put(`answer/${who}/${code}`, answer);
            if (note) put(`note/${who}/${code}`, `${note} ${code} end`);
          }
        }
      }
    },
    [answer, note],
  );
}

for (const format of ['A4', 'Letter']) {
  test(`their copy stays on one page of ${format} with everything open and a long list to tell`, async ({
    page,
  }, info) => {
    await fill(page, 'unsure', '');
    await open(page, '/start');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByLabel('Practitioner’s name or a nickname').fill('Dr Alexandra Rivera-Montgomery of the long name');
    await open(page, '/summary#their-copy');
    expect(await print(page, info, format), 'with nothing to tell').toHaveLength(1);
    await open(page, '/steps/consultation');
    for (const box of await page.locator('#tell-them').getByRole('checkbox').all()) await box.check();
    await page.getByLabel('What I want to change').fill('Softer lines between my brows, and to look less tired.');
    await page
      .getByLabel('Anything else to tell them')
      .fill(
        'Apixaban, a blood thinner. Cold sores twice a year. Cow’s-milk protein allergy. Filler in both cheeks in 2023. Migraine.',
      );
    await open(page, '/summary#their-copy');
    const pages = await print(page, info, format);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('more open questions on my copy');
  });
}

for (const format of ['A4', 'Letter']) {
  test(`ten open questions are all on their copy, on one page of ${format}`, async ({ page }, info) => {
    // Everything else is answered. Ten long ones that may be handed over, and the two longest emergency cards.
    const ten = ['C03', 'C05', 'C06', 'C07', 'Q01', 'Q03', 'Q09', 'Q12', 'R02', 'R05'];
    await open(page, '/start');
    for (const name of [/Botulinum toxin/, /Dermal filler/]) await page.getByRole('checkbox', { name }).check();
    await page.getByLabel('Practitioner’s name or a nickname').fill('Dr Alexandra Rivera-Montgomery of the long name');
    await fill(page, 'yes', '');
    await page.evaluate((ten) => {
      for (const code of ten)
        localStorage.setItem(`due-care/entry/answer/a/${code}`, JSON.stringify({ value: 'unsure', n: 2, by: 't' }));
    }, ten);
    await open(page, '/steps/consultation');
    await page.getByLabel('Anything else to tell them').fill('Apixaban, a blood thinner. Cold sores twice a year.');
    await open(page, '/summary#their-copy');
    const pages = await print(page, info, format);
    expect(pages).toHaveLength(1);
    for (const code of ten) expect(pages[0]).toContain(code);
    // Much to tell leaves less room, and still one page.
    await open(page, '/steps/consultation');
    for (const nth of [0, 1, 2, 3]) await page.locator('#tell-them').getByRole('checkbox').nth(nth).check();
    await page.getByLabel('What I want to change').fill('Softer lines between my brows, and to look less tired.');
    await open(page, '/summary#their-copy');
    const fuller = await print(page, info, format);
    expect(fuller).toHaveLength(1);
    expect(fuller[0]).toContain('more open questions on my copy');
  });
}

test('every printed page says at its foot which place and day it is about', async ({ page }, info) => {
  await open(page, '/start');
  await page.getByLabel('Where would it be done?').selectOption('gb-eng');
  await open(page, '/summary');
  const foot = new RegExp(
    `Due Care · guide [\\d.]+ · England · .*${new Date().getFullYear()}.* · Information, not medical advice`,
  );
  const sheets = await print(page, info);
  expect(sheets.length).toBeGreaterThan(1);
  for (const sheet of sheets) expect(sheet).toMatch(foot);
});

test('a very long note is printed to its last word, on every step and on my copy', async ({ page }, info) => {
  const long = 'word '.repeat(1000);
  await fill(page, 'flag', long.trim());
  for (const step of steps) {
    await open(page, `/steps/${step}`);
    const text = (await print(page, info)).join(' ');
    const letter = step === 'consultation' ? 'C' : step === 'reviews' ? 'V' : step[0].toUpperCase();
    expect(text.replace(/\s+/g, ' ')).toContain(`${letter}02 end`);
  }
  await open(page, '/summary#my-copy');
  const text = (await print(page, info)).join(' ').replace(/\s+/g, ' ');
  for (const code of ['R01', 'C14', 'Q07', 'V12', 'I14']) expect(text).toContain(`${code} end`);
});

for (const format of ['A4', 'Letter']) {
  test(`with nothing answered there is one page of ${format} for them and one for me`, async ({ page }, info) => {
    await open(page, '/summary');
    const pages = await print(page, info, format);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Say what was injected or used');
    expect(pages[1]).not.toContain('No sum yet');
  });
}

test('however much is on it, my copy with its code ends without an empty page', async ({ page }, info) => {
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await open(page, '/summary#my-copy');
  await page.getByLabel('Print a code on my copy').check();
  await expect(page.locator('#my-copy').getByRole('img', { name: 'Code to scan' })).toBeVisible();
  // In steps smaller than what once spilled over, nearly through the height of a page.
  for (let height = 0; height < 240; height += 9) {
    await page
      .locator('#my-copy .mine--unanswered')
      .evaluate((section: HTMLElement, height) => (section.style.paddingTop = `${height}mm`), height);
    for (const text of await print(page, info)) {
      const body = text.split('\n').filter((line) => line.trim() && !line.includes('Due Care · guide'));
      expect(body, `${height} mm further down`).not.toEqual([]);
    }
  }
});

test('the blank sheet is one page, and loses nothing in large print', async ({ page }, info) => {
  await open(page, '/summary#blank');
  expect(await print(page, info)).toHaveLength(1);
  await page.getByLabel('Large print').check();
  const pages = await print(page, info, 'Letter');
  expect(pages.join(' ')).toContain('911, 999, 112 or 000');
});

// Headings and the questions that come first were set in points, and so came out smaller than the rest.
test('in large print nothing is smaller than its row codes, and what comes first is the largest', async ({ page }) => {
  await seed(page, { ...three, 'tick/me/tell-milk': true });
  await open(page, '/summary');
  await page.getByLabel('Large print').check();
  await page.emulateMedia({ media: 'print' });
  const sizes = await page
    .locator('.paper')
    .evaluateAll((papers) =>
      papers.flatMap((paper) =>
        [...paper.querySelectorAll<HTMLElement>('*')]
          .filter(
            (it) =>
              it.checkVisibility() &&
              [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()),
          )
          .map(
            (it) =>
              [
                Math.round((parseFloat(getComputedStyle(it).fontSize) * 72) / 96),
                it.className,
                it.textContent!.slice(0, 40),
              ] as const,
          ),
      ),
    );
  expect(sizes.length).toBeGreaterThan(50);
  expect(sizes.filter(([size, kind]) => size < (kind === 'code' ? 16 : 18))).toEqual([]);
  const size = (of: string) =>
    page
      .locator(of)
      .first()
      .evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
  expect(await size('#their-copy .asks--top .q')).toBeGreaterThan(await size('#their-copy .asks--open .q'));
  expect(await size('#their-copy h3')).toBeGreaterThan(await size('#their-copy .asks--open .q'));
});

// The signs of two treatments began at the foot of one page and went on over the next.
test('the signs that need a call, and what to do in order, are never split between two pages', async ({
  page,
}, info) => {
  await open(page, '/emergency');
  for (const format of ['A4', 'Letter']) {
    const pages = await print(page, info, format);
    const count = (text: string, of: RegExp) => text.match(of)?.length ?? 0;
    const signs = pages.map((text) => [count(text, /Call for emergency help now/g), count(text, /On the phone, say/g)]);
    expect(signs.reduce((sum, [begun]) => sum + begun, 0)).toBe(6);
    for (const [begun, ended] of signs) expect(ended).toBe(begun);
    expect(pages.find((text) => text.includes('A change in sight or skin after filler'))).toContain(
      'Do not drive yourself.',
    );
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the summary prints as the blank sheet', async ({ page }, info) => {
    await page.goto('/summary');
    const pages = await print(page, info);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('My questions before I decide');
    expect(pages[0]).toContain('R02');
    expect(pages[0]).not.toContain('My copy');
  });

  test('a step prints whole, with its disclosures open', async ({ page }, info) => {
    await page.goto('/steps/research');
    const text = (await print(page, info)).join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('Not sure yet');
    expect(text).toContain('Why');
    expect(text).toContain('we read their page');
  });

  test('every page can be read, and a sentence says that saving needs script', async ({ page, console }) => {
    await page.goto('/steps/research');
    await expect(page.getByText('Saving needs JavaScript.')).toBeVisible();
    await page
      .getByRole('group', { name: /official register/ })
      .getByRole('radio', { name: 'Red flag' })
      .check();
    await expect(page.getByText('Stop: do not go ahead while this stands.').locator('visible=true')).toHaveCount(1);
    await page.goto('/emergency');
    await expect(page.getByText('911, 999, 112 or 000')).toBeVisible();
    // Chromium remarks that the wasm was fetched for nothing.
    console.length = 0;
  });
});
