// What a person does, from the first page to paper, in the engines of Firefox and of Safari, both at the same time.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import axe from 'axe-core';

import { paths, serve } from '../site.mjs';
import { Browser, engines } from './browser.mjs';

const shots = new URL('../shots/engines/', import.meta.url).pathname;
mkdirSync(shots, { recursive: true });
const wanted = process.env.ENGINES?.split(',') ?? Object.keys(engines);

describe('in every engine', { concurrency: true }, () => {
  for (const [at, [name, start]] of Object.entries(engines).entries())
    if (wanted.includes(name)) describe(name, { concurrency: false }, () => walk(name, start, 3996 + at));
});

/**
 * What a walk has in its hands.
 * @typedef {{
 *   name: string,
 *   port: number,
 *   engine: Awaited<ReturnType<typeof engines[keyof typeof engines]>>,
 *   site: Awaited<ReturnType<typeof serve>>,
 *   browser: Browser,
 * }} Hands
 */

/**
 * @param {string} name
 * @param {typeof engines[keyof typeof engines]} start
 * @param {number} port
 */
function walk(name, start, port) {
  // The rest is there before the first test.
  const hands = /** @type {Hands} */ ({ name, port });
  before(async () => {
    [hands.site, hands.engine] = await Promise.all([serve(port), start()]);
    hands.browser = new Browser(name, await hands.engine.open());
  });
  after(async () => {
    await hands.browser?.driver.close();
    await hands.engine?.stop();
    hands.site?.stop();
  });

  seesEveryPage(hands);
  keepsTheRecord(hands);
  meetsOthers(hands);
  leaves(hands);
}

/**
 * @param {Hands} hands
 * @param {string} as
 */
const shoot = async ({ name, browser }, as) =>
  writeFileSync(`${shots}${name}-${as}.png`, await browser.driver.picture(), 'base64');

/**
 * Every page.
 * @param {Hands} hands
 */
function seesEveryPage(hands) {
  test('every page is whole, no wider than the window, and axe finds nothing', async () => {
    const { browser, site } = hands;
    const faults = [];
    for (const path of paths) {
      await browser.driver.go(site.url + path);
      if (await browser.run(() => !!document.querySelector('leptos-island'))) await browser.isLive();
      const wide = await browser.run(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) faults.push(`${path}: ${wide} px too wide`);
      await browser.driver.run(`() => { ${axe.source} }`);
      const found = await browser.run(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      });
      faults.push(...found.map((it) => `${path}: ${it}`));
      if (process.env.SHOTS) await shoot(hands, path === '/' ? 'home' : path.slice(1).replaceAll('/', '-'));
    }
    assert.deepEqual(faults, []);
  });
}

/**
 * What is recorded, and where it is kept.
 * @param {Hands} hands
 */
function keepsTheRecord(hands) {
  test('from the first page to the sheet, and it is there again after the page was left', async () => {
    const { browser, site } = hands;
    await browser.open(`${site.url}/`);
    await browser.follow('Start the one-minute check', '/start');
    await browser.tap('#what .choice', 'Botox and similar');
    await browser.until('the next question is shown', () => location.hash === '#where');
    await browser.choose('Country or state', 'England');
    // Behind the first question.
    await browser.open(`${site.url}/start`);
    await browser.tap('summary', 'Names, more treatments');
    await browser.type('Practitioner’s name', 'Dr A. Rivera');
    await browser.follow('Go through the five steps', '/');
    await browser.follow('Research', '/steps/research');
    await browser.answer('R01', 'yes');
    await browser.answer('R02', 'flag', 'Two people with this name.');
    await browser.says('Don’t book. Ask: “I can’t find you.');
    await browser.saved();
    await browser.driver.reload();
    await browser.isLive();
    assert.equal(await browser.note('R02'), 'Two people with this name.');
    await browser.open(`${site.url}/summary`);
    await browser.says('Two people with this name.');
    await browser.says('Dr A. Rivera');
    await shoot(hands, 'summary-filled');
  });

  test('in the room a tap on an answer leads on', async () => {
    const { browser, site } = hands;
    await browser.open(`${site.url}/visit`);
    const isAt = (/** @type {number} */ at) =>
      browser.until(
        `question ${at}`,
        (at) => !!document.querySelector('.room')?.textContent.match(`Question\\s${at}\\s`),
        at,
      );
    await browser.tap('#heard-unclear-here');
    await isAt(2);
    await browser.tap('button', 'Undo');
    await isAt(1);
  });

  // WebKit kept the database locked for minutes by the page that was left: no second copy was written any more.
  test('what is typed on the way out is in both homes once the next page is there', async () => {
    const { browser, site } = hands;
    await browser.open(`${site.url}/steps/questions`);
    await browser.answer('Q11', 'unsure', 'They changed the subject.');
    await browser.follow('Go to step 4', '/steps/reviews');
    await browser.until(
      'the second copy has it too',
      () =>
        new Promise((done) => {
          const request = indexedDB.open('due-care', 1);
          request.onsuccess = () => {
            const all = request.result.transaction('entries').objectStore('entries').get('note/a/Q11');
            all.onsuccess = () => {
              request.result.close();
              done(!!all.result?.includes('They changed the subject.'));
            };
          };
        }),
    );
    await browser.driver.back();
    await browser.until('the page before is here', () => location.pathname === '/steps/questions');
    await browser.isLive();
    assert.equal(await browser.note('Q11'), 'They changed the subject.');
    await browser.answer('Q12', 'yes');
    await browser.saved();
  });

  test('what is lost in one of the two homes comes back from the other', async () => {
    const { browser, site } = hands;
    await browser.open(`${site.url}/steps/research`);
    await browser.run(() => localStorage.clear());
    await browser.open(`${site.url}/summary`);
    await browser.says('Two people with this name.');
    assert.ok(
      await browser.run(() => Object.keys(localStorage).some((key) => key.endsWith('answer/a/R02'))),
      'it is written to the first home again',
    );
  });
}

