// The steps in the order of a person's time: what can be done now, what the visit tells, and what was answered before.
import { check, expect, expectBoth, open, poll, reload, seed, seen, test } from './fixtures';
import { step } from './kit/step';

const toxin = { 'treatment/toxin': true, place: 'gb-eng' };

test('a step begins with the ten that matter most now, and the others are one tap away', async ({ page }) => {
  await seed(page, toxin);
  await open(page, '/steps/research');
  const codes = await step(page).codes('now');
  expect(codes).toHaveLength(10);
  expect(codes.slice(0, 2)).toEqual(['R06', 'R15']);
  const others = await step(page).codes('more');
  expect(await seen(step(page).more)).toBe(`More checks (${others.length})`);
  await expect(step(page).part('more').first()).toBeHidden();
  await step(page).more.click();
  await expect(step(page).part('more').first()).toBeVisible();
});

test('nothing that only the visit tells is asked before it, and “I’ve been” opens it', async ({ page }) => {
  await seed(page, toxin);
  await open(page, '/steps/questions');
  await expect(step(page).toAsk.getByRole('listitem').first()).toBeVisible();
  await expect(step(page).toAsk.getByRole('radio')).toHaveCount(0);
  await expect(check(page, 'Q03').group).toBeHidden();
  await step(page).been.check();
  await expect(step(page).toAsk).toBeHidden();
  await expect(check(page, 'Q03').group).toBeVisible();
  await check(page, 'Q03').answer('Yes').check();
  await expectBoth([page], { ...toxin, 'tick/a/been': true, 'answer/a/Q03': 'yes' });
  await open(page, '/steps/consultation');
  await expect(check(page, 'C14').group, 'what comes after the visit').toBeVisible();
});

test('an appointment that is over opens them too, filled with what was said in the room, for one tap', async ({
  page,
}) => {
  const past = { ...toxin, 'choice/a/appointment': '2026-01-05T10:00', 'heard/a/Q03': 'clear' };
  await seed(page, past);
  await open(page, '/steps/questions');
  const { group } = check(page, 'Q03');
  await expect(group).toBeVisible();
  await expect(group).toContainText('In the room: Clear answer. Tap your answer to confirm it.');
  await expect(group).toHaveAttribute('data-heard', 'clear');
  await check(page, 'Q03').answer('Yes').check();
  await expect(group.getByText('In the room: Clear answer')).toBeHidden();
});

test('what was answered before always shows, whatever its time', async ({ page }) => {
  await seed(page, { ...toxin, 'answer/a/Q03': 'flag', 'answer/me/R09': 'yes' });
  await open(page, '/steps/questions');
  await expect(check(page, 'Q03').stop).toBeVisible();
  await open(page, '/steps/research');
  await expect(check(page, 'R09').group).toBeVisible();
});

test('an answer is one line when the page is next opened, with a way to change it', async ({ page }) => {
  await seed(page, { ...toxin, 'answer/a/R02': 'flag' });
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R03').answer('Doesn’t apply').check();
  await expect(check(page, 'R01').change, 'never while the reader is on it').toBeHidden();
  await expectBoth([page], { ...toxin, 'answer/a/R01': 'yes', 'answer/a/R02': 'flag', 'answer/a/R03': 'na' });
  await reload(page);
  const { group, change } = check(page, 'R01');
  await expect(change).toBeVisible();
  await poll(async () => (await seen(group)).split(/\s*\n\s*/).join(' ')).toMatch(
    /^I have the full name .* Yes Change$/,
  );
  expect((await group.boundingBox())?.height).toBeLessThan(70);
  await expect(check(page, 'R03').group).toContainText('Doesn’t apply');
  await expect(check(page, 'R02').stop, 'a stop stays in sight').toBeVisible();
  await change.click();
  await expect(check(page, 'R01').answer('Yes')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(check(page, 'R01').answer('Not sure')).toBeChecked();
  await expect(change).toBeHidden();
  await expectBoth([page], { ...toxin, 'answer/a/R01': 'unsure', 'answer/a/R02': 'flag', 'answer/a/R03': 'na' });
});

test('an address that names a check in a disclosure opens it', async ({ page }) => {
  await seed(page, toxin);
  await open(page, '/steps/questions#sealed-box');
  await expect(check(page, 'Q03').group).toBeInViewport();
});

test('arrow keys announce no stop on the way past it', async ({ page }) => {
  await seed(page, toxin);
  await open(page, '/steps/research');
  const r06 = check(page, 'R06');
  await r06.answer('Not sure').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(r06.answer('Red flag')).toBeChecked();
  expect(await r06.stop.evaluate((it) => getComputedStyle(it).visibility)).toBe('hidden');
  await expect(r06.stop).toBeVisible();
  await r06.answer('Yes').click();
  await r06.answer('Red flag').click();
  expect(await r06.stop.evaluate((it) => getComputedStyle(it).visibility)).toBe('visible');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every check can be reached, and an answer shows what it means', async ({ page, console }) => {
    await page.goto('/steps/questions');
    await page.locator('#later-checks > summary').click();
    await page.getByRole('radio', { name: 'Red flag, Q03' }).check();
    await expect(page.locator('[data-check=Q03] .halt')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'I’ve been' })).toBeHidden();
    console.length = 0;
  });
});
