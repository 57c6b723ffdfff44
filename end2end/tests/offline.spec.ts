// The service worker: working without a network, and a new version beside an old one. The number is the row of the fault table.
import { appendFileSync, cpSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

import type { Page } from '@playwright/test';

import { serve } from '../site.mjs';
import {
  test as base,
  check,
  expect,
  expectSaid,
  leftovers,
  live,
  newWindow,
  open,
  paths,
  plant,
  poll,
  reload,
  saved,
  stored,
} from './fixtures';
import { data, handedOut } from './kit/data';
import { print } from './kit/pdf';
import { sheet } from './kit/sheet';
import { enter } from './kit/typing';

/** One address in front of two real servers, as a host has it during a deploy. */
class Front {
  /** The server that answers. */
  upstream: string;
  /** No connection is answered. */
  isDown = false;
  /** Paths that answer with this status instead. */
  readonly broken = new Map<string, number>();
  /** Paths that come from this server instead. */
  readonly strays = new Map<string, string>();
  /** What was asked. */
  asked: string[] = [];
  url = '';
  private readonly server = http.createServer((request, response) => {
    const path = request.url ?? '/';
    this.asked.push(path);
    if (this.isDown) return void request.socket.destroy();
    const status = this.broken.get(path);
    if (status)
      return void response.writeHead(status, { 'cache-control': 'no-store', 'content-type': 'text/plain' }).end();
    const forward = http.request(
      new URL(path, this.strays.get(path) ?? this.upstream),
      { headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      },
    );
    forward.on('error', () => request.socket.destroy());
    forward.end();
  });

  constructor(
    readonly before: string,
    readonly after: string,
  ) {
    this.upstream = before;
  }
  async open(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

const port = Number(process.env.DUE_CARE_TEST_PORT ?? 3990);

const test = base.extend<{ front: Front }, { after: string }>({
  // A second build, told from the first by what its script does to the page.
  after: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs.
    async ({}, use, info) => {
      const files = `${info.project.outputDir}/after-${info.workerIndex}`;
      cpSync(fileURLToPath(new URL('../../target/site', import.meta.url)), files, { recursive: true });
      appendFileSync(`${files}/page.js`, 'document.documentElement.dataset.build = "after";\n');
      const site = await serve(port + 10 + info.parallelIndex, files);
      await use(site.url);
      site.stop();
    },
    { scope: 'worker' },
  ],
  front: async ({ after }, use) => {
    const front = new Front(`http://127.0.0.1:${port}`, after);
    await front.open();
    await use(front);
    front.close();
  },
  baseURL: async ({ front }, use) => use(front.url),
});

test.use({ serviceWorkers: 'allow' });

/** Visits once, waits until the worker holds the site, and comes back as its guest. */
async function settle(page: Page, path = '/'): Promise<void> {
  await page.goto(path, { waitUntil: 'commit' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload({ waitUntil: 'commit' });
  await poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** Asks for a new version, and resolves to what became of it. */
const update = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const worker = registration?.installing ?? registration?.waiting;
    while (worker?.state === 'installing')
      await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
    return worker?.state ?? 'none';
  });

/** Every cache by its name, with how many files it holds. */
const caches = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const found: Record<string, number> = {};
    for (const name of await window.caches.keys()) found[name] = (await (await window.caches.open(name)).keys()).length;
    return found;
  });

/** How many files the worker of this server lists, and under which name. */
async function listed(server: string): Promise<Record<string, number>> {
  const script = await (await fetch(`${server}/sw.js`)).text();
  const version = script.match(/const VERSION = '(\w+)'/)?.[1];
  const files = script.match(/const FILES = ({[^}]*})/)?.[1] ?? '';
  return { [`due-care-${version}`]: Object.keys(JSON.parse(files)).length };
}

const bar = (page: Page) => page.getByText('A new version is ready.');
const html = (page: Page) => page.locator('html');

test('F35: on the second visit, without a network, every page opens, answers are kept, and the summary prints', async ({
  page,
  front,
}) => {
  await settle(page);
  front.isDown = true;
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await expect(page.locator('main h1')).toBeVisible();
    expect(
      await page.evaluate(
        () => document.fonts.check('1em "Atkinson Hyperlegible Next"') && document.styleSheets.length,
      ),
    ).toBe(1);
    if (await page.locator('leptos-island').count()) await live(page);
  }
  // With a query, and with a slash too many.
  await open(page, '/steps/research/?from=paper');
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').write('Asked at the clinic, with no signal.');
  await reload(page);
  await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
  await sheet(page).open();
  expect((await print(page)).words).toContain('Asked at the clinic, with no signal.');
});

