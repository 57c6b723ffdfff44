import { check, expect, live, open, stored, test } from './fixtures';

/** Holds the wasm back, as a slow phone would. */
async function holdWasm(page: import('@playwright/test').Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('F37: a tap and typing before the wasm is there are kept', async ({ page }) => {
  const release = await holdWasm(page);
  await page.goto('/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await expect(check(page, 'R02').stop).toBeVisible();
  await check(page, 'R02').note.pressSequentially('typed early');
  await expect(page.locator('html[data-live]')).not.toBeAttached();
  release();
  await live(page);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await expect(check(page, 'R02').note).toHaveValue('typed early');
  expect(await stored(page)).toEqual({ 'answer/a/R02': 'flag', 'note/a/R02': 'typed early' });
  await page.reload();
  await live(page);
  await expect(check(page, 'R02').note).toHaveValue('typed early');
});

test('an early tap beats what was stored before, and leaves the rest alone', async ({ page }) => {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Yes').check();
  await check(page, 'R03').answer('Yes').check();
  const release = await holdWasm(page);
  await page.reload();
  await check(page, 'R02').answer('Not sure yet').check();
  release();
  await live(page);
  await expect(check(page, 'R02').answer('Not sure yet')).toBeChecked();
  await expect(check(page, 'R03').answer('Yes')).toBeChecked();
});

test('an early tap is kept even if the page is left before the wasm comes', async ({ page }) => {
  await holdWasm(page);
  await page.goto('/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('/start', { waitUntil: 'commit' });
  await live(page);
  await open(page, '/steps/research');
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('early')))).toEqual([]);
});

test('early choices on the start page are kept', async ({ page }) => {
  const release = await holdWasm(page);
  await page.goto('/start');
  await page.getByRole('checkbox', { name: 'Dermal filler' }).check();
  await page.getByLabel('Where would it be done?').selectOption('gb-sct');
  release();
  await live(page);
  expect(await stored(page)).toEqual({ 'treatment/filler': true, place: 'gb-sct' });
});

test('early edits survive on the page where storage is blocked', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    }),
  );
  const release = await holdWasm(page);
  await page.goto('/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  release();
  await live(page);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await expect(page.locator('.saved')).toContainText('1 stop');
});

test('F38: what the browser restores by itself is not taken for an edit', async ({ page }) => {
  await page.goto('/about');
  await page.evaluate(() => localStorage.setItem('due-care/entry/answer/a/R01', '{"value":"yes","n":1,"by":"t"}'));
  await holdWasm(page);
  await page.goto('/steps/research');
  // The browser remembers the state of a form for when the person comes back to it.
  await page.evaluate(() => {
    (document.getElementById('R01-flag') as HTMLInputElement).checked = true;
    (document.getElementById('R01-note') as HTMLTextAreaElement).value = 'restored';
  });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('/about');
  await page.goBack();
  await live(page);
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
  await expect(check(page, 'R01').note).toHaveValue('');
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });
});
