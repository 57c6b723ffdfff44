// Two windows on one record. The number is the row of the fault table: see ../faults.md.
import type { CDPSession } from '@playwright/test';

import { check, expect, live, open, rows, stored, test } from './fixtures';

type Page = import('@playwright/test').Page;

/** Runs in the page: types into a field and leaves it, at a given moment, before it can hear of anybody else. */
const typeAt = (field: HTMLTextAreaElement, { text, moment }: { text: string; moment: number }) => {
  while (Date.now() < moment);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('focusout', { bubbles: true }));
};

async function lifecycle(page: Page, state: 'frozen' | 'active', session?: CDPSession): Promise<CDPSession> {
  const cdp = session ?? (await page.context().newCDPSession(page));
  await cdp.send('Page.setWebLifecycleState', { state });
  return cdp;
}

async function erase(page: Page): Promise<void> {
  await open(page, '/data');
  await page.getByText('Erase everything', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.locator('.saved')).toContainText('Everything was erased');
}

/** Nothing of ours is left anywhere in the browser. */
async function expectNothing(page: Page): Promise<void> {
  const left = () => page.evaluate(async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
  await expect.poll(left).toEqual([]);
}

test('F8: a frozen tab shows what another did while it slept, and overwrites nothing', async ({ page, context }) => {
  const other = await context.newPage();
  await open(page, '/steps/research');
  await open(other, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  const session = await lifecycle(page, 'frozen');
  await check(other, 'R02').answer('Red flag').check();
  await check(other, 'R01').answer('Not sure yet').check();
  await lifecycle(page, 'active', session);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await expect(check(page, 'R01').answer('Not sure yet')).toBeChecked();
  await check(page, 'R03').answer('Yes').check();
  const all = { 'answer/a/R01': 'unsure', 'answer/a/R02': 'flag', 'answer/a/R03': 'yes' };
  await expect.poll(() => stored(page)).toEqual(all);
  await expect.poll(() => rows(page)).toEqual(all);
});

test('F9: going back to an earlier page shows what was entered since', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: 'Research' }).first().click();
  await live(page);
  await check(page, 'R02').answer('Red flag').check();
  await page.goBack();
  await expect(page.locator('.state').first()).toContainText('1 stop');
});

// Every edit is of an entry of its own: the tabs add text fields named like those of checks, as more practitioners would.
test('F10: 500 edits in each of two tabs at once: 1,000 of 1,000 are kept in both homes and shown in both tabs', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await open(tab, '/steps/research');
  const edit = (tab: Page, subject: string) => tab.evaluate(async (subject) => {
    const main = document.querySelector('main')!;
    for (let n = 0; n < 500; n++) {
      const text = document.createElement('textarea');
      text.name = `note/${subject}${n.toString(36)}/R02`;
      text.value = `${subject} ${n}`;
      main.append(text);
      text.dispatchEvent(new Event('input', { bubbles: true }));
      text.dispatchEvent(new Event('focusout', { bubbles: true }));
      if (n % 5 === 0) await new Promise((done) => setTimeout(done, Math.random() * 4));
    }
  }, subject);
  await Promise.all([edit(page, 'x'), edit(other, 'y')]);
  const expected: Record<string, string> = {};
  for (const subject of ['x', 'y']) for (let n = 0; n < 500; n++) expected[`note/${subject}${n.toString(36)}/R02`] = `${subject} ${n}`;
  for (const tab of [page, other]) {
    await expect.poll(() => stored(tab)).toEqual(expected);
    await expect.poll(() => rows(tab)).toEqual(expected);
  }
  for (const tab of [page, other]) {
    await expect(tab.locator('.saved')).toContainText('Saved on this device');
    await open(tab, '/data');
    await expect(tab.getByRole('definition').first()).toHaveText('1000 notes and names');
  }
});