/**
 * Another tab, another practitioner, another browser.
 * @param {Hands} hands
 */
function meetsOthers(hands) {
  test('two tabs show the same, and what one says the other takes in', async () => {
    const { browser, site } = hands;
    await browser.open(`${site.url}/steps/research`);
    await browser.driver.newTab();
    await browser.open(`${site.url}/steps/research`);
    await browser.answer('R03', 'unsure');
    await browser.saved();
    await browser.driver.closeTab();
    await browser.until(
      'the answer of the other tab is here',
      () => !!document.querySelector('[data-check=R03] input[value=unsure]:checked'),
    );
  });

  test('a second practitioner, side by side', async () => {
    const { browser, site } = hands;
    await browser.open(`${site.url}/practitioners`);
    await browser.tap('button', 'Add a practitioner');
    await browser.type('Practitioner’s name', 'Nurse B. Osei');
    await browser.saved();
    await browser.open(`${site.url}/compare`);
    await browser.says('Nurse B. Osei');
    await browser.says('Dr A. Rivera');
    await shoot(hands, 'compare-filled');
  });

  test('the record goes to another browser by a link, which asks before it takes anything in', async () => {
    const { name, browser, engine, site } = hands;
    await browser.open(`${site.url}/data`);
    await browser.tap('button', 'Make a link and a code');
    await browser.says('or copy the link');
    const link = (await browser.written(await browser.field('The link'))) ?? '';
    assert.match(link, /#copy=/);
    const other = new Browser(name, await engine.open());
    try {
      await other.open(link);
      await other.says('Restore this copy?');
      await other.says('Two people with this name.');
      assert.equal(await other.run(() => Object.keys(localStorage).filter((key) => key.includes('answer')).length), 0);
      await other.tap('button', 'Add it');
      await other.says('Copy restored.');
      await other.open(`${site.url}/summary`);
      await other.says('Two people with this name.');
    } finally {
      await other.driver.close();
    }
  });
}

/**
 * Paper, no connection, nothing left.
 * @param {Hands} hands
 */
function leaves(hands) {
  // Firefox forgot the target of the address in what it printed: all copies came out, also the private one. WebKit’s driver cannot print.
  if (hands.name !== 'webkit')
    test('only the chosen copy is printed', async () => {
      const { name, browser, site } = hands;
      await browser.open(`${site.url}/summary#their-copy`);
      const file = `${shots}${name}-their-copy.pdf`;
      writeFileSync(file, (await browser.driver.paper()) ?? '', 'base64');
      const told = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
      assert.match(execFileSync('pdfinfo', [file], { encoding: 'utf8' }), /Pages: +1\n/);
      assert.match(told, /Thank you for taking two minutes/);
      // Firefox prints nothing in the margins: place and day stand below the sheet.
      assert.match(told, /Due Care · guide \S+ · England · \d+ \w{3} \d{4} · Information, not medical advice/);
      assert.doesNotMatch(told, /Two people with this name/);
    });

  test('offline, every page that was not opened before opens too, and takes an answer', async () => {
    const { browser, site } = hands;
    await browser.open(`${site.url}/steps/research`);
    // A worker is ready once it has kept every file, and answers the pages that are opened after that.
    await browser.run(() => navigator.serviceWorker.ready.then(() => {}));
    await browser.open(`${site.url}/steps/research`);
    await browser.until('the worker answers', () => !!navigator.serviceWorker.controller);
    site.stop();
    try {
      for (const path of ['/emergency', '/treatments/laser', '/steps/instincts']) {
        await browser.driver.go(site.url + path);
        await browser.until(
          `${path} is here`,
          () => document.querySelectorAll('main :is(h2, h3), main [data-check]').length > 3,
        );
      }
      await browser.isLive();
      await browser.answer('I01', 'yes');
      await browser.saved();
    } finally {
      hands.site = await serve(hands.port);
    }
  });

  test('erasing leaves nothing', async () => {
    const { browser, site } = hands;
    await browser.open(`${site.url}/data`);
    await browser.tap('summary', 'Erase everything');
    await browser.tap('button', 'Yes, erase everything');
    await browser.says('Everything was erased');
    await browser.until('nothing is left', async () => {
      const [databases, names] = await Promise.all([indexedDB.databases(), caches.keys()]);
      return localStorage.length + sessionStorage.length + databases.length + names.length === 0;
    });
  });
}
