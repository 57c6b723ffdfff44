// What every page can do without wasm: work offline, switch to a new version, leave no trace on a shared device, and hand over
// what is stored when all else fails. Storage may be blocked, so every access is tried.

const OURS = 'due-care/';
const workers = navigator.serviceWorker;

const attempt = (read) => {
  try {
    return read();
  } catch {
    return undefined;
  }
};
const noted = (name) => attempt(() => sessionStorage.getItem(OURS + name));
const onClick = (selector, act) => document.querySelectorAll(selector).forEach((button) => button.addEventListener('click', act));

// On a shared device this tab's history holds one entry of ours: the page that is open.

const isShared = () => noted('shared');

addEventListener('click', (event) => {
  const isPlain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const link = isShared() && isPlain && event.target.closest?.('a:is([href^="/"], [href^="#"]):not([target], [download])');
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  location.replace(link.href);
});

const ours = (storage) => Object.keys(storage).filter((name) => name.startsWith(OURS));
const erase = () => attempt(() => ours(sessionStorage).forEach((name) => sessionStorage.removeItem(name)));

onClick('[data-leave]', () => {
  // Only then: on the way out a page saves what was typed last, and must still know that the device is shared.
  addEventListener('pagehide', erase);
  location.replace('about:blank');
});

onClick('[data-reload]', () => location.reload());

// Raw, because whatever would read it properly may be what is broken.

onClick('[data-rescue]', () => {
  const texts = (name) => attempt(() => Object.fromEntries(ours(window[name]).map((key) => [key, window[name].getItem(key)])));
  const file = { ...texts('localStorage'), ...texts('sessionStorage') };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }));
  link.download = 'my-checklist-raw.json';
  link.click();
  URL.revokeObjectURL(link.href);
});

// Offline.

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
    attempt(() => sessionStorage.setItem(OURS + 'later', 'yes'));
  });
}

if (workers) {
  // Whichever tab asked for the new version, all tabs switch.
  if (workers.controller) workers.addEventListener('controllerchange', () => location.reload(), { once: true });
  // Without it the site works all the same, as long as there is a network.
  addEventListener('load', () => isShared() || keepOffline().catch(() => {}));
}
