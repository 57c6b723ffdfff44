// Writes what a command measured into docs/measurements.md, so that no figure is copied by hand. Only with RECORD=1: a run of the tests
// must not change files under version control.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../docs/measurements.md', import.meta.url));

/** How many processors it was measured on: all that is said about the machine. */
export const cores = `${availableParallelism()} cores`;

/**
 * A Markdown table.
 * @param {string[]} head
 * @param {string[][]} rows
 * @returns {string[]} its lines
 */
export const table = (head, rows) => [
  `| ${head.join(' | ')} |`,
  `|${'---|'.repeat(head.length)}`,
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
];

/**
 * `text` with `lines` between `<!-- section -->` and `<!-- /section -->`.
 * @param {string} text
 * @param {string} section
 * @param {string[]} lines
 */
export function replaced(text, section, lines) {
  const [start, end] = [`<!-- ${section} -->`, `<!-- /${section} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/measurements.md has no ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${lines.join('\n')}\n\n${text.slice(to)}`;
}

/**
 * Replaces a section of docs/measurements.md, if RECORD=1.
 * @param {string} section
 * @param {string[]} lines
 */
export function record(section, lines) {
  if (process.env.RECORD !== '1') return;
  writeFileSync(file, replaced(readFileSync(file, 'utf8'), section, lines));
  console.log(`Recorded in docs/measurements.md, section ${section}`);
}
