// Barriers that no tool finds, each for every page. What they prove of WCAG 2.2 is in docs/testing/accessibility.md.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

import { check, expect, live, open, paths, seed, test } from './fixtures';

/** Opens each page with a record that has something of everything, all disclosures open. */
async function each(page: Page, look: (path: string) => Promise<void>): Promise<void> {
  await seed(page, {
    'name/a': 'Dr A',
    'treatment/toxin': true,
    'answer/a/R01': 'yes',
    'answer/a/R02': 'flag',
    'answer/a/R03': 'unsure',
    'note/a/R03': 'A note.',
    'own/X01': 'No parking',
    'practitioner/b1': true,
    'name/b1': 'Bea',
    'answer/b1/R01': 'unsure',
  });
  for (const path of paths) {
    await page.goto(path);
    if (await page.locator('leptos-island').count()) await live(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));
    await look(path);
  }
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Puts a reader's own styles over the page. Ours refuses a style element, as it should. */
const restyle = (page: Page, rules: string) =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, rules);

/** Texts that a box cuts off. Boxes for screen readers alone are meant to be cut, and a wide table may scroll in a region of its own. */
const cut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (it) =>
          it.checkVisibility() &&
          !(it instanceof SVGElement) &&
          it.clientWidth > 1 &&
          !it.matches('textarea, select, input, [role=region][tabindex]'),
      )
      .filter((it) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(it);
        return (
          clipPath === 'none' &&
          ((overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1) ||
            (overflowY === 'hidden' && it.scrollHeight > it.clientHeight + 1))
        );
      })
      .map((it) => it.outerHTML.slice(0, 120)),
  );

/** Words that stand out of the box they belong to, or, in headings and controls, are broken in two. */
const misplaced = (page: Page) =>
  page.evaluate(() => {
    const [outside, broken]: string[][] = [[], []];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement!;
      if (
        !node.textContent!.trim() ||
        !parent.checkVisibility() ||
        parent.closest('svg, option, textarea, [role=region][tabindex]')
      )
        continue;
      let box = parent;
      while (['inline', 'contents'].includes(getComputedStyle(box).display)) box = box.parentElement!;
      const { left, right, width } = box.getBoundingClientRect();
      // A box of one pixel, and what is in a clipped one, is for screen readers.
      let clipped: HTMLElement | null = box;
      while (clipped && getComputedStyle(clipped).clipPath === 'none') clipped = clipped.parentElement;
      if (width <= 1 || clipped) continue;
      const isWhole = parent.closest('h1, h2, h3, button, .btn, label, legend, summary, th');
      for (const { index, 0: word } of node.textContent!.matchAll(/\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const parts = [...range.getClientRects()];
        if (parts.some((part) => part.left < left - 1 || part.right > right + 1))
          outside.push(`${word} stands out of ${box.outerHTML.slice(0, 90)}`);
        if (isWhole && new Set(parts.map((part) => Math.round(part.top))).size > 1)
          broken.push(`${word} is broken in ${box.outerHTML.slice(0, 90)}`);
      }
    }
    return { outside, broken };
  });

for (const scheme of ['dark', 'light'] as const) {
  test(`1.4.3, 1.4.6: every word has a contrast of 7 to 1 in the ${scheme} scheme, with a full record`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 390, height: 800 });
    const found: unknown[] = [];
    await each(page, async (path) => {
      const { violations } = await new AxeBuilder({ page })
        .withRules(['color-contrast-enhanced', 'link-in-text-block'])
        .analyze();
      found.push(...violations.flatMap(({ nodes }) => nodes.map((node) => [path, node.target, node.any[0]?.message])));
    });
    expect(found).toEqual([]);
  });
}

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

test('1.4.4, 1.4.10, 1.4.12: letters of double size, wide spacing and a screen of 320 by 256 cut nothing off', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const found: unknown[] = [];
  await each(page, async (path) => {
    const look = async (what: string) => {
      if ((await wide(page)) > 0) found.push([path, what, 'wider than the screen']);
      found.push(...(await cut(page)).map((it) => [path, what, it]));
    };
    await page.setViewportSize({ width: 320, height: 256 });
    await look('320 by 256');
    found.push(
      ...Object.values(await misplaced(page))
        .flat()
        .map((it) => [path, it]),
    );
    await restyle(
      page,
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    await look('spacing at 320');
    await page.setViewportSize({ width: 1280, height: 800 });
    await restyle(page, 'html { font-size: 225% !important }');
    await look('double letters');
  });
  expect(found).toEqual([]);
});

