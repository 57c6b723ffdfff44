// Whether every crate in the lockfiles was looked up when the advisories were taken.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { date, crates } = JSON.parse(readFileSync(`${root}supply/advisories/taken.json`, 'utf8'));
const locked = ['Cargo.lock', 'booklet/Cargo.lock'].flatMap((file) => [
  ...readFileSync(root + file, 'utf8').matchAll(/^name = "(.+)"$/gm),
]);
const missing = locked.map(([, name]) => name).filter((name) => !crates.includes(name));
if (missing.length) {
  console.error(`Not looked up yet: ${[...new Set(missing)].join(', ')}. Run: make advisories`);
  process.exit(1);
}
console.log(`Advisories as of ${date}`);
