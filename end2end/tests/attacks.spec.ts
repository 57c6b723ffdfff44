// What another site, or somebody who types odd names, may try. The whole list is in docs/testing/threat-model.md.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { check, expect, open, seed, test } from './fixtures';
import { start } from './kit/start';

/** Another site, with this page. */
async function other(html: string): Promise<{ url: string; server: Server }> {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Other</title>${html}`),
  );
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}

test('A20: no other site can put a page in a frame', async ({ page, baseURL, console }) => {
  const { url, server } = await other(`<iframe src="${baseURL}/steps/research"></iframe>`);
  await page.goto(url);
  await expect.poll(() => page.frames().length).toBe(2);
  await expect.poll(() => page.frames()[1]?.url()).toContain('chrome-error:');
  server.close();
  console.length = 0;
});

test('A21: who opens the app holds no handle to it, and what others post to it is not heard', async ({
  page,
  context,
  baseURL,
}) => {
  const { url, server } = await other(`<button onclick="w = window.open('${baseURL}/steps/research')">Open</button>`);
  await page.goto(url);
  const [opened] = await Promise.all([context.waitForEvent('page'), page.getByRole('button').click()]);
  await expect(opened.locator('html[data-live]')).toBeAttached();
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  await expect.poll(() => page.evaluate('w.closed')).toBe(true);
  await opened.evaluate(() => window.postMessage({ 'answer/a/R02': 'flag' }, '*'));
  await expect(check(opened, 'R02').answer('Red flag')).not.toBeChecked();
  server.close();
});

test('A22: no other site can read a page or use a file', async ({ page, baseURL, console }) => {
  const { url, server } = await other('<p>Other</p>');
  await page.goto(url);
  const got = await page.evaluate(async (base) => {
    const read = await fetch(`${base}/start`).then(
      () => 'read',
      () => 'refused',
    );
    const used = (element: HTMLElement & { src: string }, path: string) =>
      new Promise((done) => {
        element.onload = () => done('used');
        element.onerror = () => done('refused');
        element.src = base + path;
        document.body.append(element);
      });
    return [
      read,
      await used(document.createElement('script'), '/page.js'),
      await used(document.createElement('img'), '/icons/192.png'),
    ];
  }, baseURL!);
  expect(got).toEqual(['refused', 'refused', 'refused']);
  server.close();
  console.length = 0;
});

test('A4, A5: text that turns round, is invisible, piled up or endless breaks no page and no paper', async ({
  page,
}) => {
  const names = [
    '\u202Eevil\u202C',
    'Dr\u200B\u200B X',
    `a${'\u0301'.repeat(1000)}`,
    'W'.repeat(3000),
    '<b>bold</b>',
    // As a template would be written.
    '{{7*7}} $' + '{7*7} [x](javascript:alert(1))',
  ];
  for (const name of names) {
    await seed(page, { 'name/a': name, 'answer/a/R02': 'flag', 'note/a/R02': name });
    for (const path of ['/practitioners', '/summary', '/compare', '/steps/research']) {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, path);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        `${path} with ${name.slice(0, 10)}`,
      ).toBeLessThanOrEqual(0);
      expect(await page.locator('main a[href^="javascript"], main b b').count()).toBe(0);
    }
  }
});

test('A33: in a whole visit nothing is sent but requests for our own pages and files, without a body or a query', async ({
  page,
  context,
  baseURL,
}) => {
  const asked: string[] = [];
  context.on('request', (request) =>
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`.trim()),
  );
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  await (await start(page).open()).choosePlace('nz');
  await open(page, '/steps/research');
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').note.fill('secret-note-4711');
  for (const path of ['/practitioners', '/compare', '/summary', '/visit', '/emergency', '/data', '/learn/myths'])
    await page.goto(path);
  expect(asked.length).toBeGreaterThan(20);
  for (const line of asked) {
    if (line.startsWith('GET blob:') || line.startsWith('GET data:')) continue;
    expect(line).toMatch(new RegExp(`^GET ${baseURL!.replaceAll('.', '\\.')}/[\\w./-]*$`));
    expect(line).not.toMatch(/secret|4711|flag/);
  }
  expect(sockets).toEqual([]);
});

test('A35: every way out is https, keeps no handle to the page, and tells nobody where the reader comes from', async ({
  request,
}) => {
  for (const path of ['/places/gb-eng', '/places/us-ny', '/about/sources', '/booklet']) {
    const response = await request.get(path);
    expect(response.headers()['referrer-policy']).toBe('no-referrer');
    const out = [...(await response.text()).matchAll(/<a\s([^>]*href="http[^>]*)>/g)].map(([, given = '']) => given);
    expect(out.length, path).toBeGreaterThan(3);
    for (const given of out) {
      expect(given, path).toMatch(/href="https:\/\//);
      expect(given, path).toMatch(/rel="noopener"/);
      expect(given, path).not.toMatch(/target=/);
    }
  }
});
