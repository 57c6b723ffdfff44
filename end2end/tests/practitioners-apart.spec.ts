// Several practitioners: each has a name and answers of their own.
import { check, checking, expect, expectBoth, item, kept, name, open, poll, seed, stored, test } from './fixtures';
import { data } from './kit/data';
import { add } from './kit/practitioners';
import { sheet } from './kit/sheet';

test('each practitioner has answers of their own, and what is about me is answered once', async ({ page }) => {
  await open(page, '/practitioners');
  await name(page).fill('Dr A. Rivera');
  const b = await add(page, 'Nurse B. Osei');
  expect(b).toMatch(/^b[a-z0-9]{3}$/);
  await open(page, '/steps/research');
  await expect(checking(page)).toHaveValue(b);
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R01').note.fill('Beatrice Osei');
  await check(page, 'R13').answer('Yes').check();
  await checking(page).focus();
  await page.keyboard.press('ArrowUp');
  await expect(checking(page)).toHaveValue('a');
  await expect(checking(page), 'the choice keeps the focus').toBeFocused();
  await expect(check(page, 'R01').answer('Yes')).not.toBeChecked();
  await expect(check(page, 'R01').note).toHaveValue('');
  await expect(check(page, 'R13').answer('Yes'), 'about me').toBeChecked();
  await check(page, 'R01').answer('Red flag').check();
  await expectBoth([page], {
    'name/a': 'Dr A. Rivera',
    'practitioner/a': true,
    [`practitioner/${b}`]: true,
    [`name/${b}`]: 'Nurse B. Osei',
    [`answer/${b}/R01`]: 'yes',
    [`note/${b}/R01`]: 'Beatrice Osei',
    'answer/me/R13': 'yes',
    'answer/a/R01': 'flag',
  });
  await sheet(page).open('my-copy');
  await expect(sheet(page).mine).toContainText('Dr A. Rivera');
  await expect(sheet(page).mine).not.toContainText('Beatrice');
});

test('the first practitioner, of whom nothing is known yet, does not vanish when a second is added', async ({
  page,
}) => {
  await open(page, '/practitioners');
  const b = await add(page, 'Nurse B.');
  await expect(page.locator('.person .name')).toHaveText(['Practitioner 1', 'Nurse B.']);
  await expectBoth([page], { 'practitioner/a': true, [`practitioner/${b}`]: true, [`name/${b}`]: 'Nurse B.' });
});

test('a practitioner is renamed everywhere, and removed and brought back with everything', async ({ page }) => {
  const all = {
    'name/a': 'Dr A',
    'practitioner/b1': true,
    'name/b1': 'Bea',
    'answer/b1/R01': 'flag',
    'note/b1/R01': 'No name.',
    'price/b1': '£90',
    'answer/me/R13': 'yes',
  };
  await seed(page, all);
  await open(page, '/practitioners');
  await page.getByRole('button', { name: 'Switch to Bea' }).click();
  await name(page).fill('Beatrice');
  await name(page).blur();
  await expect(page.locator('.person .name')).toHaveText(['Dr A', 'Beatrice']);
  await expect(checking(page).locator('option')).toHaveText(['Dr A', 'Beatrice']);
  await page.getByRole('button', { name: 'Remove Beatrice' }).click();
  await expect(page.locator('.person .name')).toHaveText(['Dr A']);
  await expect(name(page), 'the one who is left is checked').toHaveValue('Dr A');
  await poll(async () => kept(await stored(page))).toMatchObject({ 'name/a': 'Dr A', 'answer/me/R13': 'yes' });
  expect(Object.keys(kept(await stored(page))).filter((key) => key.includes('b1'))).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.person .name')).toHaveText(['Dr A', 'Beatrice']);
  await expectBoth([page], { ...all, 'name/b1': 'Beatrice' });
});

test('six is the limit', async ({ page }) => {
  await open(page, '/practitioners');
  for (let n = 2; n <= 6; n++) await add(page, `Number ${n}`);
  await expect(page.locator('.person')).toHaveCount(6);
  await expect(page.getByRole('button', { name: 'Add a practitioner' })).toBeHidden();
  await expect(page.getByText('Six is the limit.').first()).toBeVisible();
  expect(await page.locator('.person .name').allTextContents()).toEqual([
    'Practitioner 1',
    'Number 2',
    'Number 3',
    'Number 4',
    'Number 5',
    'Number 6',
  ]);
});

test('erasing forgets whom anybody checked', async ({ page }) => {
  await seed(page, { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea' });
  await open(page, '/steps/research');
  await checking(page).selectOption('b1');
  await data(page).open();
  await data(page).erase();
  expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([]);
});

test('a second opinion takes the open questions to a new practitioner, and no notes', async ({ page }) => {
  await seed(page, {
    'name/a': 'Dr A',
    'answer/a/R01': 'yes',
    'answer/a/R05': 'unsure',
    'note/a/R05': 'private thought',
    'answer/a/R06': 'flag',
    'answer/a/Q12': 'yes',
    'proof/a/Q12': 'told',
    'price/a': '£300',
  });
  await open(page, '/practitioners');
  await page.getByRole('button', { name: 'Take my questions to somebody else' }).click();
  await expect(page.getByText('Practitioner added. Your open questions are on their sheet.')).toBeVisible();
  await expect(page.locator('.person .name')).toHaveText(['Dr A', 'Practitioner 2']);
  await expect(name(page)).toHaveValue('');
  const now = await stored(page);
  const id = item(
    Object.keys(now).filter((key) => key.startsWith('practitioner/b')),
    0,
  ).slice('practitioner/'.length);
  expect(
    Object.keys(now)
      .filter((key) => key.includes(`/${id}`))
      .sort(),
  ).toEqual([`ask/${id}/Q12`, `ask/${id}/R05`, `ask/${id}/R06`, `practitioner/${id}`]);
  await sheet(page).open('their-copy');
  const { theirs, topCodes } = sheet(page);
  await expect(topCodes).toHaveText(['R05', 'R06', 'Q12']);
  await expect(theirs).not.toContainText('private thought');
  await open(page, '/practitioners');
  await expect(page.locator('.person.current .progress')).toHaveText('Not started');
});
