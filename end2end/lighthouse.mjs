// Lighthouse on a simulated phone: the median of five runs a page, each page beside itself without its scripts. Then, on a slow line
// and a slow processor, when the first tap is taken and when it is on the disk. It measures, it does not test. PAGES=/start measures only that.
// RECORD=1 puts the numbers into docs/measurements.md.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium as playwright } from '@playwright/test';

import { chromium, chromiumFlags } from './chromium.mjs';
import { cores, record, table } from './measurements.mjs';
import { serve } from './site.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = Number(process.env.LIGHTHOUSE_RUNS ?? 5);
/**
 * What Lighthouse says of one page: the part that is used here.
 * @typedef {{ id: string, score: number | null, scoreDisplayMode: string, displayValue?: string, numericValue: number }} Audit
 * @typedef {{ categories: Record<string, { score: number }>, audits: Record<string, Audit> }} Result
 */
/** @param {number[]} list */
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
const site = await serve(3994);
console.log('page                performance accessibility best-practices seo   FCP s  LCP s  TBT ms  CLS   SI s');
/** @type {(path: string, without: string[]) => { scores: string[], lcp: string, tbt: string, cls: string }} */
const measure = (path, without) => {
  /** @type {Result[]} */
  const results = [];
  for (let run = 0; run < runs; run += 1) {
    const out = `${root}target/lighthouse.json`;
    const flags = `--chrome-flags=--headless=new ${chromiumFlags.join(' ')}`;
    const blocked = without.map((it) => `--blocked-url-patterns=${it}`);
    const once = () =>
      execFileSync(
        `${root}.tools/lighthouse/node_modules/.bin/lighthouse`,
        [site.url + path, '--quiet', '--output=json', `--output-path=${out}`, flags, ...blocked],
        { env: { ...process.env, CHROME_PATH: chromium() }, stdio: ['ignore', 'ignore', 'inherit'] },
      );
    // Now and then it misses the beginning of its own trace, and asks to be run again.
    try {
      once();
    } catch {
      once();
    }
    results.push(JSON.parse(readFileSync(out, 'utf8')));
  }
  const score = (/** @type {string} */ name) =>
    median(results.map((it) => (it.categories[name]?.score ?? Number.NaN) * 100)).toFixed(0);
  /** @type {(name: string, per: number) => string} */
  const audit = (name, per) =>
    (median(results.map((it) => it.audits[name]?.numericValue ?? Number.NaN)) / per).toFixed(per === 1 ? 3 : 2);
  console.log(
    [
      (without.length ? '  without scripts' : path).padEnd(19),
      score('performance').padStart(11),
      score('accessibility').padStart(13),
      score('best-practices').padStart(14),
      score('seo').padStart(4),
      audit('first-contentful-paint', 1000).padStart(7),
      audit('largest-contentful-paint', 1000).padStart(6),
      audit('total-blocking-time', 1).padStart(7),
      audit('cumulative-layout-shift', 1).padStart(6),
      audit('speed-index', 1000).padStart(5),
    ].join(' '),
  );
  const measured = {
    scores: ['performance', 'accessibility', 'best-practices', 'seo'].map(score),
    lcp: audit('largest-contentful-paint', 1000),
    tbt: Number(audit('total-blocking-time', 1)).toFixed(0),
    cls: audit('cumulative-layout-shift', 1),
  };
  if (without.length) return measured;
  const missed = Object.values(results[0]?.audits ?? {}).filter(
    (it) => it.score !== null && it.score < 0.9 && it.scoreDisplayMode !== 'informative',
  );
  for (const { id, displayValue } of missed) console.log(`    ${id} ${displayValue ?? ''}`);
  return measured;
};
const pages = process.env.PAGES?.split(',') ?? [
  '/',
  '/steps/research',
  '/summary',
  '/compare',
  '/places/gb-eng',
  '/treatments/toxin',
];
/** @type {string[][]} */
const rows = [];
for (const path of pages) {
  const { scores, lcp, tbt, cls } = measure(path, []);
  const plain = measure(path, ['*.js', '*.wasm']);
  rows.push([`\`${path}\``, scores.join(', '), `${lcp} s`, `${plain.lcp} s`, `${tbt} ms`, cls]);
}
// Some pages alone are for trying things out.
if (!process.env.PAGES)
  record('lighthouse', [
    `Mobile, simulated slow 4G and a 4 times slower processor, the median of ${runs} runs. ${cores}.`,
    '',
    ...table(
      ['page', 'performance, accessibility, best practices, SEO', 'LCP', 'the same without its scripts', 'TBT', 'CLS'],
      rows,
    ),
  ]);

const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
/** @typedef {{ painted: number, taken: number, saved: number }} Times */
/** @type {Times[]} */
const taps = [];
for (let run = 0; run < runs; run += 1) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 204_800,
    uploadThroughput: 96_000,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    // A tap on the first answer as soon as anything is painted; then it is looked for in the database until it is there.
    /** @type {Partial<Times>} */
    const times = {};
    Object.assign(window, { times });
    const saved = () => {
      if (document.querySelector('html[data-live]') === null) {
        setTimeout(saved, 5);
        return;
      }
      const opening = indexedDB.open('due-care', 1);
      opening.onsuccess = () => {
        const found = opening.result
          .transaction('entries')
          .objectStore('entries')
          .count(IDBKeyRange.bound('answer/', 'answer0'));
        found.onsuccess = () => {
          opening.result.close();
          if (found.result) times.saved = performance.now();
          else setTimeout(saved, 5);
        };
      };
    };
    new PerformanceObserver((list, observer) => {
      observer.disconnect();
      times.painted = list.getEntries()[0]?.startTime;
      const radio = document.querySelector('input[type=radio]');
      if (radio instanceof HTMLInputElement) radio.click();
      times.taken = performance.now();
      saved();
    }).observe({ type: 'paint', buffered: true });
  });
  await page.goto(`${site.url}/steps/research`, { waitUntil: 'commit' });
  const times = await page.waitForFunction(
    () => {
      const { times } = /** @type {{ times: Times }} */ (/** @type {unknown} */ (window));
      return times.saved && times;
    },
    null,
    { timeout: 20_000 },
  );
  taps.push(/** @type {Times} */ (await times.jsonValue()));
  await context.close();
}
await browser.close();
const after = (/** @type {keyof Times} */ what) => `${(median(taps.map((it) => it[what])) / 1000).toFixed(2)} s`;
console.log(
  '/steps/research, first visit, 150 ms and 1.6 Mbit/s, processor 4x slower:',
  `painted ${after('painted')}, taken ${after('taken')}, saved ${after('saved')}`,
);
record('tap', [
  `The first visit to \`/steps/research\` at 1.6 Mbit/s and 150 ms, on a 4 times slower processor, the median of ${runs} runs. ${cores}.`,
  '',
  ...table(
    ['words on the screen', 'a tap is taken', 'the tap is in the database'],
    [[after('painted'), after('taken'), after('saved')]],
  ),
]);
site.stop();
