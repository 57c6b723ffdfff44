// The questions and the room: the order, what was heard, and paper typed back in.
import type { Page } from '@playwright/test';

import { alarm, check, expect, kept, newWindow, open, poll, reload, rows, seed, seen, stored, test } from './fixtures';
import { fillUp } from './kit/faults';
import { print } from './kit/pdf';
import { sheet } from './kit/sheet';
import { Typing } from './kit/typing';
import { visit } from './kit/visit';

const list = (page: Page) => page.locator('.asking-list').first().getByRole('listitem');

test('my own question comes first, stars are printed large, and the order stays', async ({ page }) => {
  await open(page, '/steps/questions');
  await page.getByLabel('My question N01').fill('Who waits with me afterwards?');
  await page.getByLabel('My question N01').blur();
  await expect(list(page).first()).toContainText('Who waits with me afterwards?');
  const second = await seen(list(page).nth(1).locator('.code'));
  const third = await seen(list(page).nth(2).locator('.code'));
  await page.getByRole('button', { name: `Move ${third} up` }).press('Enter');
  await expect(list(page).nth(1)).toContainText(third);
  await expect(page.getByRole('button', { name: `Move ${third} up` })).toBeFocused();
  await page.getByRole('button', { name: `Star ${second}` }).press('Enter');
  await expect(page.getByRole('button', { name: `Remove the star from ${second}` })).toBeFocused();
  await expect(list(page).first()).toContainText(second);
  await reload(page);
  const codes = async () => (await list(page).locator('.code').allTextContents()).slice(0, 3);
  expect(await codes()).toEqual([second, 'N01', third]);
  await sheet(page).open('their-copy');
  expect(await sheet(page).topCodes.allTextContents()).toEqual([second, 'N01', third]);
});

test('a consultation is played through on a phone in flight mode', async ({ page, context }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await seed(page, { 'treatment/toxin': true });
  await open(page, '/steps/questions');
  await check(page, 'Q03').answer('Not sure').check();
  await visit(page).open();
  await context.setOffline(true);
  await expect(visit(page).question).toContainText('Which brand');
  await expect(page.getByText(/^Question\s1\sof\s\d+/)).toBeVisible();
  await expect(page.locator('.room__follow .text-slot')).not.toBeEmpty();
  await visit(page).hear('Vague');
  await expect(visit(page).question).toBeFocused();
  await expect(visit(page).question).not.toContainText('Which brand');
  const asked = await seen(visit(page).code);
  await visit(page).hear('Wouldn’t say');
  await visit(page).room.getByRole('button', { name: 'Back' }).click();
  await expect(visit(page).heard('Wouldn’t say')).toBeChecked();
  await visit(page).openNote();
  await visit(page).note.fill('changed the subject');
  await page.keyboard.press('Tab');
  await visit(page).question.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(visit(page).question).toContainText('Which brand');
  await expect(visit(page).heard('Vague')).toBeChecked();
  await expect(visit(page).note).toHaveValue('');
  await page.locator('#room').evaluate((element) => {
    const touch = (type: string, x: number) => {
      const it = new Touch({ identifier: 1, target: element, clientX: x, clientY: 300 });
      element.dispatchEvent(
        new TouchEvent(type, { bubbles: true, touches: type === 'touchend' ? [] : [it], changedTouches: [it] }),
      );
    };
    touch('touchstart', 300);
    touch('touchend', 100);
  });
  await expect(visit(page).code).toHaveText(asked);
  await expect(visit(page).heard('Wouldn’t say')).toBeChecked();
  await expect(visit(page).note).toHaveValue('changed the subject');
  expect(await rows(page)).toMatchObject({
    'heard/a/Q03': 'unclear',
    [`heard/a/${asked}`]: 'no',
    [`note/a/${asked}`]: 'changed the subject',
  });
  await context.setOffline(false);
  await reload(page);
  await expect(visit(page).question, 'it goes on with the first that has no mark').not.toContainText('Which brand');
  await sheet(page).open('my-copy');
  await expect(sheet(page).mine).toContainText('In the room: Wouldn’t say');
  expect((await print(page)).words).toContain('changed the subject');
});

