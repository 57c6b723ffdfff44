// Takes the advisories about our crates out of a copy of github.com/rustsec/advisory-db (the folder given), so that they can be
// looked up without a network. What is taken is the record of facts and the title; the page of each tells the rest.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [from] = process.argv.slice(2);
if (!from) throw new Error('Name the folder of the copy: ADVISORY_DB=folder make advisories');
const git = (...words) => execFileSync('git', ['-C', from, ...words], { encoding: 'utf8', maxBuffer: 1e8 });
const locked = ['Cargo.lock', 'booklet/Cargo.lock'].flatMap((file) => [
  ...readFileSync(root + file, 'utf8').matchAll(/^name = "(.+)"$/gm),
]);
const crates = [...new Set(locked.map(([, name]) => name))].sort();
const ours = new Set(crates);
const files = git('ls-tree', '-r', '--name-only', 'HEAD', 'crates')
  .split('\n')
  .filter((path) => ours.has(path.split('/')[1]));

rmSync(`${root}supply/advisories`, { recursive: true, force: true });
for (const path of files) {
  const [record] = git('show', `HEAD:${path}`).match(/^```toml\n[\s\S]*?\n```\n+(# .*)/) ?? [];
  if (!record) throw new Error(`${path} has no record of facts.`);
  const id = path.match(/RUSTSEC-[\d-]+\d/)[0];
  const out = `${root}supply/advisories/${path}`;
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${record}\n\nSee https://rustsec.org/advisories/${id}\n`);
}
const [commit, date] = git('log', '-1', '--format=%H %cs').trim().split(' ');
writeFileSync(`${root}supply/advisories/taken.json`, `${JSON.stringify({ commit, date, crates }, null, 1)}\n`);
console.log(`${files.length} advisories about ${crates.length} crates, as of ${date}`);
