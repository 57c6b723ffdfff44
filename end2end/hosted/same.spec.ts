// Whoever serves the export says the same as our own server: same status, same headers, same bytes.
import { request as plain } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { expect, test } from '@playwright/test';

interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

// Plain requests: fetch would tidy up the odd paths.
function ask(base: string, path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((done, fail) => {
    const sent = plain({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode!,
          headers: response.headers as Answer['headers'],
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', fail);
    sent.end();
  });
}

/** What our own server says, and what the other one does. */
const both = (own: string, other: string, path: string, headers?: Record<string, string>) =>
  Promise.all([ask(own, path, 'GET', headers), ask(other, path, 'GET', headers)]);

const unpack = ({ headers, body }: Answer) => {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
};

const told = [
  'content-type',
  'cache-control',
  'content-security-policy',
  'content-encoding',
  'location',
  'allow',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-embedder-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'strict-transport-security',
];
const said = ({ status, headers }: Answer) => ({
  status,
  ...Object.fromEntries(told.map((name) => [name, headers[name]])),
});

test('every page and file comes with the same status, headers and bytes', async ({ baseURL }, { config }) => {
  const own = config.metadata.own as string;
  const worker = unpack(await ask(own, '/sw.js')).toString();
  const listed = Object.keys(JSON.parse(worker.match(/const FILES = (.*?);\n/s)![1]!) as object);
  const paths = [...listed, '/sw.js', '/robots.txt', '/booklet.pdf', '/fonts/OFL.txt'];
  expect(paths.length).toBeGreaterThan(120);
  for (const path of paths) {
    for (const coding of ['br', 'gzip', 'identity']) {
      const [ours, theirs] = await both(own, baseURL!, path, { 'accept-encoding': coding });
      expect(said(theirs), `${path} in ${coding}`).toEqual(said(ours));
      expect(theirs.body.equals(ours.body), `${path} in ${coding}`).toBe(true);
      if (theirs.headers['content-encoding'])
        expect(theirs.headers.vary?.toLowerCase(), path).toContain('accept-encoding');
      const again = await ask(baseURL!, path, 'GET', {
        'accept-encoding': coding,
        'if-none-match': theirs.headers.etag!,
      });
      expect(again.status, path).toBe(304);
    }
  }
});

test('what is not there is a 404 with the same words, and never a file from elsewhere', async ({ baseURL }, {
  config,
}) => {
  const own = config.metadata.own as string;
  const paths = [
    '/nowhere',
    '/steps',
    '/steps/',
    '/places/xx',
    '/pkg/',
    '/pkg',
    '/fonts/',
    '/_headers',
    '/index.html',
    '/start.html',
    '/start.html.br',
    '/sw.js.gz',
    '/404.html',
    '/404',
    '/index',
    '/405.txt',
    '/.git/config',
    '/nginx.conf',
    '/due-care-export.txt',
    '//evil.example/',
    '/start/x',
    '/sitemap.xml',
    '/START',
    '//about',
    '/./about',
    '/start/../about',
    '/start/%2E%2e/about',
    '/.htaccess',
    '/%2ehtaccess',
    '/%2561bout',
    '/data%23copy=abc-_',
    '/about%20',
  ];
  for (const path of paths) {
    const [ours, theirs] = await both(own, baseURL!, path);
    expect(said(theirs), path).toEqual(said(ours));
    expect(theirs.status, path).toBe(404);
    expect(unpack(theirs).equals(unpack(ours)), path).toBe(true);
  }
  for (const path of [
    '/../nginx/http.conf',
    '/%2e%2e/nginx/http.conf',
    '/..%2fnginx/http.conf',
    '/%00',
    '/pkg/..%5c..%5cx',
    '/%c0%ae%c0%ae/x',
    '/steps%2Fresearch',
    '/%',
    '/%zzabout',
  ]) {
    const { status, body } = await ask(baseURL!, path);
    expect([400, 404], path).toContain(status);
    expect(body.toString(), path).not.toContain('map $uri');
  }
});

test('two spellings of one address lead to one page', async ({ baseURL }, { config }) => {
  const own = config.metadata.own as string;
  for (const path of ['/%61bout', '/%61%62%6F%75%74?x', '/steps/%72esearch', '/sw%2Ejs', '/healt%68z']) {
    const [ours, theirs] = await both(own, baseURL!, path);
    expect(said(theirs), path).toEqual(said(ours));
    expect(theirs.status, path).toBe(200);
    expect(theirs.body.equals(ours.body), path).toBe(true);
  }
  const { status, headers } = await ask(baseURL!, '/%73teps/research/');
  expect([status, headers.location]).toEqual([308, '/steps/research']);
});

test('a coding that is refused is not sent', async ({ baseURL }, { config }) => {
  const own = config.metadata.own as string;
  for (const accept of ['br;q=0, gzip', 'gzip;q=0', 'br;q=0.000,gzip;q=0.0', 'identity', '', 'BR', 'gzip;q=0.5']) {
    const [ours, theirs] = await both(own, baseURL!, '/about', { 'accept-encoding': accept });
    expect(unpack(theirs).equals(unpack(ours)), accept).toBe(true);
    expect(theirs.headers['content-encoding'], accept).toBe(ours.headers['content-encoding']);
  }
});

test('a slash too many leads to the page, an odd method to 405', async ({ baseURL }, { config }) => {
  const own = config.metadata.own as string;
  for (const path of ['/steps/research/', '/places/', '/learn/fake-products/']) {
    const [ours, theirs] = await both(own, baseURL!, path);
    expect([theirs.status, theirs.headers.location], path).toEqual([308, path.slice(0, -1)]);
    expect([ours.status, ours.headers.location], path).toEqual([308, path.slice(0, -1)]);
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    const { status, headers } = await ask(baseURL!, '/start', method);
    expect([status, headers.allow, headers['cache-control']], method).toEqual([405, 'GET, HEAD', 'no-store']);
  }
});
