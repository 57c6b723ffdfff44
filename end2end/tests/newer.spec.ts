// A newer version of the app beside an old tab. The number is the row of the fault table: see docs/testing/failure-modes.md.
import type { Page } from '@playwright/test';

import { alarm, aside, check, everything, expect, expectBoth, newWindow, open, reload, rows, test } from './fixtures';
import { installClock, stopClock } from './kit/clock';
import { enter } from './kit/typing';

const locked = 'a newer version of Due Care';

/** Time passes, for whatever waits for a pause in typing or tries again, and nothing of what is kept changes. */
async function expectUntouched(page: Page, other: Page, before: unknown, what?: string): Promise<void> {
  await page.clock.runFor(10_000);
  // What the page began to write in that time is before this in the database's own order.
  await everything(page);
  expect(await everything(other), what).toEqual(before);
}

/** Runs in the page: what a newer version does when it comes. */
const newer = {
  'its mark and an entry': () => {
    localStorage.setItem('due-care/schema', '2');
    localStorage.setItem('due-care/entry/answer/a/R01', 'of the future');
  },
  'its mark and another layout of the database': async () => {
    localStorage.setItem('due-care/schema', '2');
    await new Promise<void>((done, fail) => {
      const request = indexedDB.open('due-care', 2);
      request.onblocked = () => fail(new Error('The old tab holds it back.'));
      request.onupgradeneeded = () => request.result.createObjectStore('of the future').put('x', 'y');
      request.onsuccess = () => {
        request.result.close();
        done();
      };
    });
  },
};

for (const [what, come] of Object.entries(newer)) {
  test(`F15: a newer version writes ${what} while an old tab is open: the old one can only be read and reloaded, and changes nothing`, async ({
    page,
    context,
  }) => {
    await installClock(context);
    await open(page, '/steps/research');
    await check(page, 'R01').answer('Yes').check();
    await check(page, 'R03').write('of the past');
    await expectBoth([page], { 'answer/a/R01': 'yes', 'note/a/R03': 'of the past' });
    const other = await newWindow(page);
    await aside(other);
    let loads = 0;
    page.on('framenavigated', () => (loads += 1));
    // Somebody is typing when it comes, and what they typed is due to be saved after that.
    await stopClock(page);
    await check(page, 'R04').note.evaluate(enter, 'typed while it came');
    await other.evaluate(come);
    const after = await everything(other);
    await expect(alarm(page, locked)).toContainText('Reload to continue');
    await expect(check(page, 'R02').answer('Yes')).toBeDisabled();
    await expect(check(page, 'R02').note).not.toBeEditable();
    await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible();
    // What the page knew can still be read.
    await expect(check(page, 'R03').note).toHaveValue('of the past');
    // Whatever a locked page does, nothing is written: not after a pause in typing, not when it is left.
    await page.evaluate(() => {
      document.getElementById('R02-yes')?.dispatchEvent(new Event('input', { bubbles: true }));
      for (const name of ['focusout', 'pagehide', 'beforeprint']) dispatchEvent(new Event(name));
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    await expectUntouched(page, other, after);
    expect(loads, 'it does not reload by itself').toBe(0);
    await page.clock.resume();
    // This server has no newer version: a reload shows the same, once, and still changes nothing.
    await reload(page);
    await expect(alarm(page, locked)).toBeVisible();
    await expect(check(page, 'R02').answer('Yes')).toBeDisabled();
    await expectUntouched(page, other, after);
    expect(loads).toBe(1);
  });
}

test('F15: a newer version changes only the layout of the database while an old tab is open: it may, and nothing that was there changes', async ({
  page,
}) => {
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await expectBoth([page], { 'answer/a/R01': 'yes' });
  const other = await newWindow(page);
  await aside(other);
  const upgraded = await other.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.open('due-care', 2);
        request.onblocked = () => done('blocked');
        request.onsuccess = () => {
          request.result.close();
          done('upgraded');
        };
      }),
  );
  expect(upgraded).toBe('upgraded');
  const after = await everything(other);
  // The plain storage is of the old layout still, so the edit may go there: it is the person's.
  await check(page, 'R02').answer('Red flag').check();
  await expect(alarm(page, locked)).toContainText('Reload to continue');
  await expect(check(page, 'R03').answer('Yes')).toBeDisabled();
  expect(await everything(other)).toMatchObject(after);
  expect(await rows(other)).toEqual({ 'answer/a/R01': 'yes' });
});

// Buttons went on to work, wrote over what the newer version kept, and “Others use this device” erased it.
test('F16: where a newer version keeps the answers, no button changes anything', async ({ page, context }) => {
  await installClock(context);
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await expectBoth([page], { 'answer/a/R01': 'yes' });
  await page.evaluate(newer['its mark and an entry']);
  const other = await newWindow(page);
  await aside(other);
  const before = await everything(other);
  for (const path of ['/start', '/steps/questions', '/practitioners', '/visit', '/data', '/emergency', '/summary']) {
    await open(page, path);
    await expect(alarm(page, locked)).toBeVisible();
    await page.evaluate(() => {
      for (const field of document.querySelectorAll<HTMLTextAreaElement>('#paper, #pasted')) field.value = 'Q03 yes';
      for (const button of document.querySelectorAll<HTMLElement>('[data-action]:not([data-action=print])'))
        button.click();
    });
    await expectUntouched(page, other, before, path);
  }
});
