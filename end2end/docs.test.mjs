// Checks what the documents say about the repository: every link, every path and every `make` target that they name exists.
// Run by `make check`, or alone: node --test end2end/docs.test.mjs
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The most that README may have. */
const README_BYTES = 6000;
/** Where clinicians edit: their guide names files relative to this. */
const CONTENT = 'src/content/en';
/** Made by tools. */
const SKIPPED = new Set(['.git', '.tools', 'node_modules', 'target', 'test-results', 'shots']);

/**
 * Every file and folder below, relative to the repository.
 * @param {string} folder
 * @returns {string[]}
 */
const walk = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [path, ...walk(path)] : [path];
    });
const entries = walk('');
// The advisories were written by others.
const documents = entries.filter((path) => path.endsWith('.md') && !path.startsWith('supply/advisories/'));
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const makefiles = entries.filter((path) => path === 'Makefile' || /^[^/]+\.mk$/.test(path));
const targets = new Set(
  makefiles.flatMap((path) => [...read(path).matchAll(/^([a-z][\w-]*):(?!=)/gm)].map((it) => it[1])),
);

const FENCED = /^( *)(```+|~~~+).*\n([\s\S]*?)^\1\2\s*$/gm;
const SPAN = /(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g;

/** @param {string} text */
const outsideFences = (text) => text.replace(FENCED, (whole) => whole.replace(/[^\n]/g, ''));
/** @param {string} text */
const spans = (text) => [...outsideFences(text).matchAll(SPAN)].map((it) => it[2] ?? '');
/** @param {string} text */
const prose = (text) => outsideFences(text).replace(SPAN, '');

/**
 * The anchors that GitHub gives the headings of a document, and those that it sets itself.
 * @param {string} text
 */
function anchors(text) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  const headings = [...outsideFences(text).matchAll(/^#{1,6} +(.*?) *#*$/gm)].map(([, heading = '']) => {
    const words = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = words.replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '').replace(/\s/g, '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count ? `${slug}-${count}` : slug;
  });
  return new Set([...headings, ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id]) => id)]);
}

/**
 * The targets of all links and pictures.
 * @param {string} text
 */
function links(text) {
  const inline = [...prose(text).matchAll(/\]\(\s*<?([^()\s>]+(?:\([^()]*\))?)>?(?:\s+"[^"]*")?\s*\)/g)];
  const named = [...prose(text).matchAll(/^\[[^\]]+\]:\s+(\S+)/gm)];
  const html = [...prose(text).matchAll(/<(?:img|a)\b[^>]*?\b(?:src|href)="([^"]+)"/g)];
  return [...inline, ...named, ...html].map((it) => it[1] ?? '');
}

/**
 * Whether something in the repository has this name, in which `*`, `{a,b}` and words in capitals stand for others.
 * @param {string} path
 */
function isThere(path) {
  const wanted = path.replace(/\/$/, '');
  if (entries.includes(wanted)) return true;
  const pattern = wanted
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^{}]*)\}/g, (_, inner) => `(?:${inner.replaceAll(',', '|')})`)
    .replace(/\*\*\/?|\*|[A-Z]{2,}/g, (it) => (it.startsWith('**') ? '.*' : '[^/]*'));
  return pattern !== wanted && entries.some((entry) => new RegExp(`^${pattern}$`).test(entry));
}

const tops = new Set(entries.filter((path) => !path.includes('/')));
const contentTops = new Set(entries.filter((path) => dirname(path) === CONTENT).map((path) => relative(CONTENT, path)));

/**
 * What a document says that is not so.
 * @param {string} file its path
 * @param {string} text
 */
function problems(file, text) {
  /** @type {string[]} */
  const found = [];
  for (const link of links(text)) {
    if (/^[a-z][a-z+.-]*:/i.test(link)) continue;
    const [path = '', anchor] = decodeURIComponent(link).split('#');
    const target = path
      ? normalize(join(path.startsWith('/') ? '' : dirname(file), path)).replace(/^\/|\/$/g, '')
      : file;
    if (path && target !== '.' && !entries.includes(target)) found.push(`the link ${link} leads nowhere`);
    else if (anchor !== undefined && target.endsWith('.md')) {
      if (!anchors(target === file ? text : read(target)).has(anchor)) found.push(`the link ${link} names no heading`);
    }
  }
  // An example may name a file that its reader is about to make.
  const known = outsideFences(text).replace(/^New file .*$/gm, '');
  for (const path of spans(known).flatMap((span) => span.split(/\s+/))) {
    const clean = path.replace(/(?::\d+)?[,;:.]?$/, '').replace(/^\.\//, '');
    const [top = '', ...rest] = clean.split('/');
    if (!rest.length || clean.includes('node_modules')) continue;
    const isMissing = tops.has(top) ? !isThere(clean) : contentTops.has(top) && !isThere(`${CONTENT}/${clean}`);
    if (isMissing) found.push(`there is no ${clean}`);
  }
  const commands = [...text.matchAll(FENCED)].flatMap((it) => (it[3] ?? '').split('\n'));
  for (const command of [...commands, ...spans(text)]) {
    const target = /^\s*(?:\$ )?(?:[A-Z_]+=\S+ )*make ([a-z][\w-]*)/.exec(command)?.[1];
    if (target && !targets.has(target)) found.push(`there is no make ${target}`);
  }
  return found;
}

for (const file of documents) {
  test(`${file}: every link, path and make target exists`, () => {
    assert.deepEqual(problems(file, read(file)), []);
  });
}

test('README is short enough to be read', () => {
  const bytes = Buffer.byteLength(read('README.md'));
  assert.ok(
    bytes <= README_BYTES,
    `README.md has ${bytes} bytes, ${README_BYTES} is the most: move something to docs/`,
  );
});

test('every document in docs/ can be reached from README', () => {
  const reached = new Set(['README.md']);
  for (const file of reached) {
    for (const link of links(read(file))) {
      const target = normalize(join(dirname(file), link.split('#')[0] ?? ''));
      if (documents.includes(target)) reached.add(target);
    }
  }
  assert.deepEqual(
    documents.filter((file) => file.startsWith('docs/') && !reached.has(file)),
    [],
  );
});

test('what is wrong is found, and what is right is not', () => {
  const right = [
    '[a](docs/content.md) [b](#a-heading) [c](https://example.org/x) `[word](#term-id)`',
    '# A heading',
    '`src/main.rs`, `src/content/en/steps/NAME.toml`, `src/{lib,main}.rs`, `src/**/*.toml`, `steps/research.toml`, `/steps/research`, `text/html`',
    'New file `learn/no-such-topic.toml`:',
    '`make help` and `SOAK_SECONDS=600 make bench-server`, not make sense',
    '```\nmake help    # as an example\n[d](nowhere.md)\n```',
  ];
  assert.deepEqual(problems('README.md', right.join('\n')), []);
  for (const [wrong, says] of [
    ['[a](docs/nowhere.md)', 'the link docs/nowhere.md leads nowhere'],
    ['![a](nowhere.png)', 'the link nowhere.png leads nowhere'],
    ['[a](#nowhere)', 'the link #nowhere names no heading'],
    ['[a](CONTRIBUTING.md#nowhere)', 'the link CONTRIBUTING.md#nowhere names no heading'],
    ['see `src/nowhere.rs`', 'there is no src/nowhere.rs'],
    ['see `src/nowhere/*.rs`', 'there is no src/nowhere/*.rs'],
    ['see `src/{main,nowhere}/x.rs`', 'there is no src/{main,nowhere}/x.rs'],
    ['see `learn/nowhere.toml`', 'there is no learn/nowhere.toml'],
    ['run `make nothing`', 'there is no make nothing'],
    ['```\nFAST=1 make nothing\n```', 'there is no make nothing'],
  ]) {
    assert.deepEqual(problems('README.md', wrong ?? ''), [says]);
  }
});
