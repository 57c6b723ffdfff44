// How fast the page answers with as much as anybody can record: six practitioners, every check answered, proven and noted, on a
// processor four times slower. Medians of several runs; nothing fails here. RECORD=1 puts the numbers into docs/measurements.md.
import { chromium as playwright } from '@playwright/test';

import { chromium, chromiumFlags } from './chromium.mjs';
import { cores, record, table } from './measurements.mjs';
import { serve } from './site.mjs';

const RUNS = 7;
const SLOWER = 4;
/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
/** @param {number[]} numbers */
const worst = (numbers) => Math.max(...numbers);

const site = await serve(3995);
const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
const context = await browser.newContext({
  viewport: { width: 390, height: 844 },
  locale: 'en-GB',
  serviceWorkers: 'block',
});
const page = await context.newPage();
await page.goto(`${site.url}/about`);
const entries = await page.evaluate(async () => {
  const codes = new Set();
  for (const step of ['research', 'consultation', 'questions', 'reviews', 'instincts']) {
    const html = await (await fetch(`/steps/${step}`)).text();
    for (const [, code] of html.matchAll(/data-check="(\w+)"/g)) codes.add(code);
  }
  const answers = ['yes', 'unsure', 'flag', 'yes', 'na', 'yes'];
  let count = 0;
  /** @type {(key: string, value: unknown) => void} */
  const put = (key, value) => {
    count += 1;
    localStorage.setItem(`due-care/entry/${key}`, JSON.stringify({ value, n: 1, by: 't' }));
  };
  ['a', 'b1', 'c1', 'd1', 'e1', 'f1'].forEach((id, who) => {
    put(`practitioner/${id}`, true);
    put(`name/${id}`, `Practitioner ${id}`);
    [...codes].forEach((code, at) => {
      if (code.startsWith('X')) put(`own/${code}`, `My own ${code}`);
      put(`answer/${id}/${code}`, answers[(at + who) % answers.length]);
      put(`proof/${id}/${code}`, 'told');
      put(`note/${id}/${code}`, `What they said about ${code}, in a sentence of some length.`);
    });
  });
  return { count, checks: codes.size };
});
const session = await context.newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });

// From a keystroke to the next frame, while the record changes behind it.
await page.goto(`${site.url}/steps/research`);
await page.locator('html[data-live]').waitFor({ state: 'attached' });
const note = page.locator('[name="note/~/R03"]');
await note.focus();
await page.evaluate(() => {
  // Every handler of the page runs between these two.
  /** @type {number[]} */
  const times = [];
  Object.assign(window, { times });
  let start = 0;
  addEventListener(
    'input',
    () => {
      start = performance.now();
    },
    true,
  );
  addEventListener('input', () => {
    queueMicrotask(() => times.push(performance.now() - start));
  });
});
await page.keyboard.type('x'.repeat(60), { delay: 30 });
const keys = await page.evaluate(() => /** @type {{ times: number[] }} */ (/** @type {unknown} */ (window)).times);

// The recording itself, which comes while somebody types: the longest task of the page.
const tasks = await page.evaluate(async () => {
  /** @type {number[]} */
  const tasks = [];
  new PerformanceObserver((list) => {
    for (const it of list.getEntries()) tasks.push(it.duration);
  }).observe({ type: 'longtask', buffered: false });
  const note = document.querySelector('[name="note/~/R03"]');
  if (!(note instanceof HTMLTextAreaElement)) throw new Error('the note is gone');
  for (let at = 0; at < 20; at++) {
    note.value += 'y';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => setTimeout(done, 100));
  }
  return tasks;
});

// The comparison, all of it: another treatment empties the table, and back again it is drawn anew.
await page.goto(`${site.url}/compare`);
await page.locator('html[data-live]').waitFor({ state: 'attached' });
const [draw, cells] = await page.evaluate(async (runs) => {
  /** @type {number[]} */
  const took = [];
  /** @type {(value: boolean, n: number) => Promise<void>} */
  const chosen = async (value, n) => {
    const entry = JSON.stringify({ value, n, by: 'u' });
    dispatchEvent(new StorageEvent('storage', { key: 'due-care/entry/treatment/skincare', newValue: entry }));
    await new Promise((done) => setTimeout(done));
    document.body.getBoundingClientRect();
  };
  const shown = () => document.querySelectorAll('tr:not([hidden]) > td').length;
  const all = shown();
  for (let run = 0; run < runs; run++) {
    await chosen(true, 10 + 2 * run);
    if (shown() >= all / 2) throw new Error('the table is still there');
    await new Promise((done) => setTimeout(done, 300));
    const start = performance.now();
    await chosen(false, 11 + 2 * run);
    took.push(performance.now() - start);
    if (shown() !== all) throw new Error('not drawn');
    await new Promise((done) => setTimeout(done, 300));
  }
  return /** @type {[number[], number]} */ ([took, all]);
}, RUNS);
console.log(`${entries.count} entries, ${entries.checks} checks, 6 practitioners, ${SLOWER}x slower processor`);
console.log(
  `keystroke, all handlers      median ${median(keys).toFixed(1)} ms, worst ${worst(keys).toFixed(1)} ms (goal 16)`,
);
console.log(
  `recording while typing       ${tasks.length} tasks over 50 ms${tasks.length ? `, worst ${worst(tasks).toFixed(0)} ms` : ''}`,
);
console.log(
  `/compare drawn anew          median ${median(draw).toFixed(0)} ms, worst ${worst(draw).toFixed(0)} ms (goal 100), ${cells} cells`,
);
record('bench', [
  `${entries.count.toLocaleString('en')} entries: ${entries.checks} checks for each of 6 practitioners, every one answered, with proof and a note. ${cores}, ${SLOWER} times slower.`,
  '',
  ...table(
    ['', 'median', 'worst', 'goal'],
    [
      ['all handlers of a keystroke', `${median(keys).toFixed(1)} ms`, `${worst(keys).toFixed(1)} ms`, '16 ms'],
      [
        'rendering the whole comparison again',
        `${median(draw).toFixed(0)} ms`,
        `${worst(draw).toFixed(0)} ms`,
        '100 ms',
      ],
      ['tasks over 50 ms while typing', String(tasks.length), tasks.length ? `${worst(tasks).toFixed(0)} ms` : '', ''],
    ],
  ),
]);
await browser.close();
site.stop();
