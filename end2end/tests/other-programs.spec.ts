// What other programs do to a page: translators, dictation, apps with a browser of their own, extensions, old engines.
import { check, expect, expectBoth, live, open, poll, rows, saved, seed, stored, test } from './fixtures';
import { data } from './kit/data';

test('a translator that writes its own language into the page does not stop saving', async ({ page }) => {
  await open(page, '/steps/research');
  for (const [language, id] of [
    ['auto', 'R02'],
    ['x', 'R03'],
    ['zh_CN', 'R05'],
  ] as const) {
    await page.evaluate((language) => document.documentElement.setAttribute('lang', language), language);
    await check(page, id).answer('Yes').check();
    await expect(saved(page)).toContainText('Saved on this device at');
  }
  await expectBoth([page], { 'answer/a/R02': 'yes', 'answer/a/R03': 'yes', 'answer/a/R05': 'yes' });
});

for (const [how, event] of Object.entries({ 'only a change': 'change', nothing: undefined }))
  test(`a text that is put in with ${how} said is kept, and not overwritten by what another tab does`, async ({
    page,
  }) => {
    await open(page, '/steps/research');
    const note = check(page, 'R02').note;
    await note.evaluate((field: HTMLTextAreaElement, event) => {
      field.value = 'dictated';
      if (event) field.dispatchEvent(new Event(event, { bubbles: true }));
    }, event);
    // Something else is recorded, and everything is shown anew.
    await check(page, 'R03').answer('Yes').check();
    await expect(note).toHaveValue('dictated');
    await poll(() => rows(page)).toEqual({ 'note/a/R02': 'dictated', 'answer/a/R03': 'yes' });
  });

test('what goes wrong in other people’s scripts raises no alarm', async ({ page, console }) => {
  await open(page, '/steps/research');
  await page.evaluate(async () => {
    Promise.reject(new Error('of an extension'));
    dispatchEvent(
      new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.' }),
    );
    await new Promise((done) => setTimeout(done));
  });
  await check(page, 'R02').answer('Yes').check();
  await expect(saved(page)).toContainText('Saved on this device');
  await expect(page.getByText('This page can’t save right now.')).toBeHidden();
  console.splice(0);
});

test('without compression there is no link, which is said, and the page goes on', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['CompressionStream', 'DecompressionStream']) Reflect.deleteProperty(window, name);
  });
  await seed(page, { 'answer/a/R02': 'yes' });
  await data(page).open();
  await page.getByRole('button', { name: 'Make a link and a code' }).click();
  await expect(page.getByText('This browser can’t make a link.')).toBeVisible();
  await open(page, '/steps/research');
  await check(page, 'R03').answer('Yes').check();
  await poll(async () => Object.keys(await stored(page)).length).toBe(2);
});

test('a link that was pasted with the words around it is opened like a copy', async ({ page }) => {
  await seed(page, { 'answer/a/R02': 'flag' });
  await data(page).open();
  await page.getByRole('button', { name: 'Make a link and a code' }).click();
  await expect(page.getByLabel('The link', { exact: true })).not.toHaveValue('');
  const link = await page.getByLabel('The link', { exact: true }).inputValue();
  for (const text of [`Here it is: ${link}. Bye`, link.replace('#', '%23'), `<${link.toLowerCase()}>`]) {
    await open(page, '/data');
    await data(page).paste(text);
    await expect(data(page).offer, text).toContainText('Nothing would change.');
  }
});

test('a browser that cannot print says so, and one that does says nothing', async ({ page }) => {
  await page.clock.install();
  await seed(page, { 'treatment/filler': true, 'choice/me/what': 'filler', 'answer/a/R06': 'flag' });
  await page.addInitScript(() => {
    window.print = () => {
      if (document.documentElement.dataset.prints === 'yes') dispatchEvent(new Event('beforeprint'));
    };
  });
  await open(page, '/summary');
  const words = page.getByText('This browser can’t print.');
  const print = page.getByRole('button', { name: 'Print', exact: true });
  await print.click();
  await page.clock.runFor(1100);
  await expect(words).toBeVisible();
  await page.evaluate(() => (document.documentElement.dataset.prints = 'yes'));
  await print.click();
  await page.clock.runFor(1100);
  await expect(words).toBeHidden();
});

test('the browser inside an app is told before the first answer that it keeps answers to itself', async ({
  browser,
  baseURL,
}) => {
  const agents = {
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Instagram 350.0': true,
    'Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36': true,
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1': false,
  };
  for (const [userAgent, said] of Object.entries(agents)) {
    const context = await browser.newContext({ userAgent, baseURL: baseURL! });
    const page = await context.newPage();
    for (const path of ['/', '/start']) {
      await page.goto(path);
      await live(page);
      await expect(page.getByText('You’re in an app’s own browser.')).toBeVisible({ visible: said });
    }
    await context.close();
  }
});

test('a note is printed whole on the page of a step, in every engine', async ({ page }) => {
  await open(page, '/steps/research');
  const words = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ');
  await check(page, 'R02').write(words);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.in-print').filter({ hasText: words })).toBeVisible();
  await expect(check(page, 'R02').note).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await expect(check(page, 'R02').note).toHaveValue(words);
  await expect(page.locator('.in-print')).toHaveCount(0);
});

// Safari closes the connection of a page that was in the background, and every transaction over it throws from then on.
test('a connection to the database that was lost is opened once more, for writing and for reading', async ({
  page,
}) => {
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Yes').check();
  await poll(() => rows(page)).toEqual({ 'answer/a/R02': 'yes' });
  for (const id of ['R03', 'R05']) {
    await page.evaluate(() => {
      const { transaction } = IDBDatabase.prototype;
      let lost: IDBDatabase | undefined;
      IDBDatabase.prototype.transaction = function (...over) {
        lost ??= this;
        if (this === lost) throw new DOMException('The database connection is closing.', 'InvalidStateError');
        return transaction.apply(this, over);
      };
    });
    // A page that is shown again reads again.
    if (id === 'R05') await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow')));
    await check(page, id).answer('Yes').check();
    await expect(saved(page)).toContainText('Saved on this device');
  }
  await poll(() => rows(page)).toEqual({ 'answer/a/R02': 'yes', 'answer/a/R03': 'yes', 'answer/a/R05': 'yes' });
});

test('what is written from right to left keeps its order in a page that is not', async ({ page }) => {
  await seed(page, { 'note/a/R02': 'بوتوكس (2 mg)', 'answer/a/R02': 'unsure' });
  await open(page, '/steps/research');
  const direction = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((it) => getComputedStyle(it).unicodeBidi);
  expect(await direction('#R02-note')).toBe('plaintext');
  await open(page, '/summary#my-copy');
  expect(await direction('#my-copy .typed')).toBe('plaintext');
});
