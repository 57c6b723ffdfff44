// Sizes on the wire, in brotli, against their limits. One kilobyte is 1,000 bytes.
import { paths, serve } from './site.mjs';

const limits = { wasm: 95, js: 8, css: 10, page: 15, visit: 160 };
const site = await serve(3992);
const size = async (path) => {
  const response = await fetch(site.url + path, { headers: { 'accept-encoding': 'br' } });
  // fetch unpacks, so ask for the length that was sent.
  await response.arrayBuffer();
  return Number(response.headers.get('content-length')) / 1000;
};
const html = await (await fetch(`${site.url}/steps/research`)).text();
const file = (pattern) => html.match(pattern)?.[0] ?? (() => { throw new Error(`no ${pattern} in the page`); })();
const [js, wasm, css, font] = await Promise.all([
  size(file(/\/pkg\/[^"]+\.js/)), size(file(/\/pkg\/[^"]+\.wasm/)), size(file(/\/pkg\/[^"]+\.css/)), size(file(/\/fonts\/[^"]+\.woff2/)),
]);
const pages = [];
for (const path of paths) pages.push([path, await size(path)]);
const heaviest = Math.max(...pages.filter(([path]) => path.startsWith('/steps/')).map(([, kB]) => kB));
const rows = [
  ['wasm', wasm, limits.wasm], ['js', js, limits.js], ['css', css, limits.css],
  ...pages.map(([path, kB]) => [`page ${path}`, kB, limits.page]),
  ['first visit of the heaviest step, with font', heaviest + js + wasm + css + font, limits.visit],
];
const others = [...html.matchAll(/<(?:script|link|img)[^>]+(?:src|href)="(https?:[^"]+)"/g)].map(([, url]) => url);
let over = others.length;
for (const [name, kB, limit] of rows) {
  if (!(kB > 0 && kB <= limit)) over += 1;
  console.log(`${name.padEnd(46)} ${kB.toFixed(1).padStart(7)} kB of ${limit}${kB > 0 && kB <= limit ? '' : '  OVER'}`);
}
console.log(`${'requests to others'.padEnd(46)} ${String(others.length).padStart(7)}    of 0`);
site.stop();
process.exit(over ? 1 : 0);
