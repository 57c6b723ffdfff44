// Every page that is exported is valid by the W3C's own checker.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const jar = `${root}end2end/node_modules/vnu-jar/build/dist/vnu.jar`;
if (!existsSync(jar)) throw new Error('vnu.jar is missing. Run: make node-modules');
// Newer than the checker: each is in the CSS of the W3C, and a browser that doesn't know it leaves it out.
const NEWER = [
  'CSS: Unrecognized at-rule “@view-transition”',
  "CSS: “field-sizing”: Property “field-sizing” doesn't exist.",
];
const folder = mkdtempSync(join(tmpdir(), 'due-care-w3c-'));

/** @param {string} program @param {string[]} words */
function run(program, words) {
  const done = spawnSync(program, words, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  if (done.error) throw done.error;
  return done;
}

try {
  const exported = run('target/release/due-care', ['export', `${folder}/export`]);
  if (exported.status !== 0) throw new Error(exported.stderr);
  const options = ['--format', 'json', '--errors-only', '--skip-non-html', '--stdout', '--exit-zero-always'];
  // The parser calls itself for each level of a page: it needs more room than a thread gets.
  const checked = run('java', ['-Xss4m', '-jar', jar, ...options, `${folder}/export/site`]);
  /** @type {{ messages: { url: string, lastLine: number, message: string }[] }} */
  const { messages: all } = JSON.parse(checked.stdout);
  const messages = all.filter(({ message }) => !NEWER.includes(message));
  for (const { url, lastLine, message } of messages)
    console.error(`${url.split('/export/site/').pop()}:${lastLine} ${message}`);
  if (checked.status !== 0 || messages.length) {
    console.error(checked.stderr);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
