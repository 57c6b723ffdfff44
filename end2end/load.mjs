// Our server beside nginx with the exported files, both on processor 0 and the load on processor 1, in turns. Then memory, many silent
// connections, and stopping under load. Everything goes to 127.0.0.1 and is bounded in time: LOAD_SECONDS (5) a turn.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const seconds = Number(process.env.LOAD_SECONDS ?? 5);
const turns = Number(process.env.LOAD_TURNS ?? 3);
const paths = ['/', '/steps/research', '/emergency', '/about'];
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const lua = `${tmpdir()}/due-care-load.lua`;
writeFileSync(
  lua,
  `done = function(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %.1f %d %d %d %d\\n", summary.requests / summary.duration * 1e6, latency:percentile(50),
    latency:percentile(99), latency:percentile(99.9), errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end`,
);

function start(command, args, env = {}) {
  return spawn('taskset', ['-c', '0', command, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function ready(port) {
  for (let tries = 0; tries < 100; tries += 1) {
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
  const [rate, half, most, nearlyAll, errors] = said
    .match(/RESULT (.*)/)[1]
    .split(' ')
    .map(Number);
  return { rate, half, most, nearlyAll, errors };
}

const memory = (pid) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;

const ours = start('target/release/due-care', [], { DUE_CARE_ADDR: '127.0.0.1:3996' });
const theirs = start('node', ['end2end/hosted.mjs', '3997', 'fast']);
await Promise.all([ready(3996), ready(3997)]);
console.log(`start: ${memory(ours.pid).toFixed(1)} MiB`);
console.log('page              ours req/s  p50 p99 p99.9 ms    nginx req/s  p50 p99 p99.9 ms   ratio  errors');
for (const path of paths) {
  const sides = { 3996: [], 3997: [] };
  for (let turn = 0; turn < turns; turn += 1) for (const port of [3996, 3997]) sides[port].push(load(port, path));
  const mid = (port, what) => median(sides[port].map((it) => it[what]));
  const shown = (port) =>
    `${mid(port, 'rate').toFixed(0).padStart(11)}  ${['half', 'most', 'nearlyAll'].map((what) => (mid(port, what) / 1000).toFixed(2)).join(' ')}`;
  const errors = [...sides[3996], ...sides[3997]].reduce((sum, it) => sum + it.errors, 0);
  console.log(
    `${path.padEnd(16)} ${shown(3996)}       ${shown(3997)}      ${(mid(3996, 'rate') / mid(3997, 'rate')).toFixed(2)}  ${errors}`,
  );
}
await pause(2000);
console.log(`two seconds after the load: ${memory(ours.pid).toFixed(1)} MiB`);

const silent = [];
for (let n = 0; n < 10_000; n += 1) {
  silent.push(
    new Promise((done) => {
      const socket = connect(3996, '127.0.0.1', () => done(socket));
      socket.resume().on('error', () => done(socket));
    }),
  );
  if (n % 500 === 499) await Promise.all(silent.slice(-500));
}
const sockets = await Promise.all(silent);
const open = sockets.filter((socket) => !socket.destroyed).length;
const begun = performance.now();
await (await fetch('http://127.0.0.1:3996/about')).text();
console.log(
  `${open} silent connections: ${memory(ours.pid).toFixed(1)} MiB, another is answered in ${(performance.now() - begun).toFixed(0)} ms`,
);
await pause(12_000);
console.log(
  `12 s later ${sockets.filter((socket) => !socket.destroyed && !socket.readableEnded).length} of them are left, ${memory(ours.pid).toFixed(1)} MiB`,
);
sockets.forEach((socket) => socket.destroy());

// Stopped and started again and again under load. Whoever was let in gets a whole answer.
let [whole, broken, refused, stopping] = [0, 0, 0, false];
const asker = async () => {
  while (!stopping) {
    await new Promise((done) => {
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
        const [head, body] = got.split(/\r\n\r\n([\s\S]*)/);
        const length = Number(head.match(/content-length: (\d+)/i)?.[1] ?? -1);
        if (!isIn) refused += 1;
        else if (body?.length === length) whole += 1;
        else broken += 1;
        setTimeout(done, isIn ? 0 : 20);
      });
    });
  }
};
const until = Date.now() + Number(process.env.SOAK_SECONDS ?? 20) * 1000;
const askers = Array.from({ length: 16 }, asker);
let stops = 0;
let longest = 0;
while (Date.now() < until) {
  const server = start('target/release/due-care', [], { DUE_CARE_ADDR: '127.0.0.1:3998' });
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
for (const child of [ours, theirs]) child.kill();
