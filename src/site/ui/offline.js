// Works offline, and switches to a new version when the person says so.

import { attempt, isShared, onClick } from './storage.js';

const workers = navigator.serviceWorker;
const noted = (name) => attempt(() => sessionStorage.getItem(STORAGE_PREFIX + name));
const bar = document.querySelector('[data-update]');

async function keepOffline() {
  const registration = await workers.register('/sw.js', { updateViaCache: 'none' });
  const offer = () => {
    bar.hidden = !(registration.waiting && workers.controller) || !!noted('later');
  };
  const watch = () => registration.installing?.addEventListener('statechange', offer);
  registration.addEventListener('updatefound', watch);
  watch();
  offer();
  onClick('[data-update-now]', () => registration.waiting?.postMessage('take over'));
  onClick('[data-update-later]', () => {
    bar.hidden = true;
    attempt(() => sessionStorage.setItem(`${STORAGE_PREFIX}later`, 'yes'));
  });
}

// Where the host has taken the worker out of use. Registering it once more would keep it.
async function letGo() {
  for (const registration of await workers.getRegistrations()) await registration.unregister();
}

if (workers) {
  const keep = 'retired' in document.documentElement.dataset ? letGo : keepOffline;
  // Whichever tab asked for the new version, all tabs switch.
  if (workers.controller) workers.addEventListener('controllerchange', () => location.reload(), { once: true });
  // Without it the site works all the same, as long as there is a network.
  addEventListener('load', () => isShared() || keep().catch(() => {}));
}
