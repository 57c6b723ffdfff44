// The page for the visit: the questions in the room, one at a time, and paper typed back in.
import type { Locator, Page } from '@playwright/test';

import { open } from './page';

export class Visit {
  constructor(readonly page: Page) {}
  async open(): Promise<this> {
    await open(this.page, '/visit');
    return this;
  }
  /** The question that is asked now. */
  get question(): Locator {
    return this.page.locator('#room-ask');
  }
  /** Its row code. */
  get code(): Locator {
    return this.page.locator('[data-text-slot=room-code]');
  }
  get note(): Locator {
    return this.page.locator('#room-note');
  }
  /** Which of how many it is. */
  get place(): Locator {
    return this.page.locator('.room__at');
  }
  heard(name: 'Unclear' | 'Would not say'): Locator {
    return this.page.getByRole('radio', { name });
  }
  get paper(): Locator {
    return this.page.getByLabel('Type your paper back in');
  }
  /** Types lines of paper back in. */
  async takeIn(lines: string): Promise<void> {
    await this.paper.fill(lines);
    await this.page.getByRole('button', { name: 'Add these lines' }).click();
  }
}

export const visit = (page: Page) => new Visit(page);
