// Sizes on the wire, in brotli, against their limits. One kilobyte is 1,000 bytes.
import { paths, serve } from './site.mjs';

const limits = { wasm: 145, js: 10.5, css: 10, page: 20, booklet: 70, visit: 205 };
const site = await serve(3992);
const size = async (path) => {
  const response = await fetch(site.url + path, { headers: { 'accept-encoding': 'br' } });
  // fetch unpacks, so ask for the length that was sent.
  await response.arrayBuffer();
  return Number(response.headers.get('content-length')) / 1000;
};
const html = await (await fetch(`${site.url}/steps/research`)).text();
// All files of a kind that the page names, together.
const files = async (pattern) => {
  const named = new Set(
    html.match(pattern) ??
      (() => {
        throw new Error(`no ${pattern} in the page`);
      })(),
  );
  return (await Promise.all([...named].map(size))).reduce((sum, kB) => sum + kB, 0);
};
const [js, wasm, css, font] = await Promise.all([
  files(/\/(?:pkg\/[^"]+|page)\.js/g),
  files(/\/pkg\/[^"]+\.wasm/g),
  files(/\/pkg\/[^"]+\.css/g),
  files(/\/fonts\/[^"]+\.woff2/g),
]);
const pages = [];
for (const path of paths) pages.push([path, await size(path)]);
const heaviest = Math.max(...pages.filter(([path]) => path.startsWith('/steps/')).map(([, kB]) => kB));
const rows = [
  ['wasm', wasm, limits.wasm],
  ['js', js, limits.js],
  ['css', css, limits.css],
  // The booklet is all pages in one.
  ...pages.map(([path, kB]) => [`page ${path}`, kB, path === '/booklet' ? limits.booklet : limits.page]),
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
