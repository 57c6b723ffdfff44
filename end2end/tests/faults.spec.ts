import { check, expect, live, open, stored, test } from './fixtures';

/** Runs in the page. */
const seed = (entries: Record<string, string>) => {
  for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
};

test('blocked storage: the page works, says so at once, and offers the ways out', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('blocked', 'SecurityError'); } }));
  await open(page, '/steps/research');
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing can be saved' })).toBeVisible();
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').note.fill('still works');
  await check(page, 'R02').note.blur();
  await expect(page.locator('.saved')).toContainText('1 stop');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a copy' }).click();
  const file = await (await download).createReadStream();
  let text = '';
  for await (const part of file) text += part;
  expect(JSON.parse(text)['note/a/R02'].value).toBe('still works');
});

test('no room: the old value stays, it is said at once, and saved as soon as there is room', async ({ page }) => {
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await page.evaluate(() => {
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); };
    (window as never as { mend: () => void }).mend = () => { Storage.prototype.setItem = real; };
  });
  await check(page, 'R01').answer('Red flag').check();
  await expect(page.getByRole('alert').filter({ hasText: 'no room left' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible();
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });
  await page.evaluate(() => (window as never as { mend: () => void }).mend());
  await check(page, 'R02').answer('Yes').check();
  await expect(page.getByRole('alert').filter({ hasText: 'no room left' })).toBeHidden();
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'flag', 'answer/a/R02': 'yes' });
});

test('unreadable entries are put aside, the others load, and it is said', async ({ page }) => {
  await page.goto('/about');
  await page.evaluate(seed, {
    'due-care/entry/answer/a/R01': '{"value":"yes","n":1,"by":"t"}',
    'due-care/entry/answer/a/R02': '{"value":"yes","n":1,',
    'due-care/entry/note/a/R03': '['.repeat(10_000),
    'due-care/entry/note/a/R04': '7',
    'someone-elses': 'not json',
  });
  await open(page, '/steps/research');
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
  await expect(page.locator('.saved')).toContainText('3 saved entries could not be read.');
  const kept = await page.evaluate(() => ({ ...localStorage }));
  expect(kept['due-care/damaged/answer/a/R02']).toBe('{"value":"yes","n":1,');
  expect(kept['due-care/entry/answer/a/R02']).toBeUndefined();
  expect(kept['someone-elses']).toBe('not json');
});

test('keys and values of a later version survive an edit', async ({ page }) => {
  await page.goto('/about');
  await page.evaluate(seed, {
    'due-care/entry/visit/a/1': '{"value":{"on":"2027-01-01"},"n":4,"by":"later"}',
    'due-care/entry/answer/a/R01': '{"value":"probably","n":5,"by":"later","seen":["clinic"]}',
    'due-care/entry/note/a/R99': '{"value":"old list","n":2,"by":"t"}',
  });
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  const kept = await page.evaluate(() => ({ ...localStorage }));
  expect(kept['due-care/entry/visit/a/1']).toBe('{"value":{"on":"2027-01-01"},"n":4,"by":"later"}');
  expect(JSON.parse(kept['due-care/entry/answer/a/R01'])).toMatchObject({ value: 'yes', n: 6, seen: ['clinic'] });
  await open(page, '/summary');
  await expect(page.locator('#my-copy')).toContainText('old list');
});

test('a storage that a newer version wrote is not written to', async ({ page }) => {
  await page.goto('/about');
  await page.evaluate(seed, { 'due-care/schema': '2', 'due-care/entry/answer/a/R01': 'something new' });
  await open(page, '/steps/research');
  await expect(page.getByRole('alert').filter({ hasText: 'a newer version of Due Care' })).toBeVisible();
  await check(page, 'R01').answer('Yes').check();
  const kept = await page.evaluate(() => ({ ...localStorage }));
  expect(kept).toEqual({ 'due-care/schema': '2', 'due-care/entry/answer/a/R01': 'something new' });
  // An early edit waits for the version that can save it.
  await page.evaluate(() => localStorage.setItem('due-care/early/answer/~/R02', 'flag'));
  await page.reload();
  await live(page);
  expect(await page.evaluate(() => localStorage.getItem('due-care/early/answer/~/R02'))).toBe('flag');
});

test('hostile text is shown as text everywhere', async ({ page, console }) => {
  const hostile = '</textarea><script>window.bad=1</script><img src=x onerror="window.bad=1">';
  await open(page, '/start');
  await page.getByLabel('Practitioner’s name or a nickname').fill(hostile);
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').note.fill(hostile);
  await check(page, 'R02').note.blur();
  await expect(page.locator('.who')).toContainText(hostile);
  await open(page, '/summary');
  await expect(page.locator('#my-copy .typed').first()).toHaveText(hostile);
  expect(await page.evaluate(() => (window as never as { bad?: number }).bad)).toBeUndefined();
  expect(console).toEqual([]);
});

for (const [fault, answer] of [
  ['is missing', { status: 404, body: '' }],
  ['is cut short', { status: 200, contentType: 'application/wasm', body: '\0asm' }],
] as const) {
  test(`the wasm ${fault}: the page can be read, says so, and keeps what is tapped`, async ({ page, console }) => {
    await page.route('**/*.wasm', (route) => route.fulfill(answer));
    await page.goto('/steps/research');
    await expect(page.getByText('This page cannot save right now.')).toBeVisible();
    await check(page, 'R02').answer('Red flag').check();
    await page.unrouteAll();
    await page.reload();
    await live(page);
    await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
    // The failure itself is loud, as it should be.
    expect(console.length).toBeGreaterThan(0);
    console.length = 0;
  });
}

test('a stray element from an extension does not stop the page', async ({ page }) => {
  await page.addInitScript(() => addEventListener('DOMContentLoaded', () => {
    document.body.prepend(document.createElement('div'));
    document.querySelector('main')?.append(document.createElement('div'));
  }));
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await expect(page.locator('.saved')).toContainText('1 stop');
});
