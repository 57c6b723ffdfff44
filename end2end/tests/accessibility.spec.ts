import AxeBuilder from '@axe-core/playwright';

import { check, expect, live, open, paths, seed, steps, test } from './fixtures';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const width of [320, 390, 1200]) {
  for (const path of [...paths, '/no-such-page']) {
    test(`axe finds nothing on ${path} at ${width} px`, async ({ page, console }) => {
      // A thousand links to notes.
      if (path === '/booklet') test.setTimeout(120_000);
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      if (await page.locator('leptos-island').count()) await live(page);
      const { violations } = await new AxeBuilder({ page })
        .withTags(tags)
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, 'nothing is wider than the screen').toBeLessThanOrEqual(0);
      if (path === '/no-such-page') console.length = 0;
    });
  }
}

test('axe finds nothing once answers, stops and a full sheet are on the page', async ({ page }) => {
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R03').answer('Not sure yet').check();
  await check(page, 'R09').answer('Does not apply').check();
  for (const path of ['/steps/research', '/summary', '/']) {
    await open(page, path);
    await page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
  }
});

/** A record with something in every tool. */
const tools = {
  'treatment/toxin': true,
  'treatment/filler': true,
  'own/N01': 'Who waits with me?',
  'answer/a/Q03': 'unsure',
  'heard/a/Q03': 'unclear',
  'answer/a/K01': 'unsure',
  'answer/a/F01': 'flag',
  'answer/a/P01': 'flag',
  'tick/me/tell-pregnant': true,
  'text/me/goal': 'Softer lines',
  'choice/a/appointment': '2026-12-01T10:30',
  'text/a/product-lot': 'C1234',
  'tick/a/product-seal': true,
  'tick/a/review-1': true,
  'tick/a/review-1-detail': true,
  'choice/a/gut-after': 'uneasy',
  'choice/a/gut-after-cause': 'hurry',
  'choice/a/gut-after-on': '2026-11-03',
  'choice/me/wish': 'theirs',
  'text/me/looks': 'a note',
  'tick/me/show-looks': true,
  'text/a/letter': 'To them',
  'text/a/night-number': '020 7946 0000',
  'text/me/sentence': 'I would like to go home now.',
};

for (const path of [
  '/steps/consultation',
  '/steps/questions',
  '/steps/reviews',
  '/steps/instincts',
  '/visit',
  '/visit#say-own',
  '/emergency',
  '/summary',
  '/summary#tonight',
  '/summary#cards',
  '/summary#companion',
]) {
  test(`axe finds nothing on ${path} once the tools of the steps are filled in`, async ({ page }) => {
    await seed(page, tools);
    await open(page, path);
    await page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));
    for (const width of [320, 1200]) {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
}

test('axe finds nothing on the page of copies with a copy opened, a code, another version and earlier states', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await open(page, '/steps/research');
  await open(other, '/steps/research');
  const moment = Date.now() + 2000;
  await Promise.all(
    [page, other].map((tab, at) =>
      check(tab, 'R02').note.evaluate(
        (field: HTMLTextAreaElement, { text, moment }) => {
          // Both at once, before either hears of the other.
          while (Date.now() < moment);
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new Event('focusout', { bubbles: true }));
        },
        { text: `written in tab ${at}`, moment },
      ),
    ),
  );
  await check(page, 'R01').answer('Yes').check();
  await open(page, '/data');
  await page.getByRole('button', { name: 'Make a link and a code' }).click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  await check(other, 'R01').answer('Red flag').check();
  await expect(page.getByRole('region', { name: 'Another version' })).toBeVisible();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(link).hash);
  await page.getByRole('button', { name: 'Replace what is here' }).click();
  await expect(page.getByRole('region', { name: 'Earlier states' }).getByRole('listitem')).toHaveCount(1);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(link).hash);
  await expect(page.getByRole('region', { name: 'Take in this copy?' })).toBeFocused();
  // What the bar happens to cover is a matter of scrolling, which axe does not do.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.saved')!.style.position = 'static';
  });
  for (const width of [320, 1200]) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));
    const { violations } = await new AxeBuilder({ page })
      .withTags(tags)
      .options({ rules: { 'target-size': { enabled: true } } })
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test('every check is a group named by its statement, with four answers, a note and a disclosure', async ({ page }) => {
  for (const step of steps) {
    await open(page, `/steps/${step}`);
    // The person’s own deal-breakers have no words of the guide.
    const groups = page.locator('[data-check]:not(.own *, .check--short)');
    expect(await groups.count()).toBeGreaterThanOrEqual(12);
    for (const group of await groups.all()) {
      const statement = await group.getByRole('heading').innerText();
      const named = page.getByRole('group', { name: statement, exact: true });
      for (const answer of ['Yes', 'Not sure yet', 'Red flag', 'Does not apply']) {
        await expect(named.getByRole('radio', { name: answer, exact: true })).toHaveCount(1);
      }
      await expect(named.getByRole('textbox', { name: 'Your note', exact: true })).toHaveCount(1);
      await expect(named.getByText('Why it matters and how to check')).toBeVisible();
    }
  }
});

test('every short check is a group named by its statement, with two answers and a disclosure', async ({ page }) => {
  for (const [step, count] of [
    ['consultation', 10],
    ['reviews', 5],
    ['instincts', 4],
  ] as const) {
    await open(page, `/steps/${step}`);
    await expect(page.locator('.check--short')).toHaveCount(count);
    for (const short of await page.locator('.check--short').all()) {
      const named = page.getByRole('group', { name: await short.getByRole('heading').innerText(), exact: true });
      await expect(named.getByRole('radio')).toHaveCount(2);
      await expect(named.getByText('Why, and what to ask')).toBeVisible();
    }
  }
});

test('what a red flag brings is told: its place is there before it has something to say', async ({ page }) => {
  await open(page, '/steps/research');
  const told = check(page, 'R02').group.locator('> [role=status]');
  const isTold = () => told.evaluate((it) => getComputedStyle(it).display !== 'none');
  expect(await isTold()).toBe(true);
  await expect(told).toMatchAriaSnapshot('- status');
  expect((await told.innerText()).trim()).toBe('');
  await check(page, 'R02').answer('Red flag').check();
  await expect(told).toHaveText(/^Stop: do not go ahead while this stands\./, { useInnerText: true });
  await open(page, '/steps/instincts');
  for (const place of await page.locator('[data-check] [role=status]').all())
    expect(await place.evaluate((it) => getComputedStyle(it).display)).not.toBe('none');
});

test('a check can be answered and noted with the keyboard alone', async ({ page }) => {
  await open(page, '/steps/research');
  const r01 = check(page, 'R01');
  await r01.answer('Yes').focus();
  await page.keyboard.press('Space');
  await expect(r01.answer('Yes')).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(r01.answer('Not sure yet')).toBeChecked();
  await r01.note.focus();
  await page.keyboard.type('typed');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(r01.group.locator('details', { hasText: 'Why it matters' })).toHaveAttribute('open', '');
});

test('everything that is tapped is at least 44 px high or wide as a card', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, '/steps/research');
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.answer, .check summary, .btn, .top a, .stepnav a, .saved a, textarea')]
      .filter((it) => it.checkVisibility())
      .map((it) => [it.className || it.tagName, Math.round(it.getBoundingClientRect().height)] as const)
      .filter(([, height]) => height < 44),
  );
  expect(small).toEqual([]);
});
