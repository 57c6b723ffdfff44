// The page for the visit: the questions in the room, one at a time, and paper typed back in.
import { expect, type Locator, type Page } from '@playwright/test';

import { open } from './page';

/** What they said. */
type Said = 'Clear answer' | 'Vague' | 'They’ll say later' | 'Wouldn’t say';

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
    return this.page.locator('.room__top p');
  }
  /** One of the four answers. */
  heard(name: Said): Locator {
    return this.room.getByRole('radio', { name });
  }
  /** Taps an answer, which leads on. */
  async hear(name: Said): Promise<void> {
    const asked = await this.place.textContent();
    await this.heard(name).click();
    await expect(this.place).not.toHaveText(asked ?? '');
  }
  get room(): Locator {
    return this.page.getByRole('region', { name: 'The question' });
  }
  get undo(): Locator {
    return this.room.getByRole('button', { name: 'Undo' });
  }
  /** A question of the sheet, by its place on it. */
  onPaper(at: number): Locator {
    return this.page
      .locator('.on-paper')
      .getByRole('group')
      .nth(at - 1);
  }
  async openNote(): Promise<void> {
    await this.room.getByText('Your note').first().click();
  }
  get paper(): Locator {
    return this.page.getByLabel('Type your paper back in');
  }
  /** Types lines of paper back in. */
  async takeIn(lines: string): Promise<void> {
    const typing = this.page.locator('details').filter({ has: this.paper });
    await typing.evaluate((details) => details.setAttribute('open', ''));
    await this.paper.fill(lines);
    await this.page.getByRole('button', { name: 'Add these lines' }).click();
  }
}

export const visit = (page: Page) => new Visit(page);
