// A record that is damaged, odd, hostile, very long, or somebody else’s.
// The number is the row of the fault table: see docs/testing/failure-modes.md.
import {
  alarm,
  aside,
  check,
  expect,
  name,
  open,
  plant,
  plantRow,
  poll,
  reload,
  rows,
  saved,
  stored,
  test,
} from './fixtures';
import { data, rescued } from './kit/data';
import { sheet } from './kit/sheet';
import { start } from './kit/start';
import { enter } from './kit/typing';

test('F18: unreadable entries are put aside, the others load, and it is said', async ({ page }) => {
  await plant(page, {
    'due-care/entry/answer/a/R01': '{"value":"yes","n":1,"by":"t"}',
    'due-care/entry/answer/a/R02': '{"value":"yes","n":1,',
    'due-care/entry/note/a/R03': '['.repeat(10_000),
    'due-care/entry/note/a/R04': '7',
    'someone-elses': 'not json',
  });
  await open(page, '/steps/research');
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
  await expect(saved(page)).toContainText('3 saved entries couldn’t be read.');
  const kept = await page.evaluate(() => ({ ...localStorage }));
  expect(kept['due-care/damaged/answer/a/R02']).toBe('{"value":"yes","n":1,');
  expect(kept['due-care/entry/answer/a/R02']).toBeUndefined();
  expect(kept['someone-elses']).toBe('not json');
  expect((await rescued(page))['due-care/damaged/answer/a/R02']).toBe('{"value":"yes","n":1,');
});

test('F18: an entry that is unreadable in one home is restored from the other, and nothing is said', async ({
  page,
}) => {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Yes').check();
  await poll(() => rows(page)).toMatchObject({ 'answer/a/R02': 'yes' });
  await plant(page, { 'due-care/entry/answer/a/R02': '{"val' });
  await open(page, '/steps/research');
  await expect(check(page, 'R02').answer('Yes')).toBeChecked();
  await expect(saved(page)).not.toContainText('couldn’t be read');
  expect(await stored(page)).toEqual({ 'answer/a/R02': 'yes' });
});

test('F18: an entry of the database that has no value or no writer, or counts too far, is unreadable and gives way to the next answer', async ({
  page,
}) => {
  await open(page, '/steps/research');
  for (const [code, text] of [
    ['R02', '{"n":900,"by":"t"}'],
    ['R03', '{"value":"flag","n":900}'],
    ['R04', '{"value":"flag","n":1e300,"by":"t"}'],
  ] as const) {
    await check(page, code).answer('Yes').check();
    await poll(() => rows(page)).toMatchObject({ [`answer/a/${code}`]: 'yes' });
    await plantRow(page, `answer/a/${code}`, text);
    await check(page, code).answer('Not sure').check();
    await poll(() => rows(page), text).toMatchObject({ [`answer/a/${code}`]: 'unsure' });
  }
});

test('F19: odd texts come back as they were: a million letters, NUL, a mark in front, half an emoji as a replacement', async ({
  page,
}) => {
  const long = 'é'.repeat(1_000_000);
  await open(page, '/steps/research');
  await check(page, 'R01').note.evaluate(enter, long);
  for (const [code, text] of [
    ['R02', 'a\0b'],
    ['R03', '\ufeffmark'],
    ['R04', 'half \ud83e'],
  ] as const)
    await check(page, code).note.evaluate(enter, text);
  await poll(async () => Object.keys(await stored(page)).length).toBe(4);
  await reload(page);
  const values = await Promise.all(['R01', 'R02', 'R03', 'R04'].map((code) => check(page, code).note.inputValue()));
  expect(values[0] === long).toBe(true);
  expect(values.slice(1)).toEqual(['a\0b', '\ufeffmark', 'half \ufffd']);
});

