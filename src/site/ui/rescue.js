import { attempt, onClick, ours } from './storage.js';

// Raw, because whatever would read it properly may be what is broken.

onClick('[data-rescue]', () => {
  const texts = (name) =>
    attempt(() => Object.fromEntries(ours(window[name]).map((key) => [key, window[name].getItem(key)])));
  const file = { ...texts('localStorage'), ...texts('sessionStorage') };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }));
  link.download = 'my-checklist-raw.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
});
