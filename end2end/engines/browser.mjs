// The acts of a person, which are the same in every engine, upon the few things that each driver can do.
import { startFirefox } from './firefox.mjs';
import { WebKit } from './webkit.mjs';

/**
 * @typedef {object} Driver What a driver does in the tab in front. What it is given as code is a function, as text.
 * @property {(url: string) => Promise<void>} go
 * @property {() => Promise<void>} back
 * @property {() => Promise<void>} reload
 * @property {(code: string, ...values: unknown[]) => Promise<unknown>} run waits for what comes of it
 * @property {(selector: string, words: string) => Promise<void>} tap
 * @property {(selector: string, text: string) => Promise<void>} type
 * @property {(selector: string, option: string) => Promise<void>} choose
 * @property {() => Promise<void>} newTab
 * @property {() => Promise<void>} closeTab
 * @property {() => Promise<string>} picture a PNG in base64
 * @property {() => Promise<string | undefined>} paper a PDF in base64, if it can print
 * @property {() => Promise<void>} close
 */

/** Starts an engine, and gives how a browser of it is opened and how the engine is stopped. */
export const engines = {
  firefox: startFirefox,
  webkit: async () => ({ open: () => WebKit.open(), stop: async () => {} }),
};

export class Browser {
  /**
   * @param {string} name
   * @param {Driver} driver
   */
  constructor(name, driver) {
    this.name = name;
    this.driver = driver;
  }

  /**
   * What the function gives, run in the page.
   * @template {unknown[]} V
   * @template T
   * @param {(...values: V) => T | Promise<T>} code
   * @param {V} values
   */
  async run(code, ...values) {
    return /** @type {T} */ (await this.driver.run(`${code}`, ...values));
  }

  /**
   * @template {unknown[]} V
   * @param {string} what
   * @param {(...values: V) => boolean | Promise<boolean>} code
   * @param {V} values
   */
  async until(what, code, ...values) {
    const end = Date.now() + 15_000;
    /** @type {unknown} */
    let last;
    while (Date.now() < end) {
      // Between two pages there is nothing to ask.
      last = await this.run(code, ...values).catch((error) => error);
      if (last === true) return;
      await new Promise((done) => setTimeout(done, 25));
    }
    throw new Error(`${this.name}: ${what} did not come true: ${last}`);
  }

  /**
   * Goes to a page and waits until it reads the record.
   * @param {string} url
   */
  async open(url) {
    await this.driver.go(url);
    await this.isLive();
  }

  async isLive() {
    await this.until('the page is live', () => document.querySelector('html[data-live]') !== null);
  }

  /**
   * @param {string} selector
   * @param {string} words
   */
  async tap(selector, words = '') {
    await this.driver.tap(selector, words);
  }

  /**
   * The field with a label that has these words.
   * @param {string} words
   */
  async field(words) {
    const id = await this.run((words) => {
      const labels = [...document.querySelectorAll('label')];
      return labels.find((it) => it.checkVisibility() && it.textContent.includes(words))?.htmlFor;
    }, words);
    return `[id="${id}"]`;
  }

  /**
   * What is written in a field.
   * @param {string} selector
   */
  async written(selector) {
    return this.run((selector) => {
      /** @type {HTMLInputElement | HTMLTextAreaElement | null} */
      const field = document.querySelector(selector);
      return field?.value;
    }, selector);
  }

  /**
   * @param {string} label
   * @param {string} text
   */
  async type(label, text) {
    await this.driver.type(await this.field(label), text);
  }

  /**
   * @param {string} label
   * @param {string} option
   */
  async choose(label, option) {
    await this.driver.choose(await this.field(label), option);
  }

  /**
   * @param {string} words
   * @param {string} path
   */
  async follow(words, path) {
    await this.tap('a', words);
    await this.until(`the way to ${path}`, (path) => location.pathname === path, path);
    await this.isLive();
  }

  /** @param {string} words */
  async says(words) {
    await this.until(`the page says “${words}”`, (words) => document.body.textContent.includes(words), words);
  }

  async saved() {
    await this.until(
      'it is saved',
      () => !!document.querySelector('.saved')?.textContent.includes('Saved on this device'),
    );
  }

  /**
   * @param {string} code
   * @param {'yes' | 'unsure' | 'flag'} value
   * @param {string} [note]
   */
  async answer(code, value, note) {
    const group = `[data-check=${code}]`;
    // The note is in the disclosure of the check, and the check may be in one itself.
    await this.run((group) => {
      const more = document.querySelector(`${group} .more`);
      for (let at = more; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
    }, group);
    await this.tap(`${group} label:has(input[value=${value}]), ${group} input[value=${value}]`);
    if (note) await this.driver.type(`${group} textarea[name^=note]`, note);
  }

  /** What is noted at a check. @param {string} code */
  async note(code) {
    return this.written(`[data-check=${code}] textarea[name^=note]`);
  }
}
