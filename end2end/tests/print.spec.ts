import { three } from '../three.mjs';
import { check, expect, name, open, seed, steps, test, type Values } from './fixtures';
import { flat, print } from './kit/pdf';
import { sheet } from './kit/sheet';
import { start } from './kit/start';

/** Every check answered like this, with a note that ends with its code. */
function answers(answer: string, note: string): Values {
  const all: Values = {};
  for (const [letter, count] of Object.entries({ R: 15, C: 14, Q: 14, V: 12, I: 14 })) {
    for (let n = 1; n <= count; n++) {
      const code = letter + String(n).padStart(2, '0');
      for (const who of ['a', 'me']) {
        all[`answer/${who}/${code}`] = answer;
        if (note) all[`note/${who}/${code}`] = `${note} ${code} end`;
      }
    }
  }
  return all;
}

const FORMATS = ['A4', 'Letter'] as const;
const wish = 'Softer lines between my brows, and to look less tired.';
const longName = 'Dr Alexandra Rivera-Montgomery of the long name';

test('their copy stays on one page of A4 and of Letter with everything open and a long list to tell', async ({
  page,
}) => {
  await seed(page, answers('unsure', ''));
  const more = await (await start(page).open()).openMore();
  for (const box of await more.getByRole('checkbox').all()) await box.check();
  await name(page).fill(longName);
  await sheet(page).open('their-copy');
  for (const format of FORMATS) expect((await sheet(page).print(format)).pages, 'with nothing to tell').toHaveLength(1);
  await open(page, '/steps/consultation');
  for (const box of await page.locator('#tell-them').getByRole('checkbox').all()) await box.check();
  await page.getByLabel('What I want to change').fill(wish);
  await page
    .getByLabel('Anything else to tell them')
    .fill(
      'Apixaban, a blood thinner. Cold sores twice a year. Cow’s-milk protein allergy. Filler in both cheeks in 2023. Migraine.',
    );
  await sheet(page).open('their-copy');
  for (const format of FORMATS) {
    const { pages, words } = await sheet(page).print(format);
    expect(pages, format).toHaveLength(1);
    expect(words).not.toContain('more open questions');
  }
});

test('ten open questions are all on their copy, on one page of A4 and of Letter', async ({ page }) => {
  // Everything else is answered. Ten long ones that may be handed over, and the two longest emergency cards.
  const ten = ['C03', 'C05', 'C06', 'C07', 'Q01', 'Q03', 'Q09', 'Q12', 'R02', 'R05'];
  await seed(page, {
    ...answers('yes', ''),
    ...Object.fromEntries(ten.map((code) => [`answer/a/${code}`, 'unsure'])),
    'treatment/toxin': true,
    'treatment/filler': true,
    'name/a': longName,
    tell: 'Apixaban, a blood thinner. Cold sores twice a year.',
  });
  await sheet(page).open('their-copy');
  for (const format of FORMATS) {
    const { pages, words } = await sheet(page).print(format);
    expect(pages, format).toHaveLength(1);
    const asked = await sheet(page).theirs.locator('.q').allInnerTexts();
    expect(asked, format).toHaveLength(ten.length);
    // They stand in two columns, so their lines alternate.
    for (const told of asked) expect(words, format).toContain(told.split(/\s/).slice(0, 3).join(' '));
    expect(words, format).toContain('Apixaban');
  }
  // Much to tell leaves less room, and still one page.
  await open(page, '/steps/consultation');
  for (const nth of [0, 1, 2, 3]) await page.locator('#tell-them').getByRole('checkbox').nth(nth).check();
  await page.getByLabel('What I want to change').fill(wish);
  await sheet(page).open('their-copy');
  for (const format of FORMATS) {
    const { pages } = await sheet(page).print(format);
    expect(pages, format).toHaveLength(1);
  }
});

test('every printed page says at its foot which place and day it is about', async ({ page }) => {
  await (await start(page).open()).choosePlace('gb-eng');
  await sheet(page).open();
  const foot = new RegExp(
    `Due Care · guide [\\d.]+ · England · .*${new Date().getFullYear()}.* · Information, not medical advice`,
  );
  const { pages } = await print(page);
  expect(pages.length).toBeGreaterThan(1);
  for (const text of pages) expect(text).toMatch(foot);
});

