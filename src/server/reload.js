// For working on the site: reloads the page when the server was started anew with something else.

const version = async () => {
  try {
    const answer = await fetch('/version', { cache: 'no-store' });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    // The server is being started anew.
    return undefined;
  }
};

// A worker of an earlier day would answer with what it kept.
for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) worker.unregister();

const shown = await version();
setInterval(async () => {
  const served = await version();
  if (served && served !== shown) location.reload();
}, 500);
