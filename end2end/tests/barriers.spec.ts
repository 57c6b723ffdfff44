// Barriers that are met in what a person does, and that no tool finds. Those that a look at each page finds are in pages.spec.ts; what all
// of it proves of WCAG 2.2 is in docs/testing/accessibility.md.
import type { Locator, Page } from '@playwright/test';

import { check, expect, open, test } from './fixtures';
import { arrive, arriveWith } from './kit/inspection';

test('the dark scheme is for screens: on paper all is black on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '/summary');
  const colours = () =>
    page.evaluate(() =>
      [document.documentElement, document.querySelector('.paper')!].map((it) => [
        getComputedStyle(it).color,
        getComputedStyle(it).backgroundColor,
      ]),
    );
  expect((await colours())[1]).toEqual(['rgb(232, 238, 235)', 'rgb(24, 37, 41)']);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  for (const [ink, paper] of await colours()) {
    expect(ink).toBe('rgb(0, 0, 0)');
    expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(paper);
  }
});

test('from right to left an answer stands at the other side of its card', async ({ page }) => {
  await open(page, '/start');
  const gap = () =>
    page
      .locator('#what input')
      .last()
      .evaluate((it) => {
        const [box, label] = [it.getBoundingClientRect(), it.closest('.choice')!.getBoundingClientRect()];
        return [box.left - label.left, label.right - box.right].map(Math.round);
      });
  const [start, end] = await gap();
  expect(start).not.toBe(end);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(await gap()).toEqual([end, start]);
});

/** What a walk with the keyboard has met. */
interface Walk {
  stops: number;
  hasEnded: boolean;
  faults: string[];
}

/** Walks from one end of the page to the other. The page itself looks around at every stop, once the key is up again. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Walk> {
  const most = await page.evaluate(() => {
    const walk: Walk = { stops: 0, hasEnded: false, faults: [] };
    Object.assign(window, { walk });
    const edges = window.look.edges();
    let first: Element | undefined;
    let last: Element | undefined;
    addEventListener('keyup', ({ key }) => {
      if (key !== 'Tab' || walk.hasEnded) return;
      const it = document.activeElement;
      // Beyond the last stop is the browser itself, and then the first one again.
      if (!it || it === document.body || (it === first && it !== last)) {
        walk.hasEnded = true;
        return;
      }
      walk.stops += 1;
      walk.faults.push(...window.look.focus(last, edges));
      first ??= it;
      last = it;
    });
    // A date has some stops of its own.
    return document.querySelectorAll('a[href], button, input, select, textarea, summary').length + 20;
  });
  const been = () => page.evaluate(() => (window as never as { walk: Walk }).walk);
  for (let at = 0; at < most; at++) {
    await page.keyboard.press(key);
    if (at % 10 === 9 && (await been()).hasEnded) break;
  }
  return been();
}

for (const path of [
  '/',
  '/start',
  '/steps/research',
  '/practitioners',
  '/compare',
  '/summary',
  '/visit',
  '/data',
  '/places/gb-eng',
  '/emergency',
]) {
  test(`2.4.7, 2.4.11, 2.4.12: the keyboard gets everywhere on ${path}, forwards and backwards, and what it reaches is marked and wholly in sight`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 700 });
    await arriveWith(page, path, {
      'name/a': 'Dr A',
      'answer/a/R02': 'flag',
      'practitioner/b1': true,
      'name/b1': 'Bea',
    });
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      await arrive(page, path);
      const { stops, hasEnded, faults } = await walk(page, key);
      expect(faults, `${path}, at 390 px, with ${key}`).toEqual([]);
      expect(hasEnded, `${path}, at 390 px, with ${key}: the walk comes to an end`).toBe(true);
      expect(stops, `${path}, at 390 px, with ${key}`).toBeGreaterThan(10);
    }
  });
}

test('1.4.11: with the colours of the system every chosen answer is still marked', async ({ page }) => {
  const { PNG } = await import('pngjs');
  await page.emulateMedia({ forcedColors: 'active' });
  /** How dark the middle of a control is, from 0 to 1: the edge and the card around it say nothing of what is chosen. */
  const middle = async (control: Locator) => {
    const { data, width, height } = PNG.sync.read(await control.screenshot());
    const [left, top, side] = [width, height, Math.min(width, height)].map((length) => Math.floor(length / 3)) as [
      number,
      number,
      number,
    ];
    let light = 0;
    for (let y = top; y < top + side; y++)
      for (let x = left; x < left + side; x++)
        for (let part = 0; part < 3; part++) light += data[4 * (y * width + x) + part]!;
    return 1 - light / (765 * side * side);
  };
  // An answer, what is ticked, the decision, and a mark that the browser draws.
  for (const [path, choice] of [
    ['/start', '#what .choice'],
    ['/practitioners', '#decision .answer'],
    ['/practitioners', '#decision .radio-row'],
  ] as const) {
    await open(page, path);
    const [chosen, other] = [0, 1].map((at) => page.locator(`${choice} input`).nth(at)) as [Locator, Locator];
    expect(await middle(chosen), `${path} ${choice}, before`).toBeLessThan(0.1);
    // An arrow key only chooses: it leads nowhere.
    await other.focus();
    await page.keyboard.press('ArrowUp');
    await chosen.blur();
    expect(await middle(chosen), `${path} ${choice}, chosen`).toBeGreaterThan(0.5);
    expect(await middle(other), `${path} ${choice}, not chosen`).toBeLessThan(0.1);
  }
});

test('1.4.1: an answer to a check is marked by a sign, not by colour alone', async ({ page }) => {
  await open(page, '/steps/research');
  const sign = (name: 'Yes' | 'Not sure' | 'Red flag') =>
    check(page, 'R01')
      .answer(name)
      .evaluate((it) => getComputedStyle(it.closest('.pick')!, '::before').content);
  for (const [name, expected] of [
    ['Yes', '"✓"'],
    ['Not sure', '"?"'],
    ['Red flag', '"✖"'],
  ] as const) {
    expect(await sign(name)).toBe('none');
    await check(page, 'R01').answer(name).check();
    expect(await sign(name)).toBe(expected);
  }
});

test('4.1.3: saving is said without taking the focus', async ({ page }) => {
  await open(page, '/steps/research');
  const yes = check(page, 'R01').answer('Yes');
  await yes.focus();
  await page.keyboard.press('Space');
  const said = page.locator('.saved [role="status"], .saved[role="status"], .saved [aria-live]').first();
  await expect(said).toContainText(/Saved on this device/);
  await expect(yes).toBeFocused();
});