test('a very long note is printed to its last word, on every step and on my copy', async ({ page }) => {
  await seed(page, answers('flag', 'word '.repeat(1000).trim()));
  for (const step of steps) {
    await open(page, `/steps/${step}`);
    const letter = step === 'consultation' ? 'C' : step === 'reviews' ? 'V' : step.charAt(0).toUpperCase();
    expect((await print(page)).words).toContain(`${letter}02 end`);
  }
  await sheet(page).open('my-copy');
  const { words } = await print(page);
  for (const code of ['R01', 'C14', 'Q07', 'V12', 'I14']) expect(words).toContain(`${code} end`);
});

test('with nothing answered there is one page of A4 and of Letter for them and one for me', async ({ page }) => {
  await sheet(page).open();
  for (const format of FORMATS) {
    const { pages } = await print(page, format);
    expect(pages, format).toHaveLength(2);
    expect(pages[1]).toContain('Say what was injected or used');
    expect(pages[1]).not.toContain('No total yet');
  }
});

test('however much is on it, my copy with its code ends without an empty page', async ({ page }) => {
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await sheet(page).open('my-copy');
  await page.getByLabel('Print a code on the page for me').check();
  await expect(sheet(page).mine.getByRole('img', { name: 'Code to scan' })).toBeVisible();
  // In steps smaller than what once spilled over, nearly through the height of a page.
  for (let height = 0; height < 240; height += 9) {
    await page
      .locator('#my-copy [data-section=product]')
      .evaluate((section: HTMLElement, height) => (section.style.paddingTop = `${height}mm`), height);
    for (const text of (await print(page)).pages) {
      const body = text.split('\n').filter((line) => line.trim() && !line.includes('Due Care · guide'));
      expect(body, `${height} mm further down`).not.toEqual([]);
    }
  }
});

test('the blank sheet is one page, and loses nothing in large print', async ({ page }) => {
  await sheet(page).open('blank');
  expect((await print(page)).pages).toHaveLength(1);
  await page.getByLabel('Large print').check();
  expect((await print(page, 'Letter')).words).toContain('911, 999, 112 or 000');
});

// Headings and the questions that come first were set in points, and so came out smaller than the rest.
test('in large print nothing is smaller than its row codes, and what comes first is the largest', async ({ page }) => {
  await seed(page, { ...three, 'tick/me/tell-milk': true });
  await sheet(page).open();
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
              [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
          )
          .map(
            (it) =>
              [
                Math.round((parseFloat(getComputedStyle(it).fontSize) * 72) / 96),
                it.className,
                it.textContent.slice(0, 40),
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

// It was ten pages, of which nobody finds the one in time.
test('what to do now prints on one page, with everything that is read in an emergency', async ({ page }) => {
  await open(page, '/emergency');
  const prints = async () => {
    for (const format of FORMATS) {
      const { pages, words } = await print(page, format);
      expect(pages, format).toHaveLength(1);
      for (const row of await page.locator('.triage > .row:not(#after)').all()) {
        expect(words).toContain(flat((await row.locator('h3').textContent()) ?? ''));
        // A line of one column is followed by a line of the other.
        const begins = (step: string) => flat(step).trim().split(' ').slice(0, 3).join(' ');
        for (const step of await row.locator('ol > li').allTextContents()) expect(words).toContain(begins(step));
      }
    }
  };
  await prints();
  await page.getByLabel('Where are you?').selectOption('gb-eng');
  await prints();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the summary prints as the blank sheet', async ({ page }) => {
    await page.goto('/summary');
    const { pages } = await print(page);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('My questions before I decide');
    expect(pages[0]).toContain('R02');
    expect(pages[0]).not.toContain('For me');
  });

  test('a step prints whole, with its disclosures open', async ({ page }) => {
    await page.goto('/steps/research');
    const { words } = await print(page);
    for (const text of ['Not sure', 'Why', 'we read their page']) expect(words).toContain(text);
  });

  test('every page can be read, and a sentence says that saving needs script', async ({ page, console }) => {
    await page.goto('/steps/research');
    await expect(page.getByText('Saving needs JavaScript.')).toBeVisible();
    await page
      .getByRole('group', { name: /on the official register/ })
      .getByRole('radio', { name: 'Red flag' })
      .check();
    await expect(page.getByText('Stop.', { exact: true }).locator('visible=true')).toHaveCount(1);
    await page.goto('/emergency');
    for (const number of ['911', '999', '112', '000'])
      await expect(page.getByText(number, { exact: true })).toBeVisible();
    // Chromium remarks that the wasm was fetched for nothing.
    console.length = 0;
  });
});
