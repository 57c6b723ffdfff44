// The page of a step, as a person moves about in it.
import type { Locator, Page } from '@playwright/test';

/** The page of a step. */
export class Step {
  constructor(readonly page: Page) {}
  /** The checks of one part: now, behind “More checks”, or after the visit. */
  part(name: 'now' | 'more' | 'later'): Locator {
    return this.page.locator(`[data-shelf=${name}] > .check:not([hidden])`);
  }
  /** Their row codes, in the order of the page. */
  codes(name: 'now' | 'more' | 'later'): Promise<(string | null)[]> {
    return this.part(name).evaluateAll((all) => all.map((it) => it.getAttribute('data-check')));
  }
  get more(): Locator {
    return this.page.locator('#more-checks > summary');
  }
  get afterwards(): Locator {
    return this.page.locator('#later-checks');
  }
  get been(): Locator {
    return this.page.getByRole('checkbox', { name: 'I’ve been', exact: true });
  }
  /** What needs no answer before the visit. */
  get toAsk(): Locator {
    return this.page.locator('.to-ask');
  }
}

export const step = (page: Page) => new Step(page);
