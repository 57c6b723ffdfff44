// Several practitioners: each has answers of their own, and nobody's answers are ever taken for another's.
import type { Page } from '@playwright/test';

import { test, untilCached } from './browsers';
import {
  check,
  checking,
  expect,
  expectBoth,
  expectSaid,
  item,
  kept,
  name,
  newWindow,
  open,
  poll,
  reload,
  seed,
  stored,
} from './fixtures';
import { data } from './kit/data';
import { breakWasm, mendWasm } from './kit/faults';
import { sheet } from './kit/sheet';
import { enter, Typing } from './kit/typing';

/** Adds a practitioner on the page of practitioners, and returns the id. */
async function add(page: Page, called: string): Promise<string> {
  const before = Object.keys(await stored(page));
  await page.getByRole('button', { name: 'Add a practitioner' }).click();
  await expect(name(page)).toBeFocused();
  await expect(name(page)).toHaveValue('');
  await name(page).fill(called);
  await name(page).blur();
  await poll(async () => Object.values(await stored(page))).toContain(called);
  const added = Object.keys(await stored(page)).filter(
    (key) => /^practitioner\/(?!a$)/.test(key) && !before.includes(key),
  );
  return item(added, -1).slice('practitioner/'.length);
}

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

test('two windows check two people, and neither switches the other', async ({ page }) => {
  await seed(page, { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea' });
  const other = await newWindow(page);
  await open(page, '/steps/research');
  await open(other, '/steps/research');
  await check(page, 'R01').note.evaluate(enter, 'typed about A, ');
  await checking(other).selectOption('b1');
  await check(other, 'R01').write('about B');
  await check(page, 'R01').note.evaluate(enter, 'typed about A, and on');
  await check(page, 'R01').note.evaluate((it) => it.dispatchEvent(new Event('focusout', { bubbles: true })));
  await expect(checking(page)).toHaveValue('a');
  await reload(page);
  await expect(checking(page), 'a window remembers').toHaveValue('a');
  const third = await newWindow(page);
  await open(third, '/steps/research');
  await expect(checking(third), 'a new window starts with the one chosen last').toHaveValue('b1');
  await expectBoth([page, other, third], {
    'name/a': 'Dr A',
    'practitioner/b1': true,
    'name/b1': 'Bea',
    'note/a/R01': 'typed about A, and on',
    'note/b1/R01': 'about B',
  });
});

test('a window that was opened with one practitioner stays with that one when another window adds a second', async ({
  page,
}) => {
  await seed(page, { 'name/a': 'Dr A' });
  await open(page, '/steps/research');
  const other = await newWindow(page);
  await open(other, '/practitioners');
  const b = await add(other, 'Bea');
  await open(page, '/steps/consultation');
  await expect(checking(page)).toHaveValue('a');
  await expect(checking(other)).toHaveValue(b);
});

test('a page from the back/forward cache shows whom this window checks now', async ({ newCaching }) => {
  await untilCached(newCaching, async (page, back) => {
    await seed(page, { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea', 'answer/a/R01': 'yes' });
    await open(page, '/steps/research');
    await checking(page).selectOption('a');
    await expect(check(page, 'R01').answer('Yes')).toBeChecked();
    await open(page, '/practitioners');
    await page.getByRole('button', { name: 'Switch to Bea' }).click();
    await expect(checking(page)).toHaveValue('b1');
    await back('/steps/research');
    await expect(checking(page)).toHaveValue('b1');
    await expect(check(page, 'R01').answer('Yes')).not.toBeChecked();
  });
});

test('an early tap does not bring back a practitioner who was removed', async ({ page, console }) => {
  await seed(page, { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea' });
  await open(page, '/steps/research');
  await checking(page).selectOption('b1');
  await breakWasm(page);
  await page.reload({ waitUntil: 'domcontentloaded' });
  const other = await newWindow(page);
  await open(other, '/practitioners');
  await other.getByRole('button', { name: 'Remove Bea' }).click();
  await expect(other.locator('.person')).toHaveCount(1);
  await check(page, 'R02').answer('Red flag').check();
  await mendWasm(page);
  await reload(page);
  await poll(async () => kept(await stored(page))).toMatchObject({ 'name/a': 'Dr A', 'answer/a/R02': 'flag' });
  expect(Object.keys(kept(await stored(page))).filter((key) => key.includes('/b1'))).toEqual([]);
  expectSaid(console, /ERR_FAILED|Failed to fetch/);
});

test('who is removed while somebody types about them loses no word, and nobody else gets any', async ({ page }) => {
  await seed(page, { 'name/a': 'Dr A', 'note/a/R01': 'about A', 'practitioner/b1': true, 'name/b1': 'Bea' });
  await open(page, '/steps/research');
  await checking(page).selectOption('b1');
  const other = await newWindow(page);
  await open(other, '/practitioners');
  const typing = await Typing.begin(page.locator('[name="note/~/R01"]'));
  await other.getByRole('button', { name: 'Remove Bea' }).click();
  await expect(other.locator('#did')).toContainText('Practitioner removed.');
  // What is typed after that is a new note about Bea, so she may be back in the lists at once.
  await typing.goOn(20);
  const typed = await typing.end();
  await poll(async () => (await stored(page))['note/b1/R01']).toBe(typed);
  expect((await stored(page))['note/a/R01']).toBe('about A');
});

test('a tap that has begun ends on its button, though another window changes the row meanwhile', async ({ page }) => {
  await seed(page, { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea' });
  await open(page, '/practitioners');
  const row = page.locator('.person', { hasText: 'Bea' });
  const before = (await row.textContent()) ?? '';
  const other = await newWindow(page);
  await open(other, '/steps/research');
  await checking(other).selectOption('b1');
  await page.bringToFront();
  await row.getByRole('button', { name: 'Remove Bea' }).hover();
  await page.mouse.down();
  await check(other, 'R01').answer('Yes').check();
  await expect(row).not.toHaveText(before);
  await page.mouse.up();
  await expect(page.locator('.person')).toHaveCount(1);
});

test('what is being typed belongs to whom it was typed for, even if the choice changes at once', async ({ page }) => {
  await seed(page, { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea' });
  await open(page, '/steps/research');
  // No focus leaves the field and no time passes: as when a script, a shortcut or a screen reader changes the choice.
  await page.evaluate(() => {
    const note = document.getElementsByName('note/~/R01')[0] as HTMLTextAreaElement;
    note.focus();
    note.value = 'about A';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    const choice = document.getElementById('checking') as HTMLSelectElement;
    choice.value = 'b1';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(check(page, 'R01').note).toHaveValue('');
  await expectBoth([page], { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea', 'note/a/R01': 'about A' });
});

test('a tap before the page is live goes to the one whom this window checks', async ({ page, console }) => {
  await seed(page, { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea' });
  await open(page, '/steps/research');
  await checking(page).selectOption('b1');
  const other = await newWindow(page);
  await open(other, '/steps/research');
  await checking(other).selectOption('a');
  // The wasm never comes: the tap has to wait for a later visit, in another window that checks somebody else.
  await breakWasm(page);
  await page.reload({ waitUntil: 'domcontentloaded' });
  await check(page, 'R02').answer('Red flag').check();
  await page.close();
  await open(other, '/steps/research');
  await expectBoth([other], { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea', 'answer/b1/R02': 'flag' });
  expectSaid(console, /ERR_FAILED|Failed to fetch/);
});

test('two windows add somebody at once, and both are there', async ({ page }) => {
  const other = await newWindow(page);
  await open(page, '/practitioners');
  await open(other, '/practitioners');
  await Promise.all([page, other].map((tab) => tab.getByRole('button', { name: 'Add a practitioner' }).click()));
  await name(page).fill('From the first');
  await name(other).fill('From the second');
  await Promise.all([name(page).blur(), name(other).blur()]);
  for (const tab of [page, other]) {
    await poll(async () => (await tab.locator('.person .name').allTextContents()).sort()).toEqual([
      'From the first',
      'From the second',
      'Practitioner 1',
    ]);
  }
});

test('whoever is removed in one window is no longer checked in the other', async ({ page }) => {
  await seed(page, { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea' });
  const other = await newWindow(page);
  await open(page, '/practitioners');
  await open(other, '/steps/research');
  await checking(other).selectOption('b1');
  await page.getByRole('button', { name: 'Remove Bea' }).click();
  await expect(other.locator('.who__one b')).toHaveText('Dr A', { useInnerText: true });
  await check(other, 'R01').answer('Yes').check();
  await poll(async () => (await stored(other))['answer/a/R01']).toBe('yes');
});

test('erasing forgets whom anybody checked', async ({ page }) => {
  await seed(page, { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea' });
  await open(page, '/steps/research');
  await checking(page).selectOption('b1');
  await data(page).open();
  await data(page).erase();
  expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([]);
});

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
  await clinic.group.getByText('If you still want to go ahead').click();
  const reason = clinic.group.getByLabel('My reason');
  await reason.fill('   ');
  await reason.blur();
  await expect(page.locator('.saved__standing'), 'blanks are no reason').toContainText('1 stop ·');
  await reason.fill('It is my aunt.');
  await reason.blur();
  await expect(page.locator('.saved__standing')).toContainText('1 stop, going ahead anyway');
  await expect(clinic.stop.filter({ hasText: 'Stop: don’t go ahead' }), 'the stop still stands').toBeVisible();
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
  await expect(page.locator('.beside-leaf .stop')).toContainText('They speak my language.');
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
  await expect(page.locator('.person.current .stands')).toHaveText('Not started');
});
