// How soon the page saves, follows another tab, and says what is broken: the times that docs/testing/failure-modes.md promises.
// Medians of several runs; nothing fails here. RECORD=1 puts the numbers into docs/measurements.md.
import { chromium as playwright } from '@playwright/test';

import { chromium, chromiumFlags } from './chromium.mjs';
import { cores, record, table } from './measurements.mjs';
import { serve } from './site.mjs';

/** @typedef {import('@playwright/test').BrowserContext} Context */
/** @typedef {import('@playwright/test').Page} Page */

const RUNS = 7;
const site = await serve(3995);
const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });

/** @param {Page} page */
async function open(page) {
  await page.goto(`${site.url}/steps/research`);
  await page.locator('html[data-live]').waitFor({ state: 'attached' });
}

/** What is promised: a name, the longest time in milliseconds, and how one run of it is measured in a context of its own. */
const promises = [
  {
    what: 'a letter is in the storage (F5)',
    most: 300,
    /** @param {Page} page */
    async run(page) {
      await open(page);
      return page.evaluate(async () => {
        const note = document.querySelector('[name="note/~/R03"]');
        if (!(note instanceof HTMLTextAreaElement)) throw new Error('the note is gone');
        const start = performance.now();
        note.value = 'x';
        note.dispatchEvent(new Event('input', { bubbles: true }));
        while (!localStorage.getItem('due-care/entry/note/a/R03')) await new Promise((done) => setTimeout(done, 2));
        return performance.now() - start;
      });
    },
  },
  {
    what: 'another tab shows an answer (F11)',
    most: 1000,
    /**
     * @param {Page} page
     * @param {Context} context
     */
    async run(page, context) {
      await open(page);
      const other = await context.newPage();
      await open(other);
      const seen = page.evaluate(async () => {
        const radio = document.querySelector('[name="answer/~/R01"]');
        if (!(radio instanceof HTMLInputElement)) throw new Error('the check is gone');
        while (!radio.checked) await new Promise((done) => setTimeout(done, 2));
        return Date.now();
      });
      const given = await other.evaluate(() => {
        const radio = document.querySelector('[name="answer/~/R01"]');
        if (!(radio instanceof HTMLInputElement)) throw new Error('the check is gone');
        radio.click();
        return Date.now();
      });
      return (await seen) - given;
    },
  },
  {
    what: 'it is said that nothing can be saved (F2)',
    most: 1000,
    /** @param {Page} page */
    async run(page) {
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
        IDBFactory.prototype.open = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await open(page);
      return page.evaluate(async () => {
        const fault = document.querySelector('.saved__fault .text-slot');
        const radio = document.querySelector('[name="answer/~/R01"]');
        if (!fault || !(radio instanceof HTMLInputElement)) throw new Error('the bar is gone');
        const before = fault.textContent;
        const start = performance.now();
        radio.click();
        while (!fault.textContent) await new Promise((done) => setTimeout(done, 2));
        return before ? 0 : performance.now() - start;
      });
    },
  },
  {
    what: 'the page is live though the database never answers (F3)',
    most: 2000,
    /** @param {Page} page */
    async run(page) {
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => /** @type {IDBOpenDBRequest} */ (new EventTarget());
      });
      await open(page);
      return page.evaluate(() => performance.now());
    },
  },
  {
    what: 'it is said that the program is missing (F32)',
    most: 5000,
    /** @param {Page} page */
    async run(page) {
      await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
      await page.goto(`${site.url}/steps/research`);
      await page.locator('.broken').waitFor();
      return page.evaluate(() => performance.now());
    },
  },
];

const rows = [];
for (const { what, most, run } of promises) {
  const took = [];
  for (let at = 0; at < RUNS; at++) {
    const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
    took.push(await run(await context.newPage(), context));
    await context.close();
  }
  const sorted = took.toSorted((a, b) => a - b);
  const ms = (/** @type {number | undefined} */ time) => `${(time ?? Number.NaN).toFixed(0)} ms`;
  const row = [what, ms(sorted[Math.floor(RUNS / 2)]), ms(sorted.at(-1)), ms(most)];
  rows.push(row);
  console.log(`${what.padEnd(56)} median ${row[1]}, worst ${row[2]} (promised ${row[3]})`);
}
await browser.close();
site.stop();
record('promises', [`${cores}, in Chromium.`, '', ...table(['', 'median', 'worst', 'promised'], rows)]);
