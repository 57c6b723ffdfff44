// The font of the site, which a first visit may be without: what is measured depends on it.
import type { Page } from '@playwright/test';

/** Sets the page in the font of the site, which a first visit may be without. */
export const setInOurFont = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const url = 'url("/fonts/atkinson-hyperlegible-next.woff2")';
    const font = new FontFace('Atkinson Hyperlegible Next', url, { weight: '400 800' });
    document.fonts.add(await font.load());
  });
