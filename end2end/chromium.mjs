// Finds the browser that tests run in: $CHROMIUM, or the first Chromium or Chrome on the path.
import { execFileSync } from 'node:child_process';

export function chromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // Not this one.
    }
  }
  throw new Error('No Chromium was found. Install it, or set CHROMIUM to its path.');
}

// Root may not use Chromium's sandbox; the rest keeps it from calling home.
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
