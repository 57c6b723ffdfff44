// Copies of the record as a file, or as the text of one. The number is the row of the fault table: see docs/testing/failure-modes.md.
import { alarm, check, expect, homes, live, name, open, poll, rows, saved, stored, test } from './fixtures';
import { data, keep } from './kit/data';
import { fillUp } from './kit/faults';
import { fill, filled } from './kit/filled';
import { sheet } from './kit/sheet';
import { start } from './kit/start';

test('F41: a copy goes to another browser whole, is shown before it is taken in, and taking it in twice changes nothing', async ({
  page,
  browser,
}) => {
  await fill(page);
  const { path } = await keep(page);
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const other = await context.newPage();
  await open(other, '/');
  await other.getByRole('link', { name: 'Restore a copy' }).click();
  await other.waitForURL(/\/data/, { waitUntil: 'commit' });
  await live(other);
  await data(other).choose(path);
  await expect(data(other).offer).toBeFocused();
  await expect(data(other).offer).toContainText('2 answers, 1 note or name');
  await expect(data(other).offer).toContainText('Two people with this name.');
  expect(await stored(other)).toEqual({});
  await data(other).add();
  await expect(saved(other)).toContainText('Copy restored.');
  expect(await stored(other)).toEqual(filled);
  expect(await rows(other)).toEqual(filled);
  const before = await homes(other);
  await data(other).choose(path);
  await expect(data(other).offer).toContainText('Nothing would change.');
  await data(other).add();
  await expect(data(other).offer).toBeHidden();
  expect(await homes(other)).toEqual(before);
  await open(other, '/');
  await expect(other.getByRole('link', { name: 'Restore a copy' })).toBeHidden();
  await context.close();
});

test('F41: adding keeps both texts, replacing puts the old state aside, and either can be undone', async ({ page }) => {
  await fill(page);
  const { path } = await keep(page);
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Red flag').check();
  await check(page, 'R03').answer('Yes').check();
  await check(page, 'R02').write('One person only.');
  const now = { ...filled, 'answer/a/R01': 'flag', 'answer/a/R03': 'yes', 'note/a/R02': 'One person only.' };
  await poll(() => stored(page)).toEqual(now);
  await data(page).open();
  await data(page).choose(path);
  const ways = data(page).offer.locator('.offer__way');
  await expect(ways.first()).toContainText('Nothing would change.');
  await expect(ways.last()).toContainText('R01');
  await expect(ways.last()).toContainText('Now: Red flag');
  await expect(ways.last()).toContainText('Then: Yes');
  await data(page).replace();
  await expect(saved(page)).toContainText('Copy restored.');
  await poll(() => stored(page)).toEqual({ ...filled, 'answer/a/R03': null });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(saved(page)).toContainText('Undone.');
  expect(await stored(page)).toEqual(now);
  expect(await rows(page)).toEqual(now);
});

test('F40: a hostile or broken file gets one clear sentence and changes nothing', async ({ page }) => {
  await fill(page);
  const { text: good } = await keep(page);
  const before = await homes(page);
  const cases: [string, string | Buffer, RegExp][] = [
    ['nothing', '', /isn’t a copy/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0]), /isn’t a copy/],
    ['other JSON', '{"a":1}', /isn’t a copy/],
    ['depth', '['.repeat(10_000), /isn’t a copy/],
    ['cut short', good.slice(0, -20), /damaged, or was changed/],
    ['quoted in a mail', good.replaceAll('"', '”'), /damaged, or was changed/],
    ['a changed answer', good.replace('"yes"', '"flag"'), /damaged, or was changed/],
    ['a key twice', good.replace('"n":2', '"n":9,"n":2'), /damaged, or was changed/],
    [
      'a prototype',
      good.replace('"entries": {', '"entries": {"__proto__": {"value":"x","n":1,"by":"x"},'),
      /damaged, or was changed/,
    ],
    ['half an emoji', good.replace('Two', '\\ud83e'), /damaged, or was changed/],
    ['a later version', good.replace('"version": 1', '"version": 2'), /newer version/],
    ['100 MB', Buffer.alloc(100_000_000, ' '), /too large/],
  ];
  for (const [what, text, sentence] of cases) {
    if (what === '100 MB') {
      // Playwright hands over at most 50 MB, so the page makes this one itself.
      await page.getByLabel('Choose the file').evaluate((input: HTMLInputElement) => {
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(100_000_000)], 'my-checklist.json'));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
    } else {
      await data(page).chooseText(text);
    }
    await expect(data(page).refused, what).toHaveText(sentence);
    await expect(data(page).offer, what).toBeHidden();
    expect(await homes(page), what).toEqual(before);
    // The sentence goes as soon as something can be read.
    await data(page).chooseText(good);
    await expect(data(page).refused).toBeHidden();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(data(page).offer).toBeHidden();
  }
  expect(await homes(page)).toEqual(before);
});

test('F40: a copy with script in every text is shown as text and runs nothing', async ({ page, console }) => {
  const hostile = '</textarea><script>window.bad=1</script><img src=x onerror="window.bad=1">';
  await open(page, '/steps/research');
  await check(page, 'R02').write(hostile);
  await (await start(page).open()).openMore();
  await name(page).fill(hostile);
  const { path } = await keep(page);
  await data(page).erase();
  await data(page).choose(path);
  await expect(data(page).offer).toContainText(hostile);
  await data(page).add();
  await expect(saved(page)).toContainText('Copy restored.');
  await sheet(page).open();
  expect(await page.evaluate(() => 'bad' in window)).toBe(false);
  expect(console).toEqual([]);
});

test('F40: where there is no room for a copy, nothing of it is taken in', async ({ page }) => {
  await fill(page);
  const { path } = await keep(page);
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Not sure').check();
  await check(page, 'R03').answer('Yes').check();
  await poll(async () => (await rows(page))['answer/a/R03']).toBe('yes');
  await data(page).open();
  const before = await homes(page);
  await data(page).choose(path);
  await page.evaluate(fillUp, { only: 2 });
  await data(page).replace();
  await expect(alarm(page, 'no space left')).toBeVisible();
  await expect(data(page).offer).toBeVisible();
  expect(await homes(page)).toEqual(before);
});

test('F42: where files cannot be handed out the copy is there as a text, and that text can be taken in', async ({
  page,
}) => {
  await fill(page);
  await data(page).open();
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error('blocked');
    };
  });
  await page.getByRole('button', { name: 'Download a copy' }).click();
  await expect(page.getByText('Your browser couldn’t save the file.')).toBeVisible();
  await data(page).paste(await data(page).copyAsText());
  await expect(data(page).offer).toContainText('2 answers, 1 note or name');
});
