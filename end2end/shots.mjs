// Screenshots of every page at phone and desktop width, empty and filled, and the printed sheet as PDF, to be looked at.
import { mkdirSync } from 'node:fs';

import { chromium as playwright } from '@playwright/test';

import { chromium, chromiumFlags } from './chromium.mjs';
import { paths, serve } from './site.mjs';
import { three } from './three.mjs';

const out = new URL('shots/', import.meta.url).pathname;
mkdirSync(out, { recursive: true });
const site = await serve(3993);
const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });

for (const [state, seed] of [['empty', {}], ['filled', three]]) {
  for (const width of [390, 1200]) {
    const context = await browser.newContext({ viewport: { width, height: width === 390 ? 844 : 900 }, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${site.url}/about`);
    await page.evaluate((seed) => {
      for (const [key, value] of Object.entries(seed)) {
        localStorage.setItem(`due-care/entry/${key}`, JSON.stringify({ value, n: 1, by: 't' }));
      }
    }, seed);
    for (const path of [...paths, '/summary#blank', '/no-such-page']) {
      await page.goto('about:blank');
      await page.goto(site.url + path);
      if (await page.locator('leptos-island').count()) await page.locator('html[data-live]').waitFor({ state: 'attached' });
      const name = path.replace(/[/#]+/g, '-').replace(/^-/, '') || 'home';
      await page.screenshot({ path: `${out}${name}-${width}-${state}-top.png` });
      await page.screenshot({ path: `${out}${name}-${width}-${state}.png`, fullPage: true });
    }
    if (width === 1200) {
      for (const format of ['A4', 'Letter']) {
        for (const path of ['/summary', '/summary#blank', '/compare', '/practitioners', '/steps/research', '/emergency']) {
          await page.goto('about:blank');
          await page.goto(site.url + path);
          await page.locator('html[data-live]').waitFor({ state: 'attached' });
          const name = path.replace(/[/#]+/g, '-').slice(1);
          await page.pdf({ path: `${out}${name}-${format}-${state}.pdf`, format, preferCSSPageSize: true });
        }
      }
    }
    await context.close();
  }
}
await browser.close();
site.stop();
