// What every page can do without wasm, one idea a file. Each looks for what it works on, and does nothing on other pages.

import './answer.js';
import './emergency.js';
import './fold.js';
import './minute.js';
import './offline.js';
import './rescue.js';
import './room.js';
import './shared.js';

// Firefox and WebKit print nothing in the margins of a page. There the foot stands at the end of the sheet.

if (!('CSSMarginRule' in window)) document.documentElement.dataset.marginless = '';

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
