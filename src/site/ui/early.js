// In the head of every page, before anything is painted: notes which mode the page is in, and remembers what is touched before the
// wasm is there. The build minifies it and puts in the names in capitals, which src/browser/store/keys.rs defines.

const { dataset } = document.documentElement;

// For style sheets: what needs a script can be shown.
dataset.script = '';

// A copy in the address is put aside at once, so that it is neither in the history nor sent on.
const takeCopy = () => {
  if (!location.hash.startsWith(COPY_FRAGMENT)) return;
  dataset.copy = location.hash.slice(COPY_FRAGMENT.length);
  history.replaceState(null, '', location.pathname);
};
takeCopy();
addEventListener('hashchange', takeCopy);

// Where browsers block storage, reading its very name throws.
let storage;
try {
  storage = localStorage;
} catch {}
try {
  if (sessionStorage[SHARED_KEY]) {
    storage = sessionStorage;
    dataset.shared = '';
    document.title = 'Notes';
  }
} catch {}

// Also into the database, which a killed browser doesn't lose. Where there is none yet, this makes the one of `durable.js`.
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
      db.transaction('about', 'readwrite', { durability: 'strict' }).objectStore('about').put(value, EARLY_ROW + name);
    } catch {}
    // It waits for what was begun.
    db.close();
  };
};

// Written straight into the storage, so that it survives even leaving the page.
addEventListener(
  'input',
  ({ target }) => {
    if (!target.name || 'live' in dataset) return;
    target.dataset.touched = '';
    if (target.closest('[data-unkept]')) return;
    try {
      const checking = sessionStorage[CHECKING_KEY] || storage[CHECKING_KEY] || '~';
      const name = target.name.replace('~', checking);
      const value = target.type === 'checkbox' && !target.checked ? '' : target.value;
      storage[EARLY_PREFIX + name] = value;
      keep(name, value);
    } catch {}
  },
  true,
);

// The style sheet then shows what the server wrote for this case. The faults of extensions are not ours.
for (const fault of ['error', 'unhandledrejection']) {
  addEventListener(fault, ({ filename }) => {
    if (!/extension:/.test(filename)) dataset.broken = '';
  });
}