test('F33: a new version waits, the old one goes on, and one button switches all tabs', async ({ page, front }) => {
  await settle(page);
  const other = await newWindow(page);
  await open(other, '/steps/questions');
  front.upstream = front.after;
  expect(await update(page)).toBe('installed');
  await expect(bar(page)).toBeVisible();
  await expect(bar(other)).toBeVisible();

  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await expect(bar(page)).toBeVisible();
  await expect(html(page)).not.toHaveAttribute('data-build');
  expect(await caches(page)).toEqual({ ...(await listed(front.before)), ...(await listed(front.after)) });

  await check(other, 'Q01').note.evaluate(enter, 'half a wor');
  await page.getByRole('button', { name: 'Use it now' }).click();
  for (const tab of [page, other]) {
    await expect(html(tab)).toHaveAttribute('data-build', 'after');
    await live(tab);
    await expect(bar(tab)).toBeHidden();
  }
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes', 'note/a/Q01': 'half a wor' });
  expect(await caches(page)).toEqual(await listed(front.after));
});

test('F33: put off till later, the bar stays away, and the next start has the new version', async ({
  page,
  context,
  front,
}) => {
  await settle(page);
  front.upstream = front.after;
  await update(page);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(bar(page)).toBeHidden();
  await open(page, '/steps/research');
  await expect(html(page)).not.toHaveAttribute('data-build');
  // The page has asked for its worker, and knows of the one that waits.
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    if (!registration.waiting) throw new Error('No new version waits.');
    await new Promise((done) => setTimeout(done));
  });
  await expect(bar(page)).toBeHidden();
  await page.close();
  await poll(async () => {
    const next = await context.newPage();
    await next.goto('/', { waitUntil: 'load' });
    const build = await next.evaluate(() => document.documentElement.dataset.build);
    await next.close();
    return build;
  }).toBe('after');
});

test('F34: an update that does not come whole, or comes from two versions, leaves the old one whole', async ({
  page,
  front,
}) => {
  await settle(page);
  const whole = await listed(front.before);
  expect(await caches(page)).toEqual(whole);
  front.upstream = front.after;

  front.broken.set('/icon.svg', 500);
  expect(await update(page)).toBe('redundant');
  await poll(() => caches(page)).toEqual(whole);
  front.broken.clear();

  // One of two replicas was not deployed yet.
  front.strays.set('/page.js', front.before);
  expect(await update(page)).toBe('redundant');
  await poll(() => caches(page)).toEqual(whole);
  front.strays.clear();

  await expect(bar(page)).toBeHidden();
  front.isDown = true;
  await open(page, '/steps/research');
  await expect(html(page)).not.toHaveAttribute('data-build');
  front.isDown = false;
  expect(await update(page)).toBe('installed');
  expect(await caches(page)).toEqual({ ...whole, ...(await listed(front.after)) });
});

test('F34: a first visit whose worker cannot be installed works as without one', async ({ page, front }) => {
  front.broken.set('/icons/512.png', 500);
  await open(page, '/steps/research');
  await poll(() => front.asked).toContain('/icons/512.png');
  await check(page, 'R01').answer('Yes').check();
  await poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await caches(page)).toEqual({});
  front.broken.clear();
  await settle(page);
  expect(await caches(page)).toEqual(await listed(front.before));
});

test('F36: with the cache gone and the answers kept, the network restores it and nothing is lost', async ({
  page,
  front,
}) => {
  await settle(page);
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await page.evaluate(async () => {
    for (const name of await window.caches.keys()) await window.caches.delete(name);
  });
  await reload(page);
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
  await poll(() => caches(page)).toEqual(await listed(front.before));
  front.isDown = true;
  await open(page, '/steps/research');
  await expect(check(page, 'R01').answer('Yes')).toBeChecked();
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });
});