test('where writing runs from right to left, the left arrow goes forth', async ({ page }) => {
  await visit(page).open();
  const place = visit(page).place;
  await page.keyboard.press('ArrowRight');
  await expect(place).toContainText('Question 2 of');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await page.keyboard.press('ArrowLeft');
  await expect(place).toContainText('Question 3 of');
  await page.keyboard.press('ArrowRight');
  await expect(place).toContainText('Question 2 of');
});

test('the timer is off until it is asked for', async ({ page }) => {
  await visit(page).open();
  await expect(page.locator('[data-timer]')).toBeEmpty();
  await page.getByText('How long it’s taken', { exact: true }).click();
  await page.getByLabel('Show how long it’s taken').check();
  await expect(page.locator('[data-timer]')).toHaveText('0 min');
});

test('paper is typed back in by row code, and can be undone', async ({ page }) => {
  await visit(page).open();
  await visit(page).takeIn('Q03 yes, the box was sealed\nR02 would not say\nsomething else');
  await expect(page.locator('#did, [role=status]').filter({ hasText: 'Lines added.' }).first()).toBeVisible();
  await expect(visit(page).paper).toHaveValue('something else');
  await expect(alarm(page, 'couldn’t be read')).toBeVisible();
  await poll(() => rows(page)).toMatchObject({
    'answer/a/Q03': 'yes',
    'note/a/Q03': 'the box was sealed',
    'heard/a/R02': 'no',
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await poll(async () => kept(await rows(page))).toEqual({});
});

// A note was dropped if it stood anywhere in the note before, and the lines left the field before they were safe.
test('a line of paper is added whole, once, and stays in the field where nothing can be saved', async ({ page }) => {
  await seed(page, { 'note/a/Q03': 'They said no discount' });
  await visit(page).open();
  const { paper } = visit(page);
  for (let again = 0; again < 2; again++) {
    await visit(page).takeIn('Q03 no');
    await expect(paper).toHaveValue('');
  }
  await poll(() => rows(page)).toMatchObject({ 'note/a/Q03': 'They said no discount\nno' });
  await page.evaluate(fillUp, {});
  await visit(page).takeIn('Q04 yes');
  await expect(alarm(page, 'no space left')).toBeVisible();
  await expect(paper).toHaveValue('Q04 yes');
});

// It was recorded under the question that was asked when the typing came to rest.
test('a note in the room belongs to the question for which it was begun, whatever another window does', async ({
  page,
}) => {
  await seed(page, { 'answer/a/Q03': 'unsure', 'answer/a/Q04': 'unsure' });
  await visit(page).open();
  const other = await newWindow(page);
  await open(other, '/steps/questions');
  const first = await seen(visit(page).code);
  await visit(page).openNote();
  const typing = await Typing.begin(visit(page).note);
  // What was typed so far is saved, and the typing goes on.
  await poll(async () => (await stored(page))[`note/a/${first}`]).toMatch(/^typed/);
  await check(other, first).answer('Yes').check();
  await poll(() => rows(page)).toMatchObject({ [`answer/a/${first}`]: 'yes' });
  await typing.goOn(3);
  const answer = await typing.end();
  await visit(page).note.blur();
  await poll(async () => (await rows(page))[`note/a/${first}`]).toBe(answer);
  expect(Object.keys(await rows(page)).filter((key) => key.startsWith('note/'))).toEqual([`note/a/${first}`]);
  await expect(visit(page).code).not.toHaveText(first);
  await expect(visit(page).note).toHaveValue('');
});

test('what was heard in the room, and how something is known, can be taken back', async ({ page }) => {
  await seed(page, { 'answer/a/R02': 'yes', 'answer/a/Q03': 'unsure' });
  await visit(page).open();
  await visit(page).hear('Wouldn’t say');
  await visit(page).room.getByRole('button', { name: 'Back' }).click();
  await visit(page).room.getByRole('button', { name: 'Take this answer back' }).click();
  await expect(visit(page).heard('Wouldn’t say')).not.toBeChecked();
  await open(page, '/steps/research');
  const r02 = check(page, 'R02');
  await r02.proof('I looked it up').check();
  await r02.clear.click();
  await expect(r02.proof('I looked it up'), 'what is printed can be seen').toBeVisible();
  await r02.group.getByRole('button', { name: 'Clear how you know' }).click();
  await poll(async () => kept(await stored(page))).toEqual({ 'answer/a/Q03': 'unsure' });
});
