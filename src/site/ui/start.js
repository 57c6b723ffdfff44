// Loads the wasm and starts the islands of the page. Leptos' own script preloads the wasm beside the style sheet, and on a slow network
// the words then wait for it (leptos 0.8.23); this one lets the page be painted first. `early.js` keeps what is answered until then.
// The build puts in SCRIPT and WASM, the paths of the built files.

const load = async () => {
  const wasm = fetch(WASM);
  const app = await import(SCRIPT);
  await app.default({ module_or_path: wasm });
  // Compiling and starting are two tasks, so that a tap in between is answered.
  await new Promise((resolve) => setTimeout(resolve));
  app.hydrate();
  for (const island of document.querySelectorAll('leptos-island')) app[island.dataset.component](island);
};
const start = () =>
  load().catch((error) => {
    document.documentElement.dataset.broken = '';
    throw error;
  });

// A hidden page is not painted, so there is nothing to wait for.
if (document.hidden) start();
else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(start)));
