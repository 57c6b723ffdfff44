// The exported files behind a real nginx, Apache and Caddy: the same answers as from our own server, and behind nginx the main walk.
import { defineConfig } from '@playwright/test';

import own from './playwright.config';

const first = Number(process.env.DUE_CARE_HOSTED_PORT ?? 3995);
const hosts = ['nginx', 'apache', 'caddy'].map((name, at) => ({ name, port: first + at }));
const compared = 'hosted/*.spec.ts';
const walks = ['walk', 'reading', 'places', 'privacy'].map((name) => `tests/${name}.spec.ts`);

export default defineConfig({
  ...own,
  testDir: '.',
  metadata: { own: own.use!.baseURL },
  projects: hosts.map(({ name, port }) => ({
    name,
    testMatch: name === 'nginx' ? [compared, ...walks] : compared,
    use: { ...own.use, baseURL: `http://127.0.0.1:${port}` },
  })),
  webServer: [
    own.webServer as object & { command: string },
    ...hosts.map(({ name, port }) => ({
      command: `node hosted.mjs ${port} ${name}`,
      url: `http://127.0.0.1:${port}/healthz`,
      reuseExistingServer: false,
      timeout: 120_000,
    })),
  ],
});
