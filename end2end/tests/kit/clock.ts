// Time in the pages of a test: it can stand still, so that nothing happens because time passes, and it can be moved.
import type { BrowserContext, Page } from '@playwright/test';

/** Gives the pages that are opened from now on a clock that can be stopped. Until then it runs as always. */
export const installClock = (context: BrowserContext): Promise<void> => context.clock.install();

/** Stops the clocks of all open pages. A page that is opened while they stand still never becomes live. */
export async function stopClock(page: Page): Promise<void> {
  // Far enough ahead of all of them, as a clock cannot go back.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
}