/** Makes every word of the page longer by 40 %, as translations do, with letters that take room above and below. */
const lengthen = (page: Page) =>
  page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      if (!node.parentElement!.closest('script, style, template, textarea, svg'))
        node.textContent = node.textContent!.replace(
          /\p{L}+/gu,
          (word) => word + 'Åg'.repeat(word.length).slice(0, Math.ceil(word.length * 0.4)),
        );
    }
  });

test('words that are longer by 40 %, as in other languages, are not cut off and stay in their boxes', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const found: unknown[] = [];
  await each(page, async (path) => {
    await lengthen(page);
    for (const width of [320, 390, 1200]) {
      await page.setViewportSize({ width, height: 800 });
      if ((await wide(page)) > 0) found.push([path, width, 'wider than the screen']);
      found.push(...[...(await cut(page)), ...(await misplaced(page)).outside].map((it) => [path, width, it]));
    }
  });
  expect(found).toEqual([]);
});

test('pages hold from right to left too', async ({ page }) => {
  test.setTimeout(120_000);
  const found: unknown[] = [];
  await each(page, async (path) => {
    for (const width of [320, 1200]) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      // What hangs out at the start side can be scrolled to in this direction.
      const out = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (out > 0) found.push([path, width, out]);
    }
  });
  expect(found).toEqual([]);
  await open(page, '/steps/research');
  const gap = () =>
    check(page, 'R01')
      .answer('Yes')
      .evaluate((it) => {
        const [box, label] = [it.getBoundingClientRect(), it.closest('.answer')!.getBoundingClientRect()];
        return [box.left - label.left, label.right - box.right].map(Math.round);
      });
  const [start, end] = await gap();
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(await gap()).toEqual([end, start]);
});

test('1.3.2: what is read one after the other stands one below the other on a phone', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 800 });
  const found: unknown[] = [];
  await each(page, async (path) => {
    found.push(
      ...(await page.evaluate((path) => {
        const blocks = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, li, dt, legend)')].filter(
          (it) =>
            it.checkVisibility() &&
            it.getClientRects().length &&
            getComputedStyle(it).position === 'static' &&
            !it.closest('table'),
        );
        const tops = blocks.map((it) => it.getBoundingClientRect());
        return tops.flatMap((box, at) =>
          at && box.bottom < tops[at - 1].top - 1 ? [[path, blocks[at].outerHTML.slice(0, 100)]] : [],
        );
      }, path)),
    );
  });
  expect(found).toEqual([]);
});

test('1.4.8: lines hold at most 80 letters, are not justified, and stand apart', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1600, height: 900 });
  const found: unknown[] = [];
  await each(page, async (path) => {
    found.push(
      ...(await page.evaluate(
        (path) =>
          [...document.querySelectorAll<HTMLElement>('main :is(p, li, dd)')]
            .filter((it) => it.checkVisibility())
            .flatMap((it) => {
              const { textAlign, lineHeight, fontSize } = getComputedStyle(it);
              // Words of its own, in lines as they were broken. A text of many narrow letters may have two more.
              const words = [...it.childNodes].filter(
                (node) => node.nodeType === 3 && node.textContent!.trim().length > 80,
              );
              const long = words.some((node) => {
                const range = document.createRange();
                range.selectNodeContents(node);
                const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
                return lines > 1 && node.textContent!.trim().length / lines > 82;
              });
              if (long) return [[path, 'long', it.textContent!.slice(0, 80)]];
              if (textAlign === 'justify') return [[path, 'justified', it.textContent!.slice(0, 80)]];
              if (words.length && parseFloat(lineHeight) / parseFloat(fontSize) < 1.34)
                return [[path, 'tight', lineHeight, it.textContent!.slice(0, 80)]];
              return [];
            }),
        path,
      )),
    );
  });
  expect(found).toEqual([]);
});

test('2.4.2, 2.4.4, 2.4.9: every title is its own, and every link says where it leads', async ({ page }) => {
  test.setTimeout(120_000);
  const titles = new Map<string, string>();
  const found: unknown[] = [];
  await each(page, async (path) => {
    const title = await page.title();
    if (titles.has(title)) found.push([path, titles.get(title), title]);
    titles.set(title, path);
    found.push(
      ...(await page.evaluate((path) => {
        const named = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
          .filter((it) => it.checkVisibility())
          .map((it) => [
            (it.getAttribute('aria-label') ?? it.textContent!).trim().toLowerCase(),
            it.getAttribute('href')!,
          ]);
        return named
          .filter(([text]) => text === '' || /^(here|more|read more|click here|link|this|details|page)$/.test(text))
          .map((it) => [path, ...it]);
      }, path)),
    );
    expect(await page.locator('h1').count(), path).toBe(1);
  });
  expect(found).toEqual([]);
});

