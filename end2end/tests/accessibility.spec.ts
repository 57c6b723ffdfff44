// What holds on pages in which much was done, and what a check is to who does not see it. Every page as it is is in pages.spec.ts.
import type { Page } from '@playwright/test';

import { check, expect, open, seed, steps, test } from './fixtures';
import { arriveWith, equip, full, keepsToAxe } from './kit/inspection';

for (const path of ['/visit#say-own', '/emergency', '/summary#tonight', '/summary#cards', '/summary#companion']) {
  test(`axe finds nothing on ${path} once the tools of the steps are filled in`, async ({ page }) => {
    await arriveWith(page, path, { ...full, 'treatment/filler': true });
    await keepsToAxe(page, path, 'with all tools filled in, all open', [320, 1200]);
  });
}

/** Makes a tab that hears nothing of what others write, until it is told to listen. */
const deafen = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { isDeaf: true });
    addEventListener(
      'storage',
      (event) => {
        if ((window as never as { isDeaf: boolean }).isDeaf) event.stopImmediatePropagation();
      },
      true,
    );
  });

test('axe finds nothing on the page of copies with a copy opened, a code, another version and earlier states', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await deafen(other);
  await open(page, '/steps/research');
  await open(other, '/steps/research');
  await check(page, 'R02').note.fill('written in one tab');
  await check(page, 'R02').note.blur();
  await expect(page.locator('.saved')).toContainText('Saved on this device');
  // It has not heard of it.
  await expect(check(other, 'R02').note).toHaveValue('');
  await check(other, 'R02').note.fill('written in another tab');
  await check(other, 'R02').note.blur();
  await expect(other.locator('.saved')).toContainText('Saved on this device');
  await other.evaluate(() => Object.assign(window, { isDeaf: false }));
  await check(page, 'R01').answer('Yes').check();
  await open(page, '/data');
  await page.getByRole('button', { name: 'Make a link and a code' }).click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  await check(other, 'R01').answer('Red flag').check();
  await expect(page.getByRole('region', { name: 'Another version' })).toBeVisible();
  const follow = () =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, new URL(link).hash);
  await follow();
  await page.getByRole('button', { name: 'Replace what’s here' }).click();
  await expect(page.getByRole('region', { name: 'Earlier states' }).getByRole('listitem')).toHaveCount(1);
  await follow();
  await expect(page.getByRole('region', { name: 'Restore this copy?' })).toBeFocused();
  await equip(page);
  await page.evaluate(() => {
    window.look.openAll();
    // What the bar happens to cover is a matter of scrolling, which axe does not do.
    document.querySelector<HTMLElement>('.saved__bar')!.style.position = 'static';
  });
  await keepsToAxe(page, '/data', 'with a copy opened, a code, another version and earlier states', [320, 1200]);
});

/** How often a tree says this. A line with a colon in it stands in quotes. */
const times = (tree: string, said: string) =>
  tree.split('\n').filter((line) => line.replace(/^ *- '?/, '').startsWith(said)).length;

for (const step of steps) {
  test(`every check of /steps/${step} is a group named by its statement, with its answers, a note and a disclosure`, async ({
    page,
  }) => {
    // What is asked after the visit, or of who travels, is there too.
    await seed(page, { 'tick/a/been': true, 'tick/a/abroad': true });
    await open(page, `/steps/${step}`);
    // The person’s own deal-breakers have no words of the guide.
    const groups = page.locator('[data-check]:not(.own *, .check--short)');
    expect(await groups.count()).toBeGreaterThanOrEqual(12);
    for (const group of await groups.all()) {
      const [statement = ''] = await group.getByRole('heading').allInnerTexts();
      await expect(group).toHaveRole('group');
      await expect(group).toHaveAccessibleName(statement);
      const code = await group.getAttribute('data-check');
      await group.locator('.more').evaluate((it) => {
        for (let at: Element | null = it; at; at = at.parentElement) at.toggleAttribute('open', at.matches('details'));
      });
      const tree = await group.ariaSnapshot();
      for (const answer of ['Yes', 'Not sure', 'Red flag', 'Doesn’t apply'])
        expect(times(tree, `radio "${answer}, ${code}"`), `${statement} ${answer}`).toBe(1);
      expect(times(tree, 'textbox "Your note"'), statement).toBe(1);
      expect(tree, statement).toContain('term: Why');
    }
    const shorts = page.locator('.check--short');
    const count = { research: 4, consultation: 10, reviews: 5, instincts: 4 }[step] ?? 0;
    await expect(shorts).toHaveCount(count);
    for (const short of await shorts.all()) {
      const [statement = ''] = await short.getByRole('heading').allInnerTexts();
      await expect(short).toHaveRole('group');
      await expect(short).toHaveAccessibleName(statement);
      const tree = await short.ariaSnapshot();
      expect(times(tree, 'radio '), statement).toBe(2);
      expect(times(tree, 'group: Why, and what to ask'), statement).toBe(1);
    }
  });
}

test('what a red flag brings is told: its place is there before it has something to say', async ({ page }) => {
  await open(page, '/steps/research');
  const told = check(page, 'R02').group.locator('.check__mid > [role=status]');
  const isTold = () => told.evaluate((it) => getComputedStyle(it).display !== 'none');
  expect(await isTold()).toBe(true);
  await expect(told).toMatchAriaSnapshot('- status');
  await expect(told).toHaveText('', { useInnerText: true });
  await check(page, 'R02').answer('Red flag').check();
  await expect(told).toHaveText(/^Stop\. Don’t book\./, { useInnerText: true });
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
  await expect(r01.answer('Not sure')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(r01.group.locator('.more')).toHaveAttribute('open', '');
  await r01.note.focus();
  await page.keyboard.type('typed');
  await expect(r01.note).toHaveValue('typed');
});
