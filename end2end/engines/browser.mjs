// Firefox and WebKit as Debian ships them, each with a profile of its own, driven through WebDriver.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

import { Builder, By, Capabilities } from 'selenium-webdriver';
import firefox from 'selenium-webdriver/firefox.js';

const MINI_BROWSER = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a program that lives as long as this one, and waits until it listens. */
async function start(command, args, port, env) {
  const program = spawn(command, args, { env: { ...process.env, ...env }, stdio: 'ignore', detached: true });
  process.on('exit', () => {
    try {
      process.kill(-program.pid);
    } catch {
      /* It has ended already. */
    }
  });
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return program;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${command} did not start within ten seconds.`);
}

const named = {
  async firefox(prefs) {
    const port = await freePort();
    const program = await start('geckodriver', ['--port', port, '--websocket-port', await freePort()], port, {});
    const options = new firefox.Options().addArguments('-headless').setBinary('firefox-esr');
    for (const [name, value] of Object.entries(prefs)) options.setPreference(name, value);
    return {
      program,
      driver: await new Builder()
        .forBrowser('firefox')
        .usingServer(`http://127.0.0.1:${port}`)
        .setFirefoxOptions(options)
        .build(),
    };
  },
  async webkit() {
    const port = await freePort();
    // Without a graphics card, and in a container, where its own sandbox cannot be set up.
    const env = {
      WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    };
    const program = await start(
      'dbus-run-session',
      ['--', 'xvfb-run', '-a', '-s', '-screen 0 1400x1000x24', 'WebKitWebDriver', `--port=${port}`],
      port,
      env,
    );
    const { existsSync } = await import('node:fs');
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: MINI_BROWSER.find((it) => existsSync(it)), args: ['--automation'] },
    });
    return {
      program,
      driver: await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build(),
    };
  },
};

export const names = Object.keys(named);

/** A browser with the few acts that the walk needs. */
export class Browser {
  static async open(name, prefs = {}) {
    const { driver, program } = await named[name](prefs);
    await driver.manage().setTimeouts({ script: 20_000, pageLoad: 30_000 });
    return new Browser(name, driver, program);
  }
  constructor(name, driver, program) {
    Object.assign(this, { name, driver, program });
  }
  async close() {
    await this.driver.quit().catch(() => {});
    try {
      process.kill(-this.program.pid);
    } catch {
      /* It has ended already. */
    }
  }
  run(code, ...values) {
    return this.driver.executeScript(code, ...values);
  }
  async until(what, code, ...values) {
    const end = Date.now() + 15_000;
    let last;
    while (Date.now() < end) {
      last = await this.run(code, ...values).catch((error) => error.message);
      if (last === true) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`${this.name}: ${what} did not come true: ${last}`);
  }
  /** Goes to a page and waits until it reads the record. */
  async open(url) {
    await this.driver.get(url);
    await this.isLive();
  }
  isLive() {
    return this.until('the page is live', 'return document.documentElement.dataset.live !== undefined');
  }
  /** The first element for a selector that has these words, in the middle of the window. */
  async find(selector, words = '') {
    const element = await this.run(
      'const it = [...document.querySelectorAll(arguments[0])].find((it) => (it.localName === "option" || it.checkVisibility()) && it.textContent.includes(arguments[1])); it?.scrollIntoView({ block: "center" }); return it',
      selector,
      words,
    );
    if (!element)
      throw new Error(`${this.name}: nothing is ${selector} with “${words}” on ${await this.driver.getCurrentUrl()}`);
    return element;
  }
  async tap(selector, words) {
    for (let tries = 1; ; tries++) {
      try {
        return await (await this.find(selector, words)).click();
      } catch (error) {
        // WebKit's driver refuses what is just being laid out.
        if (error.name !== 'ElementNotInteractableError' || tries === 20) throw error;
        await new Promise((done) => setTimeout(done, 100));
      }
    }
  }
  /** Types into a field, by a part of what it is called. */
  async type(label, text) {
    const id = await (await this.find('label', label)).getAttribute('for');
    await (await this.find(`[id="${id}"]`)).sendKeys(text);
  }
  async choose(label, option) {
    const id = await (await this.find('label', label)).getAttribute('for');
    await (await this.find(`[id="${id}"] option`, option)).click();
  }
  async follow(words, path) {
    await this.tap('a', words);
    await this.until(`the way to ${path}`, 'return location.pathname === arguments[0]', path);
    await this.isLive();
  }
  async says(words) {
    await this.until(`the page says “${words}”`, 'return document.body.innerText.includes(arguments[0])', words);
  }
  async saved() {
    await this.until(
      'it is saved',
      'return document.querySelector(".saved").textContent.includes("Saved on this device")',
    );
  }
  async answer(code, value, note) {
    const group = `[data-check=${code}]`;
    await this.tap(`${group} label:has(input[value=${value}]), ${group} input[value=${value}]`);
    if (note) await (await this.find(`${group} textarea[name^=note]`)).sendKeys(note);
  }
}

export { By };
