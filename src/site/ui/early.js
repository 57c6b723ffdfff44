// In the head of a page that takes answers, before anything is painted: remembers what is touched before the wasm is there.

import './head.js';

const { dataset } = document.documentElement;

// Also into the database, which a killed browser doesn't lose. Where there is none yet, this creates it with the layout of `durable.js`.
const keep = (name, value) => {
  if ('shared' in dataset) return;
  const request = indexedDB.open('due-care', 1);
  request.onupgradeneeded = () => {
    const db = request.result;
    for (const store of ['about', 'entries']) db.createObjectStore(store);
    db.createObjectStore('snapshots', { autoIncrement: true });
  };
  request.onsuccess = () => {
    const db = request.result;
    try {
      db.transaction('about', 'readwrite').objectStore('about').put(value, EARLY_ROW + name);
    } catch {}
    // It closes once the transaction is over.
    db.close();
  };
};

// Written straight into the storage, so that it survives even leaving the page. Where browsers block it, its very name throws.
addEventListener(
  'input',
  ({ target }) => {
    if (!target.name || 'live' in dataset) return;
    target.dataset.touched = '';
    if (target.closest('[data-unkept]')) return;
    try {
      const storage = 'shared' in dataset ? sessionStorage : localStorage;
      const checking = sessionStorage[CHECKING_KEY] || storage[CHECKING_KEY] || '~';
      const name = target.name.replace('~', checking);
      const value = target.type === 'checkbox' && !target.checked ? '' : target.value;
      storage[EARLY_PREFIX + name] = value;
      keep(name, value);
    } catch {}
  },
  true,
);
