// What a person makes of a treatment: what matters to them, what they choose for now, and where both are read again.
import { expect, kept, open as openPage, poll, reload, stored, test } from './fixtures';
import { print } from './kit/pdf';
import { sheet } from './kit/sheet';

const SIGHT = 'This matters to me: Loss of sight, above all from the nose, the forehead and between the brows';

test('what matters and what is chosen is kept, and stands on the page for the person alone', async ({ page }) => {
  await openPage(page, '/treatments/filler');
  const good = page.getByRole('checkbox', { name: 'This matters to me: You may be able to undo it' });
  const bad = page.getByRole('checkbox', { name: SIGHT });
  await good.check();
  await bad.check();
  const choice = page.getByRole('radiogroup', { name: 'Your choice, for now' });
  await choice.getByRole('radio', { name: 'Wait' }).check();
  await page.getByLabel('What I want to change').fill('My lips');
  await page.getByLabel('What I want to change').blur();
  await poll(async () => kept(await stored(page))).toEqual({
    'choice/me/good-filler-undo': 'You may be able to undo it',
    'choice/me/bad-filler-sight': SIGHT.replace('This matters to me: ', ''),
    'choice/me/chosen-filler': 'wait',
    'text/me/goal': 'My lips',
  });
  await reload(page);
  await expect(good).toBeChecked();
  await expect(bad).toBeChecked();
  await expect(choice.getByRole('radio', { name: 'Wait' })).toBeChecked();

  await sheet(page).open('my-copy');
  await expect(sheet(page).part('My choice, for now')).toContainText('Dermal filler: Wait');
  await expect(sheet(page).part('Good points that matter to me')).toContainText('You may be able to undo it');
  await expect(sheet(page).part('Bad points that matter to me')).toContainText('Loss of sight');
  const mine = await print(page);
  expect(mine.words).toContain('Dermal filler: Wait');
  await sheet(page).open('their-copy');
  await expect(sheet(page).theirs).toContainText('My lips');
  await expect(sheet(page).theirs).not.toContainText('Loss of sight');
  const theirs = await print(page);
  for (const words of ['Loss of sight', 'undo', 'for now']) expect(theirs.words).not.toContain(words);

  await openPage(page, '/treatments/filler');
  await bad.uncheck();
  await page.getByRole('button', { name: 'Clear this choice' }).click();
  await expect(choice.getByRole('radio', { name: 'Wait' })).not.toBeChecked();
  await poll(async () => Object.keys(kept(await stored(page))).sort()).toEqual([
    'choice/me/good-filler-undo',
    'text/me/goal',
  ]);
});

test('a star tapped before the page is live is kept with its words', async ({ page }) => {
  await page.goto('/treatments/toxin', { waitUntil: 'domcontentloaded' });
  await page.getByRole('checkbox', { name: 'This matters to me: A drooping eyelid' }).check();
  await page.goto('/about');
  await openPage(page, '/summary#my-copy');
  await expect(sheet(page).part('Bad points that matter to me')).toContainText('Botulinum toxin: A drooping eyelid');
});

test('a star is as large as a fingertip, and what is folded on the screen is open on paper', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openPage(page, '/treatments/filler');
  for (const star of await page.locator('.star').all()) {
    const box = await star.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  const { words } = await print(page);
  for (const told of ['What to expect on day 14', 'Scans found hyaluronic acid filler in all 33 people', 'Sources (8)'])
    expect(words).toContain(told);
});
