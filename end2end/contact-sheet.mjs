// Every page at four widths, light and dark, in every state a person can bring it into, side by side on one picture each, to be looked at.
// PAGES=/start,/data makes only those.
import { mkdirSync, rmSync } from 'node:fs';

import { chromium as playwright } from '@playwright/test';

import { chromium, chromiumFlags } from './chromium.mjs';
import { paths, serve } from './site.mjs';
import { entries, three } from './three.mjs';

const out = new URL('shots/screens/', import.meta.url).pathname;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const WIDTHS = [320, 390, 768, 1200];
const SCALE = 0.42;
/** How far down a page is shown, in CSS pixels. */
const DEPTH = 2400;
const half = {
  'treatment/toxin': true,
  place: 'gb-eng',
  'name/a': 'Dr A. Rivera',
  'answer/a/R01': 'yes',
  'answer/a/R02': 'unsure',
  'note/a/R02': 'Ask for the number.',
};
const states = { empty: {}, half, full: three, error: half };

/** The storage throws, as it does where a browser blocks it. */
const blockStorage = () => {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  }
};

const site = await serve(3993);
const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
const wanted = process.env.PAGES?.split(',') ?? [
  ...paths,
  '/summary#their-copy',
  '/summary#cards',
  '/summary#tonight',
  '/no-such-page',
];

/**
 * @param {string} path
 * @param {keyof typeof states} state
 * @param {number} width
 * @param {'light' | 'dark'} scheme
 */
async function shoot(path, state, width, scheme) {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    colorScheme: scheme,
    locale: 'en-GB',
    deviceScaleFactor: SCALE,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${site.url}/about`);
  await page.evaluate((entries) => {
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, entries(states[state]));
  if (state === 'error') await page.addInitScript(blockStorage);
  await page.goto(site.url + path);
  const live = (await page.locator('leptos-island').count()) > 0;
  if (live) await page.locator('html[data-live]').waitFor({ state: 'attached' });
  // The fault is said once something is entered.
  if (state === 'error')
    await page.evaluate(() => {
      /** @type {HTMLElement | null} */
      const choice = document.querySelector('main input[type=radio], main input[type=checkbox]');
      choice?.click();
    });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const shot = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, DEPTH) } });
  await context.close();
  return { live, picture: `data:image/png;base64,${shot.toString('base64')}` };
}

const desk = await browser.newPage({
  viewport: { width: Math.ceil(2 * WIDTHS.reduce((sum, width) => sum + width * SCALE + 12, 0)), height: 800 },
});
for (const path of wanted) {
  const rows = [];
  for (const state of /** @type {(keyof typeof states)[]} */ (Object.keys(states))) {
    const row = [];
    for (const scheme of /** @type {const} */ (['light', 'dark']))
      for (const width of WIDTHS) row.push(await shoot(path, state, width, scheme));
    rows.push(`<h2>${path} · ${state}</h2><div>${row.map(({ picture }) => `<img src="${picture}">`).join('')}</div>`);
    if (!row[0]?.live) break;
  }
  await desk.setContent(
    `<style>body{margin:6px;background:#888;font:16px sans-serif}div{display:flex;gap:10px;align-items:start}h2{font-size:18px;margin:8px 0}</style>${rows.join('')}`,
  );
  const name = path.replace(/[/#]+/g, '-').replace(/^-|-$/g, '') || 'home';
  await desk.screenshot({ path: `${out}${name}.png`, fullPage: true });
  console.log(name);
}
await browser.close();
site.stop();
