// The grade of the MDN HTTP Observatory behind TLS, as a proxy would end it, with a certificate made for this run. Fails under A+.
// RECORD=1 puts the grade into docs/measurements.md.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { record } from './measurements.mjs';
import { serve } from './site.mjs';

const PORT = 3992;
const host = `localhost:${PORT}`;
const observatory = fileURLToPath(
  new URL('../.tools/observatory/node_modules/@mdn/mdn-http-observatory', import.meta.url),
);
// Two lists that its installation fetches. Neither has this machine in it.
for (const list of ['hsts-preload', 'tld-list'])
  writeFileSync(`${observatory}/conf/${list}.json`, list === 'tld-list' ? '[]' : '{}');

const folder = mkdtempSync(join(tmpdir(), 'due-care-tls-'));
const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
execFileSync(
  'openssl',
  [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-addext',
    'subjectAltName=DNS:localhost',
    '-keyout',
    key,
    '-out',
    cert,
  ],
  { stdio: 'ignore' },
);

const site = await serve(3993);
const secure = https.createServer(
  { key: readFileSync(key), cert: readFileSync(cert) },
  ({ method, url, headers }, response) => {
    http
      .request(site.url + url, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      })
      .end();
  },
);
const plain = http.createServer(({ url }, response) =>
  response.writeHead(301, { location: `https://${host}${url}` }).end(),
);
// The Observatory asks the same host and port both ways. What starts TLS starts with this byte.
const both = net
  .createServer((socket) =>
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === 0x16 ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    }),
  )
  .listen(PORT, 'localhost');
await new Promise((done) => both.once('listening', done));

const scan = spawn(process.execPath, [`${observatory}/src/scan.js`, host], {
  env: { ...process.env, NODE_EXTRA_CA_CERTS: cert, NO_PROXY: 'localhost', no_proxy: 'localhost' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const said = JSON.parse(await text(scan.stdout));
site.stop();
both.close();
rmSync(folder, { recursive: true });
if (said.error) throw new Error(`The Observatory could not scan: ${said.error}`);
for (const [name, { result, scoreModifier, pass }] of Object.entries(said.tests)) {
  console.log(`${name.padEnd(28)} ${String(scoreModifier ?? 0).padStart(4)}  ${pass ? 'pass' : 'FAIL'}  ${result}`);
}
console.log(`Grade ${said.scan.grade}, ${said.scan.score} points`);
const passed = Object.values(said.tests).filter(({ pass }) => pass).length;
record('grade', [
  `Grade ${said.scan.grade}, ${said.scan.score} points, ${passed} of ${Object.keys(said.tests).length} tests passed.`,
]);
process.exit(said.scan.grade === 'A+' && said.scan.testsFailed === 0 ? 0 : 1);
