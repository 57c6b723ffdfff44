// Sizes on the wire, in brotli, against their limits. One kilobyte is 1,000 bytes.
import { brotliCompressSync } from 'node:zlib';

import { record, table } from './measurements.mjs';
import { paths, serve } from './site.mjs';

// A step is what a first visit opens. Its styles stand in the page; what it says fits ten TCP segments.
const limits = {
  wasm: 145,
  js: 10.2,
  css: 2,
  stepWords: 15.7,
  step: 21.5,
  // The answer and the sheet have the words of every check.
  summaryWords: 21.6,
  summary: 27.2,
  pageWords: 20.1,
  page: 25,
  bookletWords: 72,
  booklet: 75,
  pdf: 1000,
  visit: 203,
};
const site = await serve(3992);
/** @param {string} path */
const size = async (path) => {
  const response = await fetch(site.url + path, { headers: { 'accept-encoding': 'br' } });
  // fetch unpacks, so ask for the length that was sent.
  await response.arrayBuffer();
  return Number(response.headers.get('content-length')) / 1000;
};
/**
 * The size of a page without the styles that stand in it.
 * @param {string} path
 */
const words = async (path) => {
  const html = await (await fetch(site.url + path)).text();
  return brotliCompressSync(html.replace(/<style>[^<]*<\/style>/, '')).length / 1000;
};
const html = await (await fetch(`${site.url}/steps/research`)).text();
/**
 * All files of a kind that the page names, together.
 * @param {RegExp} pattern
 */
const files = async (pattern) => {
  const named = html.match(pattern);
  if (!named) throw new Error(`no ${pattern} in the page`);
  return (await Promise.all([...new Set(named)].map(size))).reduce((sum, kB) => sum + kB, 0);
};
const [js, wasm, css, font, pdf] = await Promise.all([
  files(/\/(?:pkg\/[^"]+|page)\.js/g),
  files(/\/pkg\/[^"]+\.wasm/g),
  files(/\/pkg\/[^"]+\.css/g),
  files(/\/fonts\/[^")]+\.woff2/g),
  size('/booklet.pdf'),
]);
/** @type {{ path: string, whole: number, words: number }[]} */
const pages = [];
for (const path of paths) pages.push({ path, whole: await size(path), words: await words(path) });
/** @param {'whole' | 'words'} part @param {(path: string) => boolean} wanted */
const heaviest = (part, wanted) => Math.max(...pages.filter(({ path }) => wanted(path)).map((page) => page[part]));
const isStep = (/** @type {string} */ path) => path.startsWith('/steps/');
const isSummary = (/** @type {string} */ path) => path === '/summary';
const isBooklet = (/** @type {string} */ path) => path === '/booklet';
const isOther = (/** @type {string} */ path) => ![isStep, isSummary, isBooklet].some((is) => is(path));
/**
 * The most that a page and its words may weigh.
 * @param {string} path
 * @returns {[number, number]}
 */
const limitsOf = (path) => {
  if (isBooklet(path)) return [limits.booklet, limits.bookletWords];
  if (isSummary(path)) return [limits.summary, limits.summaryWords];
  return [isStep(path) ? limits.step : limits.page, limits.pageWords];
};
const visit = heaviest('whole', isStep) + js + wasm + css + font;

/** @type {[string, number, number][]} */
const parts = [
  ['wasm', wasm, limits.wasm],
  ['js', js, limits.js],
  ['css for paper', css, limits.css],
  ['words of the heaviest step, without its styles', heaviest('words', isStep), limits.stepWords],
  ['heaviest step, with them', heaviest('whole', isStep), limits.step],
];
/** @type {[string, number, number][]} */
const whole = [
  ['the booklet as a PDF', pdf, limits.pdf],
  ['first visit of the heaviest step, with font', visit, limits.visit],
];
/** @type {[string, number, number][]} */
const each = pages.flatMap(({ path, whole, words }) => {
  const [most, mostWords] = limitsOf(path);
  return [
    [`page ${path}`, whole, most],
    [`  its words`, words, mostWords],
  ];
});
const others = [...html.matchAll(/<(?:script|link|img)[^>]+(?:src|href)="(https?:[^"]+)"/g)].map(([, url]) => url);
let over = others.length;
for (const [name, kB, limit] of [...parts, ...each, ...whole]) {
  const fits = kB > 0 && kB <= limit;
  if (!fits) over += 1;
  console.log(`${name.padEnd(46)} ${kB.toFixed(1).padStart(7)} kB of ${limit}${fits ? '' : '  OVER'}`);
}
console.log(`${'requests to others'.padEnd(46)} ${String(others.length).padStart(7)}    of 0`);

/** @type {[string, number, number][]} */
const summed = [
  ...parts,
  ['words of the summary', heaviest('words', isSummary), limits.summaryWords],
  ['the summary, with its styles', heaviest('whole', isSummary), limits.summary],
  ['words of the heaviest other page', heaviest('words', isOther), limits.pageWords],
  ['heaviest other page, with its styles', heaviest('whole', isOther), limits.page],
  // The booklet is all pages in one.
  ['the booklet as a page', heaviest('whole', isBooklet), limits.booklet],
  ...whole,
];
record('budget', [
  ...table(
    ['brotli, 1 kB = 1,000 bytes', 'limit', 'now'],
    [
      ...summed.map(([name, kB, limit]) => [name, `${limit.toLocaleString('en')} kB`, `${kB.toFixed(1)} kB`]),
      ['requests to others', '0', String(others.length)],
    ],
  ),
]);
site.stop();
process.exit(over ? 1 : 0);
