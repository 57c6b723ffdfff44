// WebKit, the engine of Safari, as Debian ships it, driven through WebDriver: https://www.w3.org/TR/webdriver2/
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';

import { find } from './find.mjs';

/** @typedef {import('./browser.mjs').Driver} Driver */

const MINI_BROWSER = ['x86_64', 'aarch64']
  .map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find((path) => existsSync(path));

/** What WebDriver calls an element in what it is sent and sends. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** A fault that the driver itself tells of. */
class DriverError extends Error {}

/** @implements {Driver} */
export class WebKit {
  /** Starts one with a profile and a screen of its own. */
  static async open() {
    const port = await freePort();
    const program = spawn(
      'dbus-run-session',
      ['--', 'xvfb-run', '-a', '-s', '-screen 0 1400x1000x24', 'WebKitWebDriver', `--port=${port}`],
      {
        // Without a graphics card, and in a container, where its own sandbox cannot be set up.
        env: {
          ...process.env,
          WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
          LIBGL_ALWAYS_SOFTWARE: '1',
          WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        },
        stdio: 'ignore',
        detached: true,
      },
    );
    const kill = () => {
      try {
        process.kill(-(program.pid ?? 0));
      } catch {
        // It has ended already.
      }
    };
    process.on('exit', kill);
    const address = `http://127.0.0.1:${port}`;
    for (const end = Date.now() + 20_000; ; ) {
      if ((await fetch(`${address}/status`).catch(() => null))?.ok) break;
      if (Date.now() > end) throw new Error('WebKitWebDriver did not listen within 20 seconds.');
      await new Promise((done) => setTimeout(done, 50));
    }
    const webkit = new WebKit(`${address}/session`, kill);
    const { sessionId } = /** @type {{ sessionId: string }} */ (
      await webkit.#send('POST', '', {
        capabilities: {
          alwaysMatch: {
            browserName: 'MiniBrowser',
            timeouts: { script: 20_000, pageLoad: 30_000 },
            'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
          },
        },
      })
    );
    webkit.session += `/${sessionId}`;
    webkit.tabs.push(/** @type {string} */ (await webkit.#send('GET', '/window')));
    await webkit.#send('POST', '/window/rect', { width: 500, height: 900 });
    return webkit;
  }

  /**
   * @param {string} session
   * @param {() => void} kill
   */
  constructor(session, kill) {
    this.session = session;
    this.kill = kill;
    /** @type {string[]} The last one is in front. */
    this.tabs = [];
  }

  /**
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<unknown>}
   */
  async #send(method, path, body) {
    const response = await fetch(this.session + path, { method, body: body && JSON.stringify(body) });
    const { value } = /** @type {{ value: unknown }} */ (await response.json());
    if (response.ok) return value;
    const { error, message } = /** @type {{ error: string, message: string }} */ (value);
    throw new DriverError(message, { cause: error });
  }

  async close() {
    await this.#send('DELETE', '').catch(() => {});
    this.kill();
  }

  async newTab() {
    const { handle } = /** @type {{ handle: string }} */ (await this.#send('POST', '/window/new', { type: 'tab' }));
    this.tabs.push(handle);
    await this.#send('POST', '/window', { handle });
  }

  async closeTab() {
    await this.#send('DELETE', '/window');
    this.tabs.pop();
    await this.#send('POST', '/window', { handle: this.tabs.at(-1) });
  }

  /** @param {string} url */
  async go(url) {
    await this.#send('POST', '/url', { url });
  }

  async back() {
    await this.#send('POST', '/back', {});
  }

  async reload() {
    await this.#send('POST', '/refresh', {});
  }

  /**
   * @param {string} code
   * @param {unknown[]} values
   */
  async run(code, ...values) {
    return this.#send('POST', '/execute/sync', { script: `return (${code})(...arguments)`, args: values });
  }

  /**
   * @param {string} selector
   * @param {string} [words]
   */
  async #find(selector, words = '') {
    const found = await this.run(`${find}`, selector, words);
    return `/element/${/** @type {Record<string, string>} */ (found)[ELEMENT]}`;
  }

  /**
   * @param {string} selector
   * @param {string} [words]
   */
  async tap(selector, words) {
    for (const end = Date.now() + 10_000; ; ) {
      try {
        await this.#send('POST', `${await this.#find(selector, words)}/click`, {});
        return;
      } catch (error) {
        // The driver refuses what is just being laid out.
        const isLaidOut = !(error instanceof DriverError && error.cause === 'element not interactable');
        if (isLaidOut || Date.now() > end) throw error;
      }
    }
  }

  /**
   * @param {string} selector
   * @param {string} text
   */
  async type(selector, text) {
    await this.#send('POST', `${await this.#find(selector)}/value`, { text });
  }

  /**
   * @param {string} selector
   * @param {string} option
   */
  async choose(selector, option) {
    await this.#send('POST', `${await this.#find(`${selector} option`, option)}/click`, {});
  }

  async picture() {
    return /** @type {string} */ (await this.#send('GET', '/screenshot'));
  }

  /** The driver cannot print. */
  async paper() {
    return undefined;
  }
}
