// From check to check that has no answer yet, through the page and on to the next step.
import { check, expect, open, seed, test } from './fixtures';

test('a link leads to the next check without an answer, with the focus, and goes on to the next step', async ({
  page,
}) => {
  await seed(page, { 'treatment/toxin': true, place: 'gb-eng' });
  await open(page, '/steps/research');
  const next = page.getByRole('link', { name: /^Next open check: / });
  await expect(next, 'the first one is right there').toHaveCount(0);
  const shown = page.locator('[data-shelf=now] .check:not([hidden]), [data-shelf=more] .check:not([hidden])');
  const codes = await shown.evaluateAll((checks) => checks.map((it) => (it as HTMLElement).dataset.check ?? ''));
  await check(page, codes[0] ?? '')
    .answer('Yes')
    .check();
  await expect(next).toHaveCount(2);
  await expect(next.first()).toHaveText(`Next open check: ${codes[1]}`);
  await next.first().focus();
  await page.keyboard.press('Enter');
  const yes = page.getByRole('radio', { name: `Yes, ${codes[1]}`, exact: true });
  await expect(yes).toBeFocused();
  await expect(page.getByRole('group', { name: /./ }).filter({ has: yes }).getByRole('heading')).toBeInViewport();
  await seed(page, {
    'treatment/toxin': true,
    place: 'gb-eng',
    ...Object.fromEntries(
      codes.flatMap((code) => [`answer/a/${code}`, `answer/me/${code}`].map((key) => [key, 'yes'])),
    ),
  });
  await open(page, '/steps/research');
  await expect(next.first()).toHaveAttribute('href', /^\/steps\/(?!research)\w+#\w{3}-yes$/);
  const code = (await next.first().textContent())?.slice(-3) ?? '';
  await next.first().click();
  await expect(page.getByRole('radio', { name: `Yes, ${code}`, exact: true })).toBeFocused();
});

test('it is about the practitioner who is checked', async ({ page }) => {
  await seed(page, {
    'name/a': 'Dr A',
    'practitioner/b1': true,
    'name/b1': 'Bea',
    'answer/a/R02': 'yes',
    'answer/b1/R02': 'yes',
  });
  await open(page, '/steps/research');
  const next = page.getByRole('link', { name: /^Next open check: / }).first();
  const first = (await next.textContent())?.slice(-3) ?? '';
  await check(page, first).answer('Yes').check();
  await expect(next).not.toContainText(first);
  await page.getByLabel('You’re checking').selectOption('Bea');
  await expect(next).toContainText(first);
});
