import { attempt, isShared, onClick, ours } from './storage.js';

// Browsers bring a closed tab back with all that it held. On a shared device whatever this tab holds goes, unless it comes straight from
// a page of ours, or back from where a link led not long ago.

const LEFT = `${STORAGE_PREFIX}left`;
const BACK_BY = 600_000;
const erase = () =>
  attempt(() => {
    for (const name of ours(sessionStorage)) sessionStorage.removeItem(name);
  });
const isWelcome = () => {
  const [at, byLink] = (attempt(() => sessionStorage.getItem(LEFT)) ?? '').split(' ');
  // A page is left while the next one is on its way already, so the next one began before that.
  return document.wasDiscarded || at >= performance.timeOrigin - 100 || (byLink && Date.now() - at < BACK_BY);
};
const eraseUnlessWelcome = () => {
  if (!isShared() || isWelcome()) return false;
  erase();
  attempt(() => sessionStorage.setItem(SHARED_KEY, '1'));
  return true;
};
eraseUnlessWelcome();
let byLink = '';
addEventListener('click', ({ target }) => (byLink = target.closest?.('a[href]') ? ' link' : ''), true);
addEventListener('pagehide', () => {
  if (isShared()) attempt(() => sessionStorage.setItem(LEFT, Date.now() + byLink));
});
addEventListener('pageshow', ({ persisted }) => {
  byLink = '';
  if (persisted && eraseUnlessWelcome()) location.reload();
});

// On a shared device this tab's history holds one entry of ours: the page that is open.

addEventListener('click', (event) => {
  const isPlain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const link =
    isShared() && isPlain && event.target.closest?.('a:is([href^="/"], [href^="#"]):not([target], [download])');
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  location.replace(link.href);
});

onClick('[data-leave]', () => {
  // Only then: on the way out a page saves what was typed last, and must still know that the device is shared.
  addEventListener('pagehide', erase);
  location.replace('about:blank');
});

onClick('[data-reload]', () => location.reload());
