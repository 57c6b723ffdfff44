// How the tests run in Chromium: against the release build, which this starts on a port of its own.
import { defineConfig } from '@playwright/test';

import { chromium, chromiumFlags } from './chromium.mjs';

const port = Number(process.env.DUE_CARE_TEST_PORT ?? 3990);

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  retries: 0,
  // No test measures time, so that a busy machine makes none fail: these end what would never come.
  timeout: 60_000,
  expect: { timeout: 10_000, toMatchAriaSnapshot: { pathTemplate: 'tests/trees/{arg}{ext}' } },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: 'chromium',
    launchOptions: { executablePath: chromium(), args: chromiumFlags },
    actionTimeout: 15_000,
    viewport: { width: 1200, height: 900 },
    locale: 'en-GB',
    // A service worker answers before a test's routes are asked. The tests of working offline let it in.
    serviceWorkers: 'block',
  },
  webServer: {
    command: 'target/release/due-care serve',
    cwd: '..',
    env: { DUE_CARE_ADDR: `127.0.0.1:${port}` },
    url: `http://127.0.0.1:${port}/healthz`,
    reuseExistingServer: false,
    // On a busy machine the server takes its time to prepare its pages.
    timeout: 120_000,
  },
});
