// Deal-breakers: what proves them, what overrides their stop, and some of one’s own.
import { check, checking, expect, open, seed, test } from './fixtures';
import { sheet } from './kit/sheet';

test('a deal-breaker that was only told stays open and says why, until it is shown or looked up', async ({ page }) => {
  await open(page, '/steps/questions');
  const insurance = check(page, 'Q12');
  await insurance.answer('Yes').check();
  await expect(insurance.group.getByText('Still open: you have only their word.')).toBeHidden();
  await insurance.proof('They told me').check();
  await expect(insurance.group.getByText('Still open: you have only their word.')).toBeVisible();
  await expect(page.locator('.saved__standing')).toContainText('still open');
  await sheet(page).open('my-copy');
  const told = sheet(page).part('I have only their word: see it or look it up');
  await expect(told).toContainText('Q12');
  await expect(sheet(page).theirs).toContainText('Q12');
  await open(page, '/steps/questions');
  await insurance.proof('They showed me').check();
  await expect(insurance.group.getByText('Still open: you have only their word.')).toBeHidden();
  await sheet(page).open('my-copy');
  await expect(told).toBeHidden();
  await expect(page.locator('.mine--settled')).toContainText('They showed me');
});

test('a stop is overridden only with a reason, and the reason is shown with it everywhere', async ({ page }) => {
  await seed(page, { 'answer/a/R01': 'yes', 'practitioner/b1': true, 'name/b1': 'Bea' });
  await open(page, '/steps/research');
  const clinic = check(page, 'R06');
  await expect(clinic.group.getByText('If you still want to go ahead')).toBeHidden();
  await clinic.answer('Red flag').check();
  await expect(page.locator('.saved__standing')).toContainText('1 stop');
  await clinic.more.click();
  await clinic.override.click();
  const reason = clinic.group.getByLabel('My reason');
  await reason.fill('   ');
  await reason.blur();
  await expect(page.locator('.saved__standing'), 'blanks are no reason').toContainText('1 stop ·');
  await reason.fill('It is my aunt.');
  await reason.blur();
  await expect(page.locator('.saved__standing')).toContainText('1 stop, going ahead anyway');
  await expect(clinic.stop.filter({ hasText: 'Stop.' }), 'the stop still stands').toBeVisible();
  await sheet(page).open('my-copy');
  await expect(page.locator('.verdict')).toContainText('There’s still a stop, and you wrote that you’ll go ahead.');
  const overridden = sheet(page).part('Stops, and why I’m going ahead anyway');
  await expect(overridden).toContainText('R06');
  await expect(overridden).toContainText('My reason: It is my aunt.');
  await expect(sheet(page).theirs).not.toContainText('aunt');
  await open(page, '/compare');
  await expect(page.locator('[data-group="stops"] [data-line="R06"] td').nth(1)).toContainText(
    'Stop, going ahead anyway',
  );
  await expect(page.locator('[data-group="stops"] [data-line="R06"] td').nth(1)).toContainText('It is my aunt.');
});

test('a deal-breaker of my own counts like the others, for every practitioner', async ({ page }) => {
  await seed(page, { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea' });
  await open(page, '/steps/instincts');
  const own = page.getByRole('group', { name: 'They speak my language.' });
  const words = page.getByLabel(/^This must be true X01/);
  await expect(page.getByLabel(/^This must be true X02/), 'one empty line at a time').toBeHidden();
  await words.fill('They speak my language.');
  await words.blur();
  await expect(page.getByLabel(/^This must be true X02/)).toBeVisible();
  await own.getByRole('radio', { name: 'Red flag' }).check();
  await expect(own.getByText('Stop: don’t go ahead unless this changes.')).toBeVisible();
  await expect(page.locator('.saved__standing')).toContainText('1 stop');
  await expect(page.locator('.sheet-beside .stop')).toContainText('They speak my language.');
  await checking(page).selectOption('b1');
  await own.getByRole('radio', { name: 'Yes' }).check();
  await open(page, '/compare');
  const row = page.locator('[data-group="stops"] [data-line="X01"]');
  await expect(row.getByRole('rowheader')).toContainText('Mine: They speak my language.');
  await expect(row.getByRole('cell')).toContainText(['Stop', 'Yes']);
  await sheet(page).open('my-copy');
  await checking(page).selectOption('a');
  await expect(page.locator('.mine--red').first()).toContainText('They speak my language.');
});
