// Keeps one whole version of the site, so that every page opens without a network. The server writes VERSION, FILES, and the
// paths STYLE and FONT above.
// No answer ever passes through here: answers are in no request.

const OURS = 'due-care-';
const CACHE = OURS + VERSION;
// Remembers when this version couldn’t be kept the last time.
const FAILED = `${OURS}failed`;
const DAY = 86_400_000;

addEventListener('install', (event) =>
  event.waitUntil(
    keepAll().catch(async (error) => {
      await caches.delete(CACHE);
      throw error;
    }),
  ),
);

// The new version waits until no tab uses the old one, or until the person says so: a page must not meet the wasm of another
// version.
addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(skipWaiting());
});

addEventListener('activate', (event) => event.waitUntil(dropOthers()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  // The server overlooks a query and a slash too many in the address of a page. So does this.
  const path = request.mode === 'navigate' ? url.pathname.replace(/(.)\/$/, '$1') : url.pathname + url.search;
  if (path in FILES) event.respondWith(answer(path, event));
});

// All or nothing: the cache is touched only when every file has come and is the very one that was listed. A deploy in the middle
// of it cannot mix two versions.
async function keepAll() {
  const cache = await caches.open(CACHE);
  const paths = Object.keys(FILES);
  // After a deploy was taken back, this version is here already and in use.
  if ((await cache.keys()).length === paths.length) return;
  if (await failedToday()) throw new Error('This version could not be kept today');
  try {
    const responses = await Promise.all(paths.map(load));
    await Promise.all(paths.map((path, at) => cache.put(path, responses[at])));
  } catch (error) {
    await caches.delete(CACHE);
    // Where one file is blocked, it will be so on the next page too. Asking for all the others again would be in vain. A version with a
    // gap is no way out: what is missing would come from the network, in another version.
    if (navigator.onLine) await noteFailure();
    throw error;
  }
}

async function failedToday() {
  const noted = await caches.match('/', { cacheName: FAILED });
  const { version, at } = noted ? await noted.json() : {};
  return version === VERSION && Math.abs(Date.now() - at) < DAY;
}

async function noteFailure() {
  const cache = await caches.open(FAILED);
  await cache.put('/', new Response(JSON.stringify({ version: VERSION, at: Date.now() })));
}

async function load(path) {
  const isPage = !path.includes('.');
  // With `integrity` the browser itself refuses bytes of another hash.
  const response = await fetch(path, {
    cache: isPage ? 'reload' : 'default',
    integrity: FILES[path],
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`${path} came with ${response.status}`);
  return isPage ? lean(response) : response;
}

// Over a network the style stands in each page, which saves the wait for a second file. Here it is kept once, for all pages. The
// font is here as well, so that asking for it early keeps no word waiting, and every page is set in it.
async function lean(response) {
  const html = await response.text();
  const headers = new Headers(response.headers);
  // The text is neither packed any more nor as long as it was.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const links = `<link rel="preload" as="font" type="font/woff2" href="${FONT}" crossorigin><link rel="stylesheet" href="${STYLE}">`;
  return new Response(html.replace(/<style>[^<]*<\/style>/, links), { headers });
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
}

let filling;

async function answer(path, event) {
  const kept = await caches.match(path, { cacheName: CACHE }).catch(() => undefined);
  if (kept) return kept;
  // The browser took the cache and left the worker. As long as the server has this version, it can be kept again.
  filling ??= keepAll()
    .catch(() => {})
    .finally(() => (filling = undefined));
  event.waitUntil(filling);
  return fetch(event.request);
}