test('F11: the same answer given in two tabs at once becomes one answer in both within a second, and rests', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await open(tab, '/steps/research');
    await tab.evaluate(() => {
      const real = Storage.prototype.setItem;
      Object.assign(window, { writes: 0 });
      Storage.prototype.setItem = function (...item) {
        (window as never as { writes: number }).writes += 1;
        real.apply(this, item);
      };
    });
  }
  const moment = Date.now() + 500;
  await Promise.all([[page, 'R02-yes'], [other, 'R02-flag']].map(([tab, id]) => (tab as Page).evaluate(({ id, moment }) => {
    while (Date.now() < moment);
    document.getElementById(id)!.click();
  }, { id: id as string, moment })));
  const shown = (tab: Page) => tab.locator('[data-check="R02"] input[name^="answer/"]:checked').getAttribute('value');
  await expect(async () => expect(await shown(page)).toBe(await shown(other))).toPass({ timeout: 1000 });
  const winner = await shown(page);
  await expect.poll(async () => [(await stored(page))['answer/a/R02'], (await rows(page))['answer/a/R02']]).toEqual([winner, winner]);
  const writes = () => Promise.all([page, other].map((tab) => tab.evaluate(() => (window as never as { writes: number }).writes)));
  const before = await writes();
  // Long enough for a tab that answers each write with a write to be seen.
  await page.waitForTimeout(1000);
  expect(await writes()).toEqual(before);
  expect(Math.max(...before)).toBeLessThan(8);
});

test('F12: the same note written in two tabs at once: one text stays, the other is kept, read, taken, and dropped for good', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await open(tab, '/steps/research');
  const moment = Date.now() + 500;
  await Promise.all([page, other].map((tab, at) => check(tab, 'R02').note.evaluate(typeAt, { text: `written in tab ${at}`, moment })));
  for (const tab of [page, other]) await expect(check(tab, 'R02').group.getByText('This note has another version')).toBeVisible();
  const shown = await check(page, 'R02').note.inputValue();
  expect(await check(other, 'R02').note.inputValue()).toBe(shown);
  const lost = shown === 'written in tab 0' ? 'written in tab 1' : 'written in tab 0';
  await open(page, '/summary');
  await check(other, 'R02').note.pressSequentially(', and more');
  await expect.poll(async () => (await stored(page))['note/a/R02']).toBe(`${shown}, and more`);
  await expect(page.locator('#my-copy')).toContainText(`Another version: ${lost}`);
  await check(other, 'R02').group.getByRole('link', { name: 'another version' }).click();
  await live(other);
  const versions = other.getByRole('region', { name: 'Another version' });
  await expect(versions).toContainText(lost);
  await versions.getByRole('button', { name: 'Use this version' }).click();
  await expect(versions.locator('.typed')).toHaveText(`${shown}, and more`);
  await expect.poll(async () => (await stored(page))['note/a/R02']).toBe(lost);
  await versions.getByRole('button', { name: 'Remove this version' }).click();
  await expect(versions).toBeHidden();
  await open(page, '/steps/research');
  await expect(check(page, 'R02').note).toHaveValue(lost);
  await expect(check(page, 'R02').group.getByText('This note has another version')).toBeHidden();
});

test('F12: every text that was written twice is on my copy with both versions', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await open(tab, '/steps/consultation');
  const moment = Date.now() + 500;
  await Promise.all([page, other].map((tab, at) => tab.locator('#tell-text').evaluate(typeAt, { text: `apixaban ${at}`, moment })));
  await open(page, '/summary');
  for (const at of [0, 1]) await expect(page.locator('#my-copy')).toContainText(`apixaban ${at}`);
  await expect(page.locator('#their-copy')).not.toContainText('Another version');
});

test('F13: a tab opened while another has unsaved typing does not erase it with its first write', async ({ page, context }) => {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Yes').check();
  await check(page, 'R02').note.pressSequentially('half a sen');
  const other = await context.newPage();
  await open(other, '/steps/research');
  await check(other, 'R03').answer('Red flag').check();
  await check(page, 'R02').note.pressSequentially('tence');
  await check(page, 'R02').note.blur();
  await expect.poll(() => stored(other)).toEqual({ 'answer/a/R02': 'yes', 'note/a/R02': 'half a sentence', 'answer/a/R03': 'flag' });
});

