// How soon the first words are painted and an early tap is safe, on a slow phone, beside a page of the same text with neither style nor
// script: in turns, in one run, so that the machine is the same to both. It measures, it does not test. RECORD=1 puts the numbers into
// docs/measurements.md.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

import { chromium as playwright } from '@playwright/test';

import { chromium, chromiumFlags } from './chromium.mjs';
import { cores, record, table } from './measurements.mjs';
import { serve } from './site.mjs';

const RUNS = Number(process.env.PAINT_RUNS ?? 7);
const PATHS = process.env.PAINT_PATHS?.split(',') ?? ['/', '/steps/research', '/summary', '/treatments/toxin'];
// Slow 4G as it was measured in the field: the line of Lighthouse's phone, without its gentle simulation.
const LINE = { offline: false, latency: 562, downloadThroughput: 1_474_560 / 8, uploadThroughput: 675_000 / 8 };
const SLOWER = 4;

/** @typedef {{ painted: number, largest: number, shift: number, taken: number, kept: number, saved: number }} Times */
/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const site = await serve(Number(process.env.PAINT_PORT ?? 3996));
/** @type {Map<string, Buffer>} */
const plain = new Map();
const plainServer = createServer((request, response) => {
  const page = plain.get(request.url ?? '');
  if (!page) return response.writeHead(404).end();
  return response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'content-length': page.length,
    })
    .end(page);
}).listen(0, '127.0.0.1');
await once(plainServer, 'listening');
const address = plainServer.address();
const plainUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });

/**
 * The page with its words and controls only.
 * @param {string} path
 */
async function strip(path) {
  const html = await (await fetch(site.url + path)).text();
  const words = html
    .replace(/<(style|script|template|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<link[^>]*>/g, '')
    .replace(/ (?:class|aria-[a-z]+|data-[a-z-]+)="[^"]*"/g, '');
  plain.set(path, brotliCompressSync(words));
}

/** Watches the page from within: what is painted, what moves, and what becomes of a tap on the first answer. */
function watch() {
  /** @type {Partial<Times>} */
  const times = { shift: 0 };
  Object.assign(window, { times });
  const saved = () => {
    const early = Object.keys(localStorage).some((name) => /\/(?:early|entry)\/(?:answer|choice)\//.test(name));
    if (early) times.kept ??= performance.now();
    // Without a version nothing is brought into being: the upgrade is undone.
    const opening = indexedDB.open('due-care');
    const again = () => setTimeout(saved, 5);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = again;
    opening.onsuccess = () => {
      const db = opening.result;
      const change = db.transaction(['about', 'entries']);
      const found = ['about', 'entries'].map((name) => change.objectStore(name).getAllKeys());
      change.oncomplete = () => {
        db.close();
        // An early edit, or the answer that became of it.
        if (found.some(({ result }) => result.some((key) => /(?:answer|choice)\//.test(String(key)))))
          times.saved = performance.now();
        else again();
      };
    };
  };
  new PerformanceObserver((list, observer) => {
    const first = list.getEntriesByName('first-contentful-paint')[0];
    if (!first) return;
    observer.disconnect();
    times.painted = first.startTime;
    const radio = document.querySelector('input[type=radio]');
    if (!(radio instanceof HTMLInputElement)) return;
    radio.click();
    times.taken = performance.now();
    saved();
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    times.largest = list.getEntries().at(-1)?.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const it of list.getEntries())
      times.shift = (times.shift ?? 0) + /** @type {{ value: number }} */ (/** @type {unknown} */ (it)).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * One first visit.
 * @param {string} url
 * @param {boolean} scripts
 * @returns {Promise<Times>}
 */
async function visit(url, scripts = true) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  if (!scripts) await session.send('Network.setBlockedURLs', { urls: ['*.js', '*.wasm'] });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'load' });
  const isOurs = scripts && url.startsWith(site.url);
  await page.waitForFunction(
    (isOurs) => {
      const { times } = /** @type {{ times: Partial<Times> }} */ (/** @type {unknown} */ (window));
      const isLive = !document.querySelector('leptos-island') || 'live' in document.documentElement.dataset;
      return times.painted && (!isOurs || (isLive && (times.saved || times.taken === undefined)));
    },
    isOurs,
    { timeout: 30_000 },
  );
  // What comes later, such as the font, may still move or paint something.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  const times = await page.evaluate(() => /** @type {{ times: Times }} */ (/** @type {unknown} */ (window)).times);
  await context.close();
  return times;
}

/** @type {string[][]} */
const rows = [];
/** @type {Times[]} */
let taps = [];
for (const path of PATHS) {
  await strip(path);
  /** @type {{ ours: Times[], bare: Times[], plain: Times[] }} */
  const runs = { ours: [], bare: [], plain: [] };
  for (let run = 0; run < RUNS; run++) {
    runs.plain.push(await visit(plainUrl + path));
    runs.ours.push(await visit(site.url + path));
    runs.bare.push(await visit(site.url + path, false));
  }
  if (path === '/steps/research') taps = runs.ours;
  const painted = median(runs.ours.map((it) => it.painted));
  const beside = median(runs.plain.map((it) => it.painted));
  const largest = median(runs.ours.map((it) => it.largest));
  const bare = median(runs.bare.map((it) => it.largest));
  const shift = Math.max(...runs.ours.map((it) => it.shift));
  const row = [
    `\`${path}\``,
    `${painted.toFixed(0)} ms`,
    `${beside.toFixed(0)} ms`,
    (painted / beside).toFixed(2),
    `${largest.toFixed(0)} ms`,
    `${bare.toFixed(0)} ms`,
    shift ? shift.toFixed(4) : '0',
  ];
  rows.push(row);
  console.log(
    `${path.padEnd(20)} painted ${row[1]}, plain ${row[2]}, ratio ${row[3]} (goal 1.20); LCP ${row[4]}, without scripts ${row[5]}; CLS ${row[6]}`,
  );
}
const after = (/** @type {keyof Times} */ what) => `${median(taps.map((it) => it[what])).toFixed(0)} ms`;
if (taps.length)
  console.log(
    `tap on /steps/research taken ${after('taken')}, in localStorage ${after('kept')}, in the database ${after('saved')} (goal 1000 ms)`,
  );
await browser.close();
plainServer.close();
site.stop();
if (!process.env.PAINT_PATHS)
  record('paint', [
    `A first visit at 562 ms a round trip and 1.47 Mbit/s, on a ${SLOWER} times slower processor, the median of ${RUNS} runs. ${cores}. The plain`,
    'page has the same words and controls, and neither style nor script.',
    '',
    ...table(['page', 'first paint', 'of the plain page', 'ratio (goal 1.20)', 'LCP', 'without scripts', 'CLS'], rows),
    '',
    ...table(
      ['a tap on `/steps/research`', 'is taken', 'is in localStorage', 'is in the database (goal 1000 ms)'],
      [['', after('taken'), after('kept'), after('saved')]],
    ),
  ]);
