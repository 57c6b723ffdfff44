// Firefox as Debian ships it, driven through WebDriver BiDi, which it speaks itself: https://w3c.github.io/webdriver-bidi/
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import WebSocket from 'ws';

import { find } from './find.mjs';

/** @typedef {import('./browser.mjs').Driver} Driver */

/** @typedef {(method: string, params?: Record<string, unknown>) => Promise<unknown>} Send sends a command and resolves to its result */

/**
 * Speaks over one connection, on which answers come in any order.
 * @param {WebSocket} socket
 * @returns {Send}
 */
function speak(socket) {
  /** @type {Map<number, { done: (result: unknown) => void, fail: (error: Error) => void }>} */
  const waiting = new Map();
  let last = 0;
  socket.on('message', (text) => {
    const { id, result, error, message } = JSON.parse(text.toString());
    const sent = waiting.get(id);
    waiting.delete(id);
    if (error) sent?.fail(new Error(`${error}: ${message}`));
    else sent?.done(result);
  });
  socket.on('close', () => {
    for (const { fail } of waiting.values()) fail(new Error('Firefox has gone.'));
  });
  return (method, params = {}) =>
    new Promise((done, fail) => {
      waiting.set(++last, { done, fail });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}

/** Starts Firefox with a profile of its own. */
export async function startFirefox() {
  const profile = mkdtempSync(join(tmpdir(), 'due-care-firefox-'));
  const program = spawn('firefox-esr', ['--headless', '--profile', profile, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Whatever ends this program ends the browser too.
  process.on('exit', () => program.kill());
  const ended = new Promise((done) => program.once('exit', done));
  /** @type {string} */
  const address = await new Promise((done, fail) => {
    createInterface(program.stderr).on('line', (line) => {
      const [, url] = line.match(/WebDriver BiDi listening on (ws:\S+)/) ?? [];
      if (url) done(url);
    });
    ended.then(() => fail(new Error('Firefox ended before it listened.')));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  const send = speak(socket);
  await send('session.new', { capabilities: {} });
  return {
    /** A browser that shares nothing of what it keeps with the others. */
    async open() {
      const { userContext } = /** @type {{ userContext: string }} */ (await send('browser.createUserContext'));
      const firefox = new Firefox(send, userContext);
      await firefox.newTab();
      return firefox;
    },
    async stop() {
      program.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** @implements {Driver} */
class Firefox {
  /** @type {string[]} The last one is in front. */
  #tabs = [];

  /**
   * @param {Send} send
   * @param {string} userContext
   */
  constructor(send, userContext) {
    this.send = send;
    this.userContext = userContext;
  }

  /**
   * @param {string} method
   * @param {Record<string, unknown>} params
   */
  #here(method, params = {}) {
    return this.send(method, { context: this.#tabs.at(-1), ...params });
  }

  async newTab() {
    const made = await this.send('browsingContext.create', { type: 'tab', userContext: this.userContext });
    this.#tabs.push(/** @type {{ context: string }} */ (made).context);
    await this.#here('browsingContext.setViewport', { viewport: { width: 500, height: 800 } });
  }

  async closeTab() {
    await this.#here('browsingContext.close');
    this.#tabs.pop();
    await this.#here('browsingContext.activate');
  }

  async close() {
    await this.send('browser.removeUserContext', { userContext: this.userContext });
  }

  /** @param {string} url */
  async go(url) {
    await this.#here('browsingContext.navigate', { url, wait: 'complete' });
  }

  async back() {
    await this.#here('browsingContext.traverseHistory', { delta: -1 });
  }

  async reload() {
    await this.#here('browsingContext.reload', { wait: 'complete' });
  }

  /**
   * @param {string} code
   * @param {unknown[]} values
   */
  async run(code, ...values) {
    const said = await this.send('script.callFunction', {
      functionDeclaration: `async (values) => JSON.stringify(await (${code})(...JSON.parse(values)))`,
      arguments: [{ type: 'string', value: JSON.stringify(values) }],
      target: { context: this.#tabs.at(-1) },
      awaitPromise: true,
      userActivation: true,
    });
    const { result, exceptionDetails } =
      /** @type {{ result?: { value?: string }, exceptionDetails?: { text: string } }} */ (said);
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result?.value === undefined ? undefined : JSON.parse(result.value);
  }

  /**
   * @param {string} selector
   * @param {string} words
   */
  async tap(selector, words) {
    const [x, y] = /** @type {[number, number]} */ (
      await this.run(
        // Firefox scrolls to what was typed when it draws next. So this waits until its place rests.
        `async (selector, words) => {
          const it = (${find})(selector, words);
          const place = () => {
            const [{ left, top, width, height }] = it.getClientRects();
            return [left + width / 2, top + height / 2].map(Math.floor);
          };
          for (;;) {
            it.scrollIntoView({ block: 'center', behavior: 'instant' });
            const before = place();
            for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
            const [x, y] = place();
            if (x === before[0] && y === before[1]) return [x, y];
          }
        }`,
        selector,
        words,
      )
    );
    await this.#here('input.performActions', {
      actions: [
        {
          type: 'pointer',
          id: 'finger',
          actions: [
            { type: 'pointerMove', x, y },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  /**
   * @param {string} selector
   * @param {string} text
   */
  async type(selector, text) {
    await this.run(`(selector) => (${find})(selector).focus()`, selector);
    await this.#here('input.performActions', {
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: [...text].flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    });
  }

  /**
   * A choice made as with the keyboard: the first letters of an option choose it.
   * @param {string} selector
   * @param {string} option
   */
  async choose(selector, option) {
    await this.type(selector, option);
  }

  async picture() {
    return /** @type {{ data: string }} */ (await this.#here('browsingContext.captureScreenshot')).data;
  }

  async paper() {
    const printed = await this.#here('browsingContext.print', { page: { width: 21, height: 29.7 } });
    return /** @type {{ data: string }} */ (printed).data;
  }
}
