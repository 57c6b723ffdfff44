// The exported files behind a real nginx: the same answers as from our own server, and the main walk.
import { defineConfig } from '@playwright/test';

import own from './playwright.config';

const port = Number(process.env.DUE_CARE_HOSTED_PORT ?? 3995);

export default defineConfig({
  ...own,
  testDir: '.',
  testMatch: [
    'hosted/*.spec.ts',
    'tests/walk.spec.ts',
    'tests/reading.spec.ts',
    'tests/places.spec.ts',
    'tests/privacy.spec.ts',
  ],
  metadata: { own: own.use!.baseURL },
  use: { ...own.use, baseURL: `http://127.0.0.1:${port}` },
  webServer: [
    own.webServer as object & { command: string },
    { command: `node hosted.mjs ${port}`, url: `http://127.0.0.1:${port}/healthz`, reuseExistingServer: false },
  ],
});
