// One check of a step page, as a person sees it.
import type { Locator, Page } from '@playwright/test';

/** One check of a step page, by its row code. */
export class Check {
  readonly group: Locator;
  constructor(
    readonly page: Page,
    readonly code: string,
  ) {
    this.group = page.locator(`[data-check="${code}"]`);
  }
  answer(name: 'Yes' | 'Not sure yet' | 'Red flag' | 'Does not apply'): Locator {
    return this.group.getByRole('radio', { name, exact: true });
  }
  proof(name: 'They told me' | 'They showed me' | 'I looked it up'): Locator {
    return this.group.getByRole('radio', { name, exact: true });
  }
  get note(): Locator {
    return this.group.getByRole('textbox', { name: 'Your note', exact: true });
  }
  get stop(): Locator {
    return this.group.getByRole('status').filter({ hasText: /^(Stop|Red flag|Pause)/ });
  }
  /** What is said where the note was written twice. */
  get otherVersion(): Locator {
    return this.group.getByText('This note has another version');
  }
  /** Writes the note as a whole and leaves the field. */
  async write(text: string): Promise<void> {
    await this.note.fill(text);
    await this.note.blur();
  }
}

export const check = (page: Page, code: string) => new Check(page, code);

/** The line at the foot of the page that says where the record is kept. */
export const saved = (page: Page): Locator => page.locator('.saved');

/** What the page says aloud where it cannot save. */
export const alarm = (page: Page, words: string): Locator => page.getByRole('alert').filter({ hasText: words });

/** Whom this window checks: the choice at the top of each page where there are several. */
export const checking = (page: Page): Locator => page.getByLabel('You’re checking', { exact: true });

/** The name of whom this window checks. */
export const name = (page: Page): Locator => page.getByLabel('Practitioner’s name or a nickname');
