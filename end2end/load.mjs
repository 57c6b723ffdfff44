// Our server beside nginx with the exported files, both on processor 0 and the load on processor 1, in turns. Then memory, many silent
// connections, and stopping under load. Everything goes to 127.0.0.1 and is bounded in time: LOAD_SECONDS (5) a turn. RECORD=1 puts the
// numbers into docs/measurements.md.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

import { cores, record, table } from './measurements.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const seconds = Number(process.env.LOAD_SECONDS ?? 5);
const turns = Number(process.env.LOAD_TURNS ?? 3);
const paths = ['/', '/steps/research', '/emergency', '/about'];
const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
/** @param {number[]} list */
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

const lua = `${tmpdir()}/due-care-load.lua`;
writeFileSync(
  lua,
  `done = function(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %.1f %d %d %d %d\\n", summary.requests / summary.duration * 1e6, latency:percentile(50),
    latency:percentile(99), latency:percentile(99.9), errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end`,
);

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function start(command, args, env = {}) {
  return spawn('taskset', ['-c', '0', command, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** @param {number} port */
async function ready(port) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (
      await fetch(`http://127.0.0.1:${port}/healthz`).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await pause(100);
  }
  throw new Error(`nobody answers on ${port}`);
}

/**
 * @param {number} port
 * @param {string} path
 */
function load(port, path) {
  const args = [
    '-c',
    '1',
    'wrk',
    '-t1',
    '-c64',
    `-d${seconds}s`,
    '-s',
    lua,
    '-H',
    'Accept-Encoding: br',
    `http://127.0.0.1:${port}${path}`,
  ];
  const said = execFileSync('taskset', args, { encoding: 'utf8' });
  const [rate = 0, half = 0, most = 0, nearlyAll = 0, errors = 0] = (/RESULT (.*)/.exec(said)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return { rate, half, most, nearlyAll, errors };
}

/** @param {import('node:child_process').ChildProcess} process */
const memory = ({ pid }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

const ours = start('target/release/due-care', ['serve'], { DUE_CARE_ADDR: '127.0.0.1:3996' });
const theirs = start('node', ['end2end/hosted.mjs', '3997', 'nginx', 'fast']);
await Promise.all([ready(3996), ready(3997)]);
const atStart = memory(ours);
console.log(`start: ${atStart.toFixed(1)} MiB`);
console.log('page              ours req/s  p50 p99 p99.9 ms    nginx req/s  p50 p99 p99.9 ms   ratio  errors');
/** @type {string[][]} */
const compared = [];
for (const path of paths) {
  /** @type {ReturnType<typeof load>[]} */
  const own = [];
  /** @type {ReturnType<typeof load>[]} */
  const nginx = [];
  for (let turn = 0; turn < turns; turn += 1) {
    own.push(load(3996, path));
    nginx.push(load(3997, path));
  }
  /** @type {(side: typeof own, what: keyof ReturnType<typeof load>) => number} */
  const mid = (side, what) => median(side.map((it) => it[what]));
  /** @type {(side: typeof own) => string[]} */
  const delays = (side) =>
    [mid(side, 'half'), mid(side, 'most'), mid(side, 'nearlyAll')].map((us) => (us / 1000).toFixed(2));
  const shown = (/** @type {typeof own} */ side) =>
    `${mid(side, 'rate').toFixed(0).padStart(11)}  ${delays(side).join(' ')}`;
  const ratio = (mid(own, 'rate') / mid(nginx, 'rate')).toFixed(2);
  const errors = [...own, ...nginx].reduce((sum, it) => sum + it.errors, 0);
  console.log(`${path.padEnd(16)} ${shown(own)}       ${shown(nginx)}      ${ratio}  ${errors}`);
  const rates = [own, nginx].map((side) => Math.round(mid(side, 'rate')).toLocaleString('en'));
  compared.push([`\`${path}\``, ...rates, ratio, delays(own).join(' / ')]);
}
await pause(2000);
const afterLoad = memory(ours);
console.log(`two seconds after the load: ${afterLoad.toFixed(1)} MiB`);

// As many as there may be, but for those who ask meanwhile: silent ones, then with nearly as long a head as there may be.
const CROWD = 4000;
/**
 * What the server holds with a crowd of which each sends this much of a head and no more, how long another then waits for its answer,
 * and how many are left when the time for a head is over.
 * @param {number} bytes
 */
async function crowd(bytes) {
  const head = bytes ? `GET / HTTP/1.1\r\nx: ${'y'.repeat(bytes - 19)}` : '';
  /** @type {Promise<import('node:net').Socket>[]} */
  const coming = [];
  for (let n = 0; n < CROWD; n += 1) {
    coming.push(
      new Promise((done) => {
        const socket = connect(3996, '127.0.0.1', () => socket.write(head, () => done(socket)));
        socket.resume().on('error', () => done(socket));
      }),
    );
    if (n % 500 === 499) await Promise.all(coming.slice(-500));
  }
  const sockets = await Promise.all(coming);
  const begun = performance.now();
  await (await fetch('http://127.0.0.1:3996/about')).text();
  const answered = performance.now() - begun;
  const held = memory(ours);
  await pause(12_000);
  const left = sockets.filter((socket) => !socket.destroyed && !socket.readableEnded).length;
  for (const socket of sockets) socket.destroy();
  console.log(
    `${CROWD} connections with ${bytes} bytes of a head: ${held.toFixed(1)} MiB, another is answered in ${answered.toFixed(0)} ms; 12 s later ${left} are left, ${memory(ours).toFixed(1)} MiB`,
  );
  return { held, answered, left };
}
const silent = await crowd(0);
const half = await crowd(8000);
const greedy = await crowd(15_500);
record('load', [
  `wrk, 64 connections, ${seconds} s a turn, the median of ${turns} turns. ${cores}: the servers on one, the load on the other.`,
  '',
  ...table(['page, brotli', 'ours, requests a second', 'nginx', 'ratio', 'ours p50 / p99 / p99.9 ms'], compared),
  '',
  ...table(
    ['memory of the server', ''],
    [
      ['at the start', `${atStart.toFixed(1)} MiB`],
      ['two seconds after the load', `${afterLoad.toFixed(1)} MiB`],
      ...[
        { what: 'silent connections', held: silent.held },
        { what: 'connections, each with 8 kB of an unfinished head', held: half.held },
        { what: 'connections, each with 15.5 kB of an unfinished head', held: greedy.held },
      ].map(({ what, held }) => [`with ${CROWD.toLocaleString('en')} ${what}`, `${held.toFixed(1)} MiB`]),
    ],
  ),
  '',
  `Meanwhile another request was answered in ${[silent, half, greedy].map((it) => it.answered.toFixed(0)).join(', ')} ms, and 12 s later ${silent.left + half.left + greedy.left} of the connections were left.`,
]);

// Stopped and started again and again under load. Whoever was let in gets a whole answer.
let [whole, broken, refused] = [0, 0, 0];
let stopping = false;
const asker = async () => {
  while (!stopping) {
    await new Promise((/** @type {(value?: unknown) => void} */ done) => {
      let got = '';
      let isIn = false;
      const socket = connect(3998, '127.0.0.1', () => {
        isIn = true;
        socket.write('GET /steps/research HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
      });
      socket
        .setEncoding('latin1')
        .on('data', (part) => (got += part))
        .on('error', () => {});
      socket.on('close', () => {
        const [head = '', body] = got.split(/\r\n\r\n([\s\S]*)/);
        const length = Number(head.match(/content-length: (\d+)/i)?.[1] ?? -1);
        if (!isIn) refused += 1;
        else if (body?.length === length) whole += 1;
        else broken += 1;
        setTimeout(done, isIn ? 0 : 20);
      });
    });
  }
};
const soak = Number(process.env.SOAK_SECONDS ?? 20);
const until = Date.now() + soak * 1000;
const askers = Array.from({ length: 16 }, asker);
let stops = 0;
let longest = 0;
while (Date.now() < until) {
  const server = start('target/release/due-care', ['serve'], { DUE_CARE_ADDR: '127.0.0.1:3998' });
  await ready(3998);
  await pause(1500);
  const since = performance.now();
  server.kill('SIGTERM');
  await new Promise((done) => server.on('exit', done));
  longest = Math.max(longest, performance.now() - since);
  stops += 1;
}
stopping = true;
await Promise.all(askers);
console.log(
  `stopped ${stops} times under load: ${whole} whole answers, ${broken} broken, ${refused} turned away while it was down; the longest stop took ${(longest / 1000).toFixed(1)} s`,
);
record('stopping', [
  `${soak} s of stopping and starting under load: stopped ${stops} times, ${whole.toLocaleString('en')} whole answers, ${broken} broken. The longest stop took ${(longest / 1000).toFixed(1)} s.`,
]);
for (const child of [ours, theirs]) child.kill();
