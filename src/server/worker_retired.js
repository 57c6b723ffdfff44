// Takes the service worker away, with all that it kept: DUE_CARE_RETIRE_WORKER. A browser asks for this file again when a page is
// opened, and finds this in its place. Pages that are open go on, and what they ask for from then on comes over the network.
// Answers aren't touched: no worker ever holds any.

addEventListener('install', (event) => event.waitUntil(skipWaiting()));

addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith('due-care-'));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
}