for (const asleep of [false, true]) {
  test(`F14: what is erased in one tab does not come back from another that ${asleep ? 'is frozen' : 'is open and was typed into'}`, async ({ page, context }) => {
    const other = await context.newPage();
    await open(other, '/steps/research');
    await check(other, 'R01').answer('Yes').check();
    await check(other, 'R01').note.fill('private');
    await check(other, 'R01').note.blur();
    await expect.poll(async () => Object.keys(await rows(other)).length).toBe(2);
    await open(page, '/data');
    const session = asleep ? await lifecycle(other, 'frozen') : undefined;
    if (!asleep) await check(other, 'R01').note.pressSequentially(', very');
    await page.getByText('Erase everything', { exact: true }).click();
    await page.getByRole('button', { name: 'Yes, erase everything' }).click();
    await expect(page.locator('.saved')).toContainText('Everything was erased');
    if (session) await lifecycle(other, 'active', session);
    await expect(check(other, 'R01').answer('Yes')).not.toBeChecked();
    await expect(check(other, 'R01').note).toHaveValue('');
    await expect(other.locator('.saved')).toContainText('What was kept here was erased');
    await expectNothing(page);
    await check(other, 'R02').answer('Red flag').check();
    await expect.poll(() => rows(page)).toEqual({ 'answer/a/R02': 'flag' });
    expect(await stored(page)).toEqual({ 'answer/a/R02': 'flag' });
  });
}

test('F14: a tab that was never told of the erasing lets go at its next edit and keeps only that', async ({ page, context }) => {
  const other = await context.newPage();
  // It hears of nothing.
  await other.addInitScript(() => addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
  await open(other, '/steps/research');
  await check(other, 'R01').answer('Yes').check();
  await expect.poll(async () => Object.keys(await rows(other)).length).toBe(1);
  await erase(page);
  await expectNothing(page);
  await expect(check(other, 'R01').answer('Yes')).toBeChecked();
  await check(other, 'R02').answer('Red flag').check();
  await expect(check(other, 'R01').answer('Yes')).not.toBeChecked();
  await expect.poll(() => rows(page)).toEqual({ 'answer/a/R02': 'flag' });
  expect(await stored(page)).toEqual({ 'answer/a/R02': 'flag' });
});

test('F15: a newer version writes while an old tab is open: the old one can only be read and reloaded, and changes nothing', async ({ page, context }) => {
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await expect.poll(async () => Object.keys(await rows(page)).length).toBe(1);
  const other = await context.newPage();
  await other.goto('/about');
  await other.evaluate(() => {
    localStorage.setItem('due-care/schema', '2');
    localStorage.setItem('due-care/entry/answer/a/R01', 'of the future');
  });
  let loads = 0;
  page.on('load', () => (loads += 1));
  await expect(page.getByRole('alert').filter({ hasText: 'a newer version of Due Care' })).toContainText('Reload this page');
  await expect(check(page, 'R02').answer('Yes')).toBeDisabled();
  await expect(check(page, 'R02').note).not.toBeEditable();
  expect(await other.evaluate(() => localStorage.getItem('due-care/entry/answer/a/R01'))).toBe('of the future');
  expect(loads).toBe(0);
});

test('F15: a newer version changes the layout of the database while an old tab is open: the old one lets it', async ({ page, context }) => {
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await expect.poll(async () => Object.keys(await rows(page)).length).toBe(1);
  const other = await context.newPage();
  await other.goto('/about');
  const upgraded = await other.evaluate(() => new Promise((done) => {
    const request = indexedDB.open('due-care', 2);
    request.onblocked = () => done('blocked');
    request.onsuccess = () => { request.result.close(); done('upgraded'); };
  }));
  expect(upgraded).toBe('upgraded');
  await check(page, 'R02').answer('Red flag').check();
  await expect(page.getByRole('alert').filter({ hasText: 'a newer version of Due Care' })).toBeVisible();
  expect(await rows(other)).toEqual({ 'answer/a/R01': 'yes' });
});
