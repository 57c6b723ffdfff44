// Lighthouse on a simulated phone: the median of five runs a page. It measures, it does not test.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium, chromiumFlags } from './chromium.mjs';
import { serve } from './site.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = Number(process.env.LIGHTHOUSE_RUNS ?? 5);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const site = await serve(3994);
console.log('page                performance accessibility best-practices seo   FCP s  LCP s  TBT ms  CLS   SI s');
for (const path of ['/', '/steps/research', '/summary', '/compare', '/places/gb-eng', '/treatments/toxin']) {
  const results = [];
  for (let run = 0; run < runs; run += 1) {
    const out = `${root}target/lighthouse.json`;
    execFileSync(`${root}.tools/lighthouse/node_modules/.bin/lighthouse`, [
      site.url + path, '--quiet', '--output=json', `--output-path=${out}`, `--chrome-flags=--headless=new ${chromiumFlags.join(' ')}`,
    ], { env: { ...process.env, CHROME_PATH: chromium() }, stdio: ['ignore', 'ignore', 'inherit'] });
    results.push(JSON.parse(readFileSync(out, 'utf8')));
  }
  const score = (name) => median(results.map((it) => it.categories[name].score * 100)).toFixed(0);
  const audit = (name, per) => (median(results.map((it) => it.audits[name].numericValue)) / per).toFixed(per === 1 ? 3 : 2);
  console.log([
    path.padEnd(19), score('performance').padStart(11), score('accessibility').padStart(13), score('best-practices').padStart(14), score('seo').padStart(4),
    audit('first-contentful-paint', 1000).padStart(7), audit('largest-contentful-paint', 1000).padStart(6), audit('total-blocking-time', 1).padStart(7),
    audit('cumulative-layout-shift', 1).padStart(6), audit('speed-index', 1000).padStart(5),
  ].join(' '));
  const missed = Object.values(results[0].audits).filter((it) => it.score !== null && it.score < 0.9 && it.scoreDisplayMode !== 'informative');
  for (const { id, displayValue } of missed) console.log(`    ${id} ${displayValue ?? ''}`);
}
site.stop();