test('F21, F22: keys and values of a later version and of an earlier list survive an edit and a copy', async ({
  page,
}) => {
  await plant(page, {
    'due-care/entry/visit/a/1': '{"value":{"on":"2027-01-01"},"n":4,"by":"later"}',
    'due-care/entry/answer/a/R01': '{"value":"probably","n":5,"by":"later","seen":["clinic"]}',
    'due-care/entry/note/a/R99': '{"value":"old list","n":2,"by":"t"}',
  });
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  const kept = await page.evaluate(() => ({ ...localStorage }));
  expect(kept['due-care/entry/visit/a/1']).toBe('{"value":{"on":"2027-01-01"},"n":4,"by":"later"}');
  expect(JSON.parse(kept['due-care/entry/answer/a/R01'])).toMatchObject({ value: 'yes', n: 6, seen: ['clinic'] });
  const copy = await (await data(page).open()).download();
  const { entries } = JSON.parse(copy.text);
  expect(entries['visit/a/1']).toEqual({ value: { on: '2027-01-01' }, n: 4, by: 'later' });
  expect(entries['note/a/R99'].value).toBe('old list');
  await sheet(page).open();
  await expect(sheet(page).mine).toContainText('old list');
});

test('F16: what a newer version wrote is never written to, and cannot be changed in vain', async ({ page }) => {
  const newer = {
    'due-care/schema': '2',
    'due-care/entry/answer/a/R01': 'something new',
    'due-care/early/answer/~/R02': 'flag',
  };
  await plant(page, newer);
  await open(page, '/steps/research');
  await expect(alarm(page, 'a newer version of Due Care')).toContainText('Reload to continue');
  await expect(page.getByRole('button', { name: 'Reload this page' })).toBeVisible();
  await expect(check(page, 'R01').answer('Yes')).toBeDisabled();
  await expect(check(page, 'R01').note).not.toBeEditable();
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible();
  expect(await rescued(page)).toEqual(newer);
  // An early edit waits for the version that can save it.
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(newer);
});

test('F23, F46: what others keep on this address is neither read, written nor erased', async ({ page }) => {
  const theirs = {
    'another-app': 'not json',
    'due-care': '7',
    'due-caring/entry/answer/a/R01': '{"value":"flag","n":9,"by":"x"}',
  };
  await plant(page, theirs);
  await page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.open('another-app').onsuccess = done;
      }),
  );
  await open(page, '/steps/research');
  await expect(check(page, 'R01').answer('Red flag')).not.toBeChecked();
  await check(page, 'R02').answer('Yes').check();
  await open(page, '/data');
  await data(page).erase();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(theirs);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
    'another-app',
  ]);
});

test('F44: a full record of 5,000 letters in each note loads, is saved, and each stored text stays under 10 kB', async ({
  page,
}) => {
  await aside(page);
  await page.evaluate(() => {
    for (let n = 0; n < 200; n++) {
      const key = `due-care/entry/note/a/${'RCQVI'[n % 5]}${String(Math.floor(n / 5)).padStart(2, '0')}`;
      localStorage.setItem(key, JSON.stringify({ value: 'word '.repeat(1000), n: n + 1, by: 't' }));
    }
  });
  await open(page, '/steps/research');
  await check(page, 'R02').note.press('End');
  await page.keyboard.insertText('!');
  await expect(saved(page)).toContainText('Saved on this device');
  const sizes = await page.evaluate(() => Object.entries(localStorage).map(([key, text]) => key.length + text.length));
  expect(sizes.length).toBeGreaterThan(200);
  expect(Math.max(...sizes)).toBeLessThan(10_000);
  await poll(async () => Object.keys(await rows(page)).length).toBe(200);
});

test('hostile text is shown as text everywhere', async ({ page, console }) => {
  const hostile = '</textarea><script>window.bad=1</script><img src=x onerror="window.bad=1">';
  await (await start(page).open()).openMore();
  await name(page).fill(hostile);
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').write(hostile);
  await expect(page.locator('.who')).toContainText(hostile);
  await sheet(page).open();
  await expect(page.locator('#my-copy .typed').first()).toHaveText(hostile);
  expect(await page.evaluate(() => 'bad' in window)).toBe(false);
  expect(console).toEqual([]);
});
