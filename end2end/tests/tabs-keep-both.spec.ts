// Two tabs in which somebody types at the same time keep both texts.
// The number is the row of the fault table: see docs/testing/failure-modes.md.
import { check, expect, expectBoth, live, newWindow, open, poll, rows, stored, test } from './fixtures';
import { holdWasm } from './kit/faults';
import { sheet } from './kit/sheet';
import { atOneMoment, hearing } from './kit/tabs';
import { enterAndLeave, Typing } from './kit/typing';

test('F12: the same note written in two tabs at once: one text stays, the other is kept, read, printed, taken, and dropped for good', async ({
  page,
}) => {
  const other = await newWindow(page);
  const tabs = [page, other];
  for (const tab of tabs) {
    await tab.addInitScript(hearing);
    await open(tab, '/steps/research');
  }
  await atOneMoment(tabs, (tab, at) => check(tab, 'R02').note.evaluate(enterAndLeave, `written in tab ${at}`));
  for (const tab of tabs) await expect(check(tab, 'R02').otherVersion).toBeVisible();
  const shown = await check(page, 'R02').note.inputValue();
  expect(['written in tab 0', 'written in tab 1']).toContain(shown);
  await expect(check(other, 'R02').note).toHaveValue(shown);
  const lost = shown === 'written in tab 0' ? 'written in tab 1' : 'written in tab 0';
  await sheet(page).open();
  await check(other, 'R02').note.fill(`${shown}, and more`);
  await poll(async () => (await stored(page))['note/a/R02']).toBe(`${shown}, and more`);
  const printed = sheet(page).mine.getByText(`Another version: ${lost}`);
  await expect(printed).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(printed).toBeVisible();
  await expect(sheet(page).mine.getByText(`${shown}, and more`)).toBeVisible();
  await expect(sheet(page).theirs).not.toContainText(lost);
  await page.emulateMedia({ media: null });
  await check(other, 'R02').group.getByRole('link', { name: 'another version' }).click();
  await other.waitForURL(/\/data/, { waitUntil: 'commit' });
  await live(other);
  const versions = other.getByRole('region', { name: 'Another version' });
  await expect(versions).toContainText(lost);
  await versions.getByRole('button', { name: 'Use this version' }).click();
  await expect(versions.locator('.typed')).toHaveText(`${shown}, and more`);
  await poll(async () => [(await stored(page))['note/a/R02'], (await rows(page))['note/a/R02']]).toEqual([lost, lost]);
  await versions.getByRole('button', { name: 'Remove this version' }).click();
  await expect(versions).toBeHidden();
  await expect(printed).toHaveCount(0);
  for (const tab of tabs) {
    await open(tab, '/steps/research');
    await expect(check(tab, 'R02').note).toHaveValue(lost);
    await expect(check(tab, 'R02').otherVersion).toBeHidden();
  }
});

// Proves that what is being typed over a text that came from another tab meanwhile, and that the typing person never saw, does not
// make it vanish.
test('F12: a note typed in one tab while another tab saves the same note: the text nobody saw is kept as another version', async ({
  page,
}) => {
  const other = await newWindow(page);
  await page.addInitScript(hearing);
  for (const tab of [page, other]) await open(tab, '/steps/research');
  // The typing begins over an empty field, and goes on until after the other text was heard of.
  const typing = await Typing.begin(check(page, 'R02').note);
  await check(other, 'R02').note.evaluate(enterAndLeave, 'saved there meanwhile');
  await poll(() => page.evaluate(() => window.heard)).toBeGreaterThan(0);
  await typing.goOn(3);
  const mine = await typing.end();
  await check(page, 'R02').note.evaluate((field) => field.dispatchEvent(new Event('focusout', { bubbles: true })));
  await expect(check(other, 'R02').note).toHaveValue(mine);
  await expect(check(page, 'R02').note).toHaveValue(mine);
  for (const tab of [page, other]) await expect(check(tab, 'R02').otherVersion).toBeVisible();
  await open(other, '/data');
  await expect(other.getByRole('region', { name: 'Another version' })).toContainText('saved there meanwhile');
});

test('F12: every text that was written twice is on my copy with both versions', async ({ page }) => {
  const tabs = [page, await newWindow(page)];
  for (const tab of tabs) {
    await tab.addInitScript(hearing);
    await open(tab, '/steps/consultation');
  }
  await atOneMoment(tabs, (tab, at) => tab.locator('#tell-text').evaluate(enterAndLeave, `apixaban ${at}`));
  await sheet(page).open();
  for (const at of [0, 1]) await expect(sheet(page).mine).toContainText(`apixaban ${at}`);
  await expect(sheet(page).theirs).not.toContainText('Another version');
});

test('F13: a tab opened while another has unsaved typing does not erase it with its first write', async ({ page }) => {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Yes').check();
  const typing = await Typing.begin(check(page, 'R02').note);
  const other = await newWindow(page);
  await open(other, '/steps/research');
  await check(other, 'R03').answer('Red flag').check();
  await typing.goOn(1);
  const text = await typing.end();
  await expect(check(page, 'R02').note).toHaveValue(text);
  await expectBoth([page, other], { 'answer/a/R02': 'yes', 'note/a/R02': text, 'answer/a/R03': 'flag' });
  await expect(check(other, 'R02').note).toHaveValue(text);
  for (const tab of [page, other]) await expect(check(tab, 'R02').otherVersion).toBeHidden();
});

test('F13: a tab opened while another has unsaved typing, and typed into before it has read: both are kept', async ({
  page,
}) => {
  await open(page, '/steps/research');
  const typing = await Typing.begin(check(page, 'R02').note);
  const other = await newWindow(page);
  const release = await holdWasm(other);
  await other.goto('/steps/research', { waitUntil: 'commit' });
  await check(other, 'R03').answer('Red flag').check();
  release();
  await live(other);
  await typing.goOn(1);
  const text = await typing.end();
  await expectBoth([page, other], { 'note/a/R02': text, 'answer/a/R03': 'flag' });
});