test('F31: a tab of the old version has all its files, though the server has them no more', async ({
  page,
  front,
  request,
}) => {
  await settle(page);
  const text = await (await request.get('/')).text();
  for (const [path] of text.matchAll(/\/pkg\/[^"')]+/g)) front.broken.set(path, 404);
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  expect(await stored(page)).toEqual({ 'answer/a/R01': 'yes' });
});

test('F31: a hashed file that is gone is a real 404 that nobody keeps', async ({ page, console }) => {
  await settle(page);
  const answer = await page.evaluate(async () => {
    const response = await fetch('/pkg/due-care.gone.js');
    return [response.status, response.headers.get('cache-control')];
  });
  expect(answer).toEqual([404, 'no-store']);
  expectSaid(console, /404/);
});

test('F30: a page whose wasm is gone says so, and hands over what is stored', async ({
  page,
  front,
  request,
  console,
}) => {
  const [wasm] = (await (await request.get('/')).text()).match(/\/pkg\/[^"')]+\.wasm/) ?? [''];
  expect(wasm).not.toBe('');
  front.broken.set(wasm, 404);
  await plant(page, {
    'due-care/entry/note/a/R01': '{"value":"still here","n":1,"by":"t"}',
    'due-care/entry/note/a/R02': 'not json',
    'another-app': 'not ours',
  });
  await page.goto('/steps/research', { waitUntil: 'domcontentloaded' });
  await expect(page.getByText('This page can’t save right now.')).toBeVisible();
  const rescue = page.getByRole('button', { name: 'Download what’s stored' });
  const { download, text } = await handedOut(page, () => rescue.click());
  expect(download.suggestedFilename()).toBe('my-checklist-raw.json');
  expect(JSON.parse(text)).toEqual({
    'due-care/entry/note/a/R01': '{"value":"still here","n":1,"by":"t"}',
    'due-care/entry/note/a/R02': 'not json',
  });
  expectSaid(console, /404|wasm/i);
});

test('a page from the cache keeps its policy and every other header', async ({ page, front, console }) => {
  const fromServer = (await page.goto('/steps/research'))?.headers() ?? {};
  await settle(page);
  front.isDown = true;
  const response = await page.goto('/steps/research');
  expect(response?.fromServiceWorker()).toBe(true);
  const kept = response?.headers() ?? {};
  expect(Object.keys(fromServer)).toContain('content-security-policy');
  for (const name of Object.keys(fromServer).filter((name) => /policy|content-type|x-|strict/.test(name))) {
    expect([name, kept[name]]).toEqual([name, fromServer[name]]);
  }
  expect(kept['content-security-policy']).toContain("default-src 'none'");
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.bad = 1';
    document.body.append(script);
  });
  expect(await page.evaluate(() => 'bad' in window)).toBe(false);
  expectSaid(console, /Content Security Policy/);
});

test('the worker keeps nothing but what it listed, and asks for each file once', async ({ page, front }) => {
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  front.asked = [];
  await open(page, '/steps/research?x=1');
  await page.goto('/healthz');
  await page.goto('/summary');
  expect(front.asked.filter((path) => path !== '/sw.js')).toEqual(['/healthz']);
  expect(await caches(page)).toEqual(await listed(front.before));
});

test.describe('on a shared device', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test.beforeEach(async ({ page }) => {
    await page.goto('/healthz');
    await page.evaluate(() => sessionStorage.setItem('due-care/shared', 'yes'));
  });

  test('shared mode registers no worker', async ({ page, front }) => {
    await page.goto('/');
    await page.goto('/summary', { waitUntil: 'networkidle' });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(await caches(page)).toEqual({});
    expect(front.asked).not.toContain('/sw.js');
  });

  test('leaving erases even what was typed last, and none of it goes to the browser’s storage', async ({ page }) => {
    await open(page, '/steps/research');
    await check(page, 'R01').answer('Yes').check();
    await check(page, 'R01').note.evaluate(enter, 'half a wor');
    // No focus moves and no time passes, so nothing has saved it yet.
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-leave]')?.click());
    await expect(page).toHaveURL('about:blank');
    await page.goto('/healthz');
    expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([]);
  });

  test('the tab has one entry in its history, and leaving erases what the tab kept', async ({ page }) => {
    await page.goto('/about');
    const entries = await page.evaluate(() => history.length);
    await page.getByRole('link', { name: 'Privacy' }).click();
    await expect(page).toHaveURL(/privacy$/);
    await page.getByRole('link', { name: 'Your summary' }).click();
    await page.getByRole('link', { name: 'My copy', exact: true }).click();
    await expect(page).toHaveURL(/#my-copy$/);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.evaluate(() => sessionStorage.setItem('another-app', 'stays'));
    const leave = page.getByRole('button', { name: 'Leave and erase' });
    expect((await leave.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await leave.click();
    await expect(page).toHaveURL('about:blank');
    await page.goto('/healthz');
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['another-app']);
  });
});

test('the button to leave is not there on one’s own device', async ({ page }) => {
  await page.goto('/about');
  await expect(page.locator('[data-leave]')).toBeHidden();
});

test('erasing works without a connection and leaves no answer, no cache and no worker', async ({ page, front }) => {
  await settle(page, '/steps/research');
  await live(page);
  await check(page, 'R02').answer('Red flag').check();
  await expect(saved(page)).toContainText('Saved on this device');
  front.isDown = true;
  await data(page).open();
  await data(page).erase();
  expect(await leftovers(page)).toEqual([]);
});
