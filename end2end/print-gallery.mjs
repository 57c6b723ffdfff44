// What comes out of the printer, as pictures: every printed thing with nothing, one, ten and all answers, with notes of 5,000 letters, on
// A4 and Letter, in large print, in colour and in gray. Refuses pages with nothing on them and ink where a printer has none.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';

import { chromium as playwright } from '@playwright/test';
import { PNG } from 'pngjs';

import { chromium, chromiumFlags } from './chromium.mjs';
import { serve } from './site.mjs';
import { entries, three } from './three.mjs';

const out = new URL('shots/print/', import.meta.url).pathname;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

/** The widest margin, in mm, in which most printers print nothing. */
const EDGE = 5;
const DPI = 150;

const site = await serve(3994);
const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
const context = await browser.newContext({ locale: 'en-GB' });
const page = await context.newPage();

/** @type {string[]} */
const codes = [];
for (const step of ['research', 'consultation', 'questions', 'reviews', 'instincts']) {
  await page.goto(`${site.url}/steps/${step}`);
  codes.push(
    ...(await page
      .locator('[data-check] input[value=yes]')
      .evaluateAll((all) => all.map((it) => (it.getAttribute('name') ?? '').replace('~', 'a')))),
  );
}
const cycle = ['unsure', 'yes', 'flag', 'yes', 'na'];
/** @param {number} count */
const answers = (count) => Object.fromEntries(codes.slice(0, count).map((key, at) => [key, cycle[at % cycle.length]]));
const named = { 'name/a': 'Dr A. Rivera', 'clinic/a': 'Lakeside Clinic', 'treatment/toxin': true, place: 'gb-eng' };
const long =
  'She said that it lasts four months, then that it lasts six, and that nobody has ever come back with a droop. '
    .repeat(46)
    .slice(0, 5000);
/** @type {Record<string, Record<string, unknown>>} */
const records = {
  0: {},
  1: { ...named, ...answers(1) },
  10: { ...named, ...answers(10) },
  75: { ...named, ...answers(75) },
  long: { ...named, ...answers(10), 'note/a/R01': long, 'note/a/R03': long, tell: long, 'text/me/goal': long },
  three,
};
/** @type {[path: string, record: string, format: string, option?: string][]} */
const prints = [
  ...Object.keys(records).flatMap(
    (record) =>
      /** @type {[string, string, string, string?][]} */ ([
        ['/summary', record, 'A4'],
        ['/summary', record, 'Letter'],
        ['/summary', record, 'A4', 'large'],
      ]),
  ),
  ['/compare', 'three', 'A4'],
  ['/compare', 'three', 'Letter'],
  ['/compare', '0', 'A4'],
  ['/summary#tonight', 'three', 'A4'],
  ['/summary#cards', 'three', 'A4'],
  ['/summary#companion', 'three', 'A4'],
  ['/summary#blank', '0', 'A4'],
  ['/summary#blank', '0', 'Letter', 'large'],
  ['/emergency', 'three', 'A4'],
  ['/steps/research', 'three', 'A4'],
  ['/practitioners', 'three', 'A4'],
  ['/summary#my-copy', 'three', 'A4', 'code'],
  ['/learn/fake-products', '0', 'A4'],
  ['/treatments/filler', '0', 'A4'],
];

/** @type {string[]} */
const faults = [];
/** @type {[name: string, pages: string[]][]} */
const gallery = [];
for (const [path, record, format, option] of prints) {
  const name = [path.replace(/[/#]+/g, '-').slice(1), record, format, option].filter(Boolean).join('-');
  await page.goto(`${site.url}/about`);
  await page.evaluate(
    (entries) => {
      localStorage.clear();
      for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
    },
    entries(records[record] ?? {}),
  );
  // Another context each time would be slower; what the database kept of the record before is erased with it.
  await page.evaluate(
    () =>
      new Promise((done) => {
        const gone = indexedDB.deleteDatabase('due-care');
        gone.onsuccess = gone.onerror = gone.onblocked = done;
      }),
  );
  await page.goto(site.url + path);
  if (await page.locator('leptos-island').count()) await page.locator('html[data-live]').waitFor({ state: 'attached' });
  if (option === 'large') await page.locator('#large').check();
  if (option === 'code') await page.locator('#code').check();
  // Paper is set in the fonts of the page, once they are there.
  await page.evaluate(async () => void (await document.fonts.ready));
  await page.pdf({ path: `${out}${name}.pdf`, format, preferCSSPageSize: true, tagged: true, outline: true });
  execFileSync('pdftoppm', ['-r', `${DPI}`, '-png', `${out}${name}.pdf`, `${out}${name}`]);
  execFileSync('pdftoppm', ['-r', `${DPI}`, '-png', '-gray', `${out}${name}.pdf`, `${out}gray-${name}`]);
  const pages = readdirSync(out).filter(
    (file) =>
      file.startsWith(`gray-${name}-`) &&
      /-\d+\.png$/.test(file.slice(`gray-${name}`.length)) &&
      file.slice(`gray-${name}-`.length).match(/^\d+\.png$/),
  );
  for (const file of pages) {
    const { data, width, height } = PNG.sync.read(readFileSync(out + file));
    const edge = Math.round((EDGE / 25.4) * DPI);
    let ink = 0;
    let body = 0;
    let outside = 0;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const dark = 255 - (data[4 * (y * width + x)] ?? 255);
        if (dark < 64) continue;
        ink += dark;
        if (y < height - 0.09 * height) body += 1;
        if (x < edge || y < edge || x >= width - edge || y >= height - edge) outside += 1;
      }
    const share = (100 * ink) / (255 * width * height);
    if (body < 500) faults.push(`${file}: nothing on it but the foot`);
    if (outside > 0) faults.push(`${file}: ink within ${EDGE} mm of the edge`);
    if (share > 6) faults.push(`${file}: ${share.toFixed(1)} % ink`);
  }
  gallery.push([name, pages]);
  console.log(`${name}: ${pages.length} pages`);
}

// Sixteen pages a sheet are few enough to be looked at.
const desk = await browser.newPage({ viewport: { width: 1700, height: 1000 } });
const all = gallery.flatMap(([, pages]) => pages.flatMap((file, at) => (at < 4 ? [file, file.slice(5)] : [file])));
for (let from = 0, sheet = 1; from < all.length; from += 16, sheet++) {
  const pictures = all
    .slice(from, from + 16)
    .map(
      (file) =>
        `<figure><img src="data:image/png;base64,${readFileSync(out + file).toString('base64')}"><figcaption>${file}</figcaption></figure>`,
    );
  await desk.setContent(
    `<style>body{margin:8px;background:#888;font:12px sans-serif;display:grid;grid-template-columns:repeat(4,1fr);gap:8px}figure{margin:0}img{width:100%}</style>${pictures.join('')}`,
  );
  await desk.screenshot({ path: `${out}sheet-${String(sheet).padStart(2, '0')}.png`, fullPage: true });
}
await browser.close();
site.stop();
for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);
