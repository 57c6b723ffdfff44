// Somebody who types and goes on typing, for as long as a test needs.
import type { Locator } from '@playwright/test';

import { expect } from './page';

/** Runs in the page: puts a text into a field, as one keystroke would, and stays in it. */
export const enter = (field: HTMLElement | SVGElement, text: string): void => {
  (field as HTMLTextAreaElement).value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

/** Runs in the page: the same, and leaves the field. */
export const enterAndLeave = (field: HTMLElement | SVGElement, text: string): void => {
  (field as HTMLTextAreaElement).value = text;
  for (const name of ['input', 'focusout']) field.dispatchEvent(new Event(name, { bubbles: true }));
};

/**
 * Types into a field without a pause, a letter every 40 ms, until told to end. A page's timers run in the order in which they are due,
 * so that on a busy machine, too, the next letter comes before the pause that the app waits for.
 */
export class Typing {
  private constructor(
    private readonly field: Locator,
    private readonly typed: Promise<string>,
  ) {}

  /** Begins, and goes on once the first letters are in the field. */
  static async begin(field: Locator): Promise<Typing> {
    const before = await field.inputValue();
    const typed = field.evaluate(async (it: HTMLElement | SVGElement) => {
      const field = it as HTMLTextAreaElement;
      field.removeAttribute('data-typed');
      for (let n = 0; !field.dataset.typed; n += 1) {
        field.value += 'typed and typed on, '[n % 20];
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => setTimeout(done, 40));
      }
      return field.value;
    });
    // If the page goes while somebody types, that is what the test is about.
    typed.catch(() => {});
    await expect(field).not.toHaveValue(before);
    return new Typing(field, typed);
  }

  /** Types on until this many letters more are there. */
  async goOn(letters: number): Promise<void> {
    const enough = (await this.field.inputValue()).length + letters;
    await expect.poll(async () => (await this.field.inputValue()).length, { intervals: [40] }).toBeGreaterThan(enough);
  }

  /** Ends, without leaving the field, and gives all that was typed. */
  async end(): Promise<string> {
    await this.field.evaluate((it: HTMLElement | SVGElement) => {
      it.dataset.typed = 'yes';
    });
    return this.typed;
  }
}
