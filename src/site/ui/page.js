// What every page can do without wasm, one idea a file. Each looks for what it works on, and does nothing on other pages. What only one
// page needs is a file that it names itself: `answer.js`, `minute.js`, `room.js`.

import './country.js';
import './emergency.js';
import './fold.js';
import './offline.js';
import './rescue.js';
import './shared.js';

// Firefox and WebKit print nothing in the margins of a page. There the foot stands at the end of the sheet.

if (!('CSSMarginRule' in window)) document.documentElement.dataset.marginless = '';

// The browser inside an app keeps answers to itself, and has no way to print or one that does nothing. That is said where answers begin,
// and where nothing came of printing.

const IN_APP =
  /Instagram|FBA[NV]|musical_ly|Bytedance|TikTok|Snapchat|Twitter|LinkedInApp|Pinterest|\bLine\/|MicroMessenger|Telegram|GSA\/|; wv\)/;
if (IN_APP.test(navigator.userAgent))
  for (const words of document.querySelectorAll('[data-in-app]')) words.hidden = false;
const unprinted = document.querySelector('[data-unprinted]');
addEventListener('click', ({ target }) => {
  if (!unprinted || !target.closest?.('[data-action=print]')) return;
  let began = false;
  addEventListener('beforeprint', () => (began = true), { once: true });
  setTimeout(() => (unprinted.hidden = began), 1000);
});

// On paper a field shows only what fits into it, and in Firefox that is one line: its words are printed as a paragraph in its place.

addEventListener('beforeprint', () => {
  for (const field of document.querySelectorAll('textarea'))
    if (field.value)
      field.before(Object.assign(document.createElement('p'), { className: 'in-print', textContent: field.value }));
});
addEventListener('afterprint', () => {
  for (const words of document.querySelectorAll('.in-print')) words.remove();
});

// Which page of the sheet is shown is marked in the list of them.

const pages = [...document.querySelectorAll('.copies a')];
const markShown = () => {
  const shown = pages.find((link) => link.hash === location.hash) ?? pages[0];
  for (const link of pages) {
    if (link === shown) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
};
if (pages.length) {
  markShown();
  addEventListener('hashchange', markShown);
}

// What an address names is shown: a row of the emergency page, or a check in a disclosure.

const openNamed = () => {
  const named = document.getElementById(location.hash.slice(1));
  for (let at = named; at; at = at.parentElement) if (at.matches('details.row, .shelf, .tuck')) at.open = true;
  if (named?.closest('.shelf')) named.scrollIntoView();
};
openNamed();
addEventListener('hashchange', openNamed);
