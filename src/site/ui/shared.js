import { attempt, isShared, onClick, ours } from './storage.js';

// On a shared device this tab's history holds one entry of ours: the page that is open.

addEventListener('click', (event) => {
  const isPlain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const link =
    isShared() && isPlain && event.target.closest?.('a:is([href^="/"], [href^="#"]):not([target], [download])');
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  location.replace(link.href);
});

const erase = () =>
  attempt(() => {
    for (const name of ours(sessionStorage)) sessionStorage.removeItem(name);
  });

onClick('[data-leave]', () => {
  // Only then: on the way out a page saves what was typed last, and must still know that the device is shared.
  addEventListener('pagehide', erase);
  location.replace('about:blank');
});

onClick('[data-reload]', () => location.reload());