test('2.4.7, 2.4.11: the keyboard gets everywhere, in order, and what it reaches can be seen and is not covered', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 390, height: 700 });
  const found: unknown[] = [];
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
    await open(page, path).catch(() => page.goto(path));
    const stops = await page.evaluate(
      () => document.querySelectorAll('a[href], button, input, select, textarea, summary').length,
    );
    for (let at = 0; at < Math.min(stops, 90); at++) {
      await page.keyboard.press('Tab');
      const [name, fault] = await page.evaluate(() => {
        const it = document.activeElement as HTMLElement;
        if (it === document.body) return ['', ''];
        const name = it.outerHTML.slice(0, 110);
        const been = window as never as { last?: Element };
        // Each part of a date is a stop of its own.
        if (been.last === it && !it.matches('[type^=date]')) return [name, 'trapped'];
        been.last = it;
        const marked = [it, it.parentElement, it.nextElementSibling, it.closest('.answer')].some(
          (part) =>
            part && (getComputedStyle(part).outlineStyle !== 'none' || getComputedStyle(part).boxShadow !== 'none'),
        );
        if (!marked) return [name, 'no mark'];
        const boxes = [...it.getClientRects()];
        const reached = boxes.some((box) =>
          [
            [0.5, 0.5],
            [0.1, 0.5],
            [0.9, 0.5],
          ].some(([x, y]) => {
            const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
            return (
              hit &&
              (it.contains(hit) || (hit.contains(it) && !!it.closest('label')) || hit.closest('label')?.control === it)
            );
          }),
        );
        return [name, reached ? '' : `covered at ${JSON.stringify(boxes[0])}`];
      });
      if (!name) break;
      if (fault) found.push([path, fault, name]);
    }
  }
  expect(found).toEqual([]);
});

test('2.5.5: everything that is tapped is 44 px high and wide, but for links within a sentence', async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 390, height: 844 });
  const found: unknown[] = [];
  await each(page, async (path) => {
    found.push(
      ...(await page.evaluate(
        (path) =>
          [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].flatMap(
            (it) => {
              const { display, clipPath } = getComputedStyle(it);
              if (
                !it.checkVisibility() ||
                clipPath !== 'none' ||
                (it as HTMLInputElement).disabled ||
                it.matches('.skip')
              )
                return [];
              if (it.localName === 'a' && display === 'inline') {
                let line = it.parentElement!;
                while (getComputedStyle(line).display.startsWith('inline')) line = line.parentElement!;
                const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
                const links = [...line.querySelectorAll('a')].reduce(
                  (sum, link) => sum + letters(link.textContent!),
                  0,
                );
                if (letters(line.textContent!) > links) return [];
              }
              it.scrollIntoView({ block: 'center', inline: 'center' });
              const { left, top, width, height } = it.getBoundingClientRect();
              const [x, y] = [left + width / 2, top + height / 2];
              // What a finger meets at this distance from the middle.
              const meets = (across: number, down: number) => {
                const hit = document.elementFromPoint(x + across, y + down);
                return hit && (it.contains(hit) || hit.closest('label')?.control === it);
              };
              const reach = (across: number, down: number) => {
                let far = 0;
                while (far < 44 && meets(across * (far + 1), down * (far + 1))) far++;
                return far;
              };
              const [wide, high] = [reach(1, 0) + reach(-1, 0) + 1, reach(0, 1) + reach(0, -1) + 1];
              return wide < 44 || high < 44 ? [[path, `${wide} by ${high}`, it.outerHTML.slice(0, 110)]] : [];
            },
          ),
        path,
      )),
    );
  });
  expect(found).toEqual([]);
});

