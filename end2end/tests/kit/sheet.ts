// The summary: their copy, my copy, and the other papers of that page.
import type { Locator, Page } from '@playwright/test';

import { open } from './page';
import { type Format, type Printed, print } from './pdf';

type Copy = 'their-copy' | 'my-copy' | 'blank' | 'tonight' | 'cards' | 'companion';

export class Sheet {
  constructor(readonly page: Page) {}
  /** What is handed over at the consultation. */
  get theirs(): Locator {
    return this.page.locator('#their-copy');
  }
  /** What nobody else sees. */
  get mine(): Locator {
    return this.page.locator('#my-copy');
  }
  /** The codes of the questions that come first on their copy. */
  get topCodes(): Locator {
    return this.theirs.locator('.asks--top .code');
  }
  /** A part of my copy, by its heading. */
  part(heading: string): Locator {
    return this.page.locator('.mine', { has: this.page.getByRole('heading', { name: heading }) });
  }
  async open(copy?: Copy): Promise<this> {
    await open(this.page, copy ? `/summary#${copy}` : '/summary');
    return this;
  }
  print(format?: Format): Promise<Printed> {
    return print(this.page, format);
  }
}

export const sheet = (page: Page) => new Sheet(page);
