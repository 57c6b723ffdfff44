// In the head of every page, before anything is painted: notes which mode the page is in. The build minifies it and puts in the names in
// capitals, which src/browser/store/keys.rs defines.

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
try {
  if (sessionStorage[SHARED_KEY]) {
    dataset.shared = '';
    document.title = 'Notes';
  }
} catch {}

// The style sheet then shows what the server wrote for this case. Faults that are not in our built files are not ours: extensions and
// in-app browsers run scripts of their own in the page.
for (const fault of ['error', 'unhandledrejection']) {
  addEventListener(fault, ({ error, reason }) => {
    const where = (error ?? reason)?.stack;
    if (/\/pkg\//.test(where) && !/extension:/.test(where)) dataset.broken = '';
  });
}