test('2.4.12: what the keyboard reaches is wholly in sight, whatever stays at the edges', async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 390, height: 700 });
  await seed(page, { 'name/a': 'Dr A', 'answer/a/R02': 'flag', 'practitioner/b1': true, 'name/b1': 'Bea' });
  const found: unknown[] = [];
  for (const [path, key] of [
    '/',
    '/start',
    '/steps/research',
    '/practitioners',
    '/compare',
    '/summary',
    '/visit',
    '/data',
  ].flatMap((path) => [
    [path, 'Tab'],
    [path, 'Shift+Tab'],
  ])) {
    await open(page, path);
    const stops = await page.evaluate(
      () => document.querySelectorAll('a[href], button, input, select, textarea, summary').length,
    );
    for (let at = 0; at < Math.min(stops, 80); at++) {
      await page.keyboard.press(key);
      const fault = await page.evaluate(() => {
        const it = document.activeElement as HTMLElement;
        if (it === document.body) return;
        const box = (it.closest('.answer, .heard') ?? it).getBoundingClientRect();
        const edges = [...document.querySelectorAll<HTMLElement>('body *')].filter(
          (edge) =>
            /sticky|fixed/.test(getComputedStyle(edge).position) && edge.checkVisibility() && !edge.contains(it),
        );
        const over = edges
          .map((edge) => edge.getBoundingClientRect())
          .filter(
            (edge) =>
              edge.width > 2 &&
              edge.height > 2 &&
              edge.left < box.right - 1 &&
              edge.right > box.left + 1 &&
              edge.top < box.bottom - 1 &&
              edge.bottom > box.top + 1,
          );
        return over.length || box.top < -1 || box.bottom > innerHeight + 1
          ? [it.outerHTML.slice(0, 110), box.top, box.bottom, ...over.map(({ top, bottom }) => `${top} to ${bottom}`)]
          : '';
      });
      if (fault === undefined) break;
      if (fault) found.push([path, key, ...fault]);
    }
  }
  expect(found).toEqual([]);
});

test('2.3.3, 2.1.1, 4.1.2: nothing moves where motion is not wanted, no text takes the focus, nothing jumps the order', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found: unknown[] = [];
  await each(page, async (path) => {
    found.push(
      ...(await page.evaluate(
        (path) =>
          [...document.querySelectorAll<HTMLElement>('body *')].flatMap((it) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(it);
            const moves =
              animationName !== 'none' ||
              transitionDuration.split(',').some((time) => parseFloat(time) > 0) ||
              scrollBehavior === 'smooth';
            const stops = it.tabIndex > 0 || (it.getAttribute('tabindex') === '0' && !it.getAttribute('role'));
            return moves || stops ? [[path, it.outerHTML.slice(0, 100)]] : [];
          }),
        path,
      )),
    );
  });
  expect(found).toEqual([]);
});

test('1.4.11: with the colours of the system every chosen answer is still marked', async ({ page }) => {
  const { PNG } = await import('pngjs');
  await page.emulateMedia({ forcedColors: 'active' });
  /** How dark the middle of a control is, from 0 to 1: the edge and the card around it say nothing of what is chosen. */
  const middle = async (control: Locator) => {
    const { data, width, height } = PNG.sync.read(await control.screenshot());
    const [left, top, side] = [width, height, Math.min(width, height)].map((length) => Math.floor(length / 3));
    let light = 0;
    for (let y = top; y < top + side; y++)
      for (let x = left; x < left + side; x++)
        light += data[4 * (y * width + x)] + data[4 * (y * width + x) + 1] + data[4 * (y * width + x) + 2];
    return 1 - light / (765 * side * side);
  };
  // An answer, what is ticked, the decision, and a mark that the browser draws.
  for (const [path, choice] of [
    ['/steps/research', '[data-check="R01"] .answer'],
    ['/start', '.answer'],
    ['/practitioners', '#decision .answer'],
    ['/practitioners', '#decision .rung'],
  ]) {
    await open(page, path);
    const [chosen, other] = [0, 1].map((at) => page.locator(`${choice} input`).nth(at));
    expect(await middle(chosen), `${path} ${choice}, before`).toBeLessThan(0.1);
    await chosen.check();
    await chosen.blur();
    expect(await middle(chosen), `${path} ${choice}, chosen`).toBeGreaterThan(0.5);
    expect(await middle(other), `${path} ${choice}, not chosen`).toBeLessThan(0.1);
  }
});

test('2.5.3: what is spoken to a control is what is written on it', async ({ page }) => {
  test.setTimeout(120_000);
  const found: unknown[] = [];
  await each(page, async (path) => {
    const { violations } = await new AxeBuilder({ page })
      .withRules(['label-content-name-mismatch', 'focus-order-semantics'])
      .analyze();
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => [path, id, node.target])));
  });
  expect(found).toEqual([]);
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
