// A tab that slept or was put aside shows what others did meanwhile.
// The number is the row of the fault table: see docs/testing/failure-modes.md.
import { freeze, test, untilCached, wake } from './browsers';
import { check, expect, expectBoth, live, newWindow, open, saved } from './fixtures';
import { hearing } from './kit/tabs';

test('F8: a frozen tab shows what another did while it slept, and overwrites nothing', async ({ hiding, baseURL }) => {
  const page = await hiding.newPage();
  const other = await hiding.newPage();
  await page.addInitScript(hearing);
  await open(other, `${baseURL}/steps/research`);
  await page.bringToFront();
  await open(page, `${baseURL}/steps/research`);
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R04').note.fill('typed before it slept');
  await other.bringToFront();
  // A tab that is frozen by force in the middle of writing would hold the database. Browsers do not freeze one that does.
  await expectBoth([page], { 'answer/a/R01': 'yes', 'note/a/R04': 'typed before it slept' });
  const session = await freeze(page);
  await expect(check(other, 'R04').note).toHaveValue('typed before it slept');
  const heard = await page.evaluate(() => window.heard);
  await check(other, 'R02').answer('Red flag').check();
  await check(other, 'R01').answer('Not sure').check();
  await check(other, 'R04').write('rewritten meanwhile');
  const meanwhile = { 'answer/a/R01': 'unsure', 'answer/a/R02': 'flag', 'note/a/R04': 'rewritten meanwhile' };
  await expectBoth([other], meanwhile);
  // It does sleep.
  expect(
    await page.evaluate(() => [window.heard, (document.getElementById('R02-flag') as HTMLInputElement).checked]),
  ).toEqual([heard, false]);
  await wake(page, session);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await expect(check(page, 'R01').answer('Not sure')).toBeChecked();
  await expect(check(page, 'R04').note).toHaveValue('rewritten meanwhile');
  // Typing on replaces what was seen: that is no conflict.
  await expect(check(page, 'R04').otherVersion).toBeHidden();
  await check(page, 'R03').answer('Yes').check();
  await expectBoth([page, other], { ...meanwhile, 'answer/a/R03': 'yes' });
});

test('F8: the first edit of a tab that just woke overwrites nothing of what it slept through', async ({
  hiding,
  baseURL,
}) => {
  const page = await hiding.newPage();
  const other = await hiding.newPage();
  await open(other, `${baseURL}/steps/research`);
  await page.bringToFront();
  await open(page, `${baseURL}/steps/research`);
  await other.bringToFront();
  const session = await freeze(page);
  await check(other, 'R02').answer('Red flag').check();
  await check(other, 'R05').write('written while it slept');
  await expectBoth([other], { 'answer/a/R02': 'flag', 'note/a/R05': 'written while it slept' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  // At once, before it is in front.
  await page.evaluate(() => document.getElementById('R01-yes')?.click());
  await page.bringToFront();
  await expectBoth([page, other], {
    'answer/a/R01': 'yes',
    'answer/a/R02': 'flag',
    'note/a/R05': 'written while it slept',
  });
  for (const tab of [page, other]) {
    await expect(check(tab, 'R01').answer('Yes')).toBeChecked();
    await expect(check(tab, 'R02').answer('Red flag')).toBeChecked();
    await expect(check(tab, 'R05').note).toHaveValue('written while it slept');
  }
});

test('F9: a page that comes back from the back/forward cache shows what was entered since, here and in another tab', async ({
  newCaching,
}) => {
  await untilCached(newCaching, async (page, back) => {
    await open(page, '/');
    // Playwright's own click ends with a script in the page that was left, which throws that page out of the cache.
    await page
      .getByRole('link', { name: 'Research' })
      .first()
      .evaluate((link: HTMLElement) => void setTimeout(() => link.click()));
    await page.waitForURL('**/research', { waitUntil: 'commit' });
    await live(page);
    await check(page, 'R03').answer('Yes').check();
    await open(page, '/steps/consultation');
    await check(page, 'C01').answer('Yes').check();
    const other = await newWindow(page);
    await open(other, '/steps/research');
    await check(other, 'R02').answer('Red flag').check();
    await check(other, 'R03').answer('Not sure').check();
    await check(other, 'R04').write('from another tab');
    await back('/steps/research');
    await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
    await expect(check(page, 'R03').answer('Not sure')).toBeChecked();
    await expect(check(page, 'R04').note).toHaveValue('from another tab');
    await expect(saved(page)).toContainText('1 stop');
    await back('/');
    await expect(page.locator('.state').nth(0)).toHaveText(/^1\sstop · \d+\sstill open$/);
    await expect(page.locator('.state').nth(1)).toHaveText(/^\d+\sstill open$/);
    await expectBoth([page], {
      'answer/a/R02': 'flag',
      'answer/a/R03': 'unsure',
      'note/a/R04': 'from another tab',
      'answer/a/C01': 'yes',
    });
  });
});
