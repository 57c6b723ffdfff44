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
  answer(name: 'Yes' | 'Not sure' | 'Red flag' | 'Doesn’t apply'): Locator {
    return this.reached(
      this.group.getByRole('radio', { name: `${name}, ${this.code}`, exact: true, includeHidden: true }),
    );
  }
  proof(name: 'They told me' | 'They showed me' | 'I looked it up'): Locator {
    return this.reached(this.group.getByRole('radio', { name, exact: true, includeHidden: true }));
  }
  get note(): Locator {
    return this.reached(this.group.getByRole('textbox', { name: 'Your note', exact: true, includeHidden: true }));
  }
  /** The disclosure with everything that isn’t needed to answer. */
  get more(): Locator {
    return this.group.locator('.more > summary');
  }
  /** The button beside an answer that is folded into a line. */
  get change(): Locator {
    return this.group.getByRole('button', { name: `Change, ${this.code}`, exact: true });
  }
  /** Shows a control of the check, as a person does who opens what it is in, or wants to change an answer. */
  async show(control: Locator): Promise<void> {
    await control.evaluate((it) => {
      const check = it.closest('.check');
      if (check?.hasAttribute('data-folded')) check.querySelector<HTMLElement>('.change')?.click();
      for (let at = it.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
    });
  }
  /** A control that is shown before anything is done with it. */
  private reached(control: Locator): Locator {
    for (const act of ['check', 'click', 'fill', 'focus', 'press', 'pressSequentially', 'tap'] as const) {
      const does = control[act].bind(control) as (...how: unknown[]) => Promise<void>;
      Object.assign(control, {
        [act]: async (...how: unknown[]) => {
          await this.show(control);
          await does(...how);
        },
      });
    }
    return control;
  }
  get stop(): Locator {
    return this.group.getByRole('status').locator('.halt');
  }
  /** What is said where the note was written twice. */
  get otherVersion(): Locator {
    return this.group.getByText('This note has another version');
  }
  /** The button that takes the answer back. */
  get clear(): Locator {
    return this.reached(this.group.getByRole('button', { name: 'Clear this answer', includeHidden: true }));
  }
  /** What is behind “If you still want to go ahead”. */
  get override(): Locator {
    return this.group.locator('.override > summary');
  }
  /** Writes the note as a whole and leaves the field. */
  async write(text: string): Promise<void> {
    await this.note.fill(text);
    await this.note.blur();
  }
}

export const check = (page: Page, code: string) => new Check(page, code);

/** What says where the record is kept: the line under the heading, and the bar for what can’t wait. */
export const saved = (page: Page): Locator => page.locator('.saved');

/** What the page says aloud where it cannot save. */
export const alarm = (page: Page, words: string): Locator => page.getByRole('alert').filter({ hasText: words });

/** Whom this window checks: the choice at the top of each page where there are several. */
export const checking = (page: Page): Locator => page.getByLabel('You’re checking', { exact: true });

/** The name of whom this window checks. */
export const name = (page: Page): Locator => page.getByLabel('Practitioner’s name or a nickname');
