// What every page can do without wasm: work offline, switch to a new version, leave no trace on a shared device, and hand over
// what is stored when all else fails. Storage may be blocked, so every access is tried.

import './answer.js';

const workers = navigator.serviceWorker;

const attempt = (read) => {
  try {
    return read();
  } catch {
    return undefined;
  }
};
const noted = (name) => attempt(() => sessionStorage.getItem(STORAGE_PREFIX + name));
const onClick = (selector, act) =>
  document.querySelectorAll(selector).forEach((button) => {
    button.addEventListener('click', act);
  });

// On a shared device this tab's history holds one entry of ours: the page that is open.

const isShared = () => attempt(() => sessionStorage.getItem(SHARED_KEY));

addEventListener('click', (event) => {
  const isPlain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const link =
    isShared() && isPlain && event.target.closest?.('a:is([href^="/"], [href^="#"]):not([target], [download])');
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  location.replace(link.href);
});

const ours = (storage) => Object.keys(storage).filter((name) => name.startsWith(STORAGE_PREFIX));
const erase = () =>
  attempt(() => {
    for (const name of ours(sessionStorage)) sessionStorage.removeItem(name);
  });

onClick('[data-leave]', () => {
  // Only then: on the way out a page saves what was typed last, and must still know that the device is shared.
  addEventListener('pagehide', erase);
  location.replace('about:blank');
});

onClick('[data-reload]', () => location.reload());

// Firefox and WebKit print nothing in the margins of a page. There the foot stands at the end of the sheet.

if (!('CSSMarginRule' in window)) document.documentElement.dataset.marginless = '';

// Raw, because whatever would read it properly may be what is broken.

onClick('[data-rescue]', () => {
  const texts = (name) =>
    attempt(() => Object.fromEntries(ours(window[name]).map((key) => [key, window[name].getItem(key)])));
  const file = { ...texts('localStorage'), ...texts('sessionStorage') };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }));
  link.download = 'my-checklist-raw.json';
  link.click();
  URL.revokeObjectURL(link.href);
});

// Offline.

const bar = document.querySelector('[data-update]');

async function keepOffline() {
  const registration = await workers.register('/sw.js', { updateViaCache: 'none' });
  const offer = () => {
    bar.hidden = !(registration.waiting && workers.controller) || !!noted('later');
  };
  const watch = () => registration.installing?.addEventListener('statechange', offer);
  registration.addEventListener('updatefound', watch);
  watch();
  offer();
  onClick('[data-update-now]', () => registration.waiting?.postMessage('take over'));
  onClick('[data-update-later]', () => {
    bar.hidden = true;
    attempt(() => sessionStorage.setItem(`${STORAGE_PREFIX}later`, 'yes'));
  });
}

// Where the host has taken the worker out of use. Registering it once more would keep it.
async function letGo() {
  for (const registration of await workers.getRegistrations()) await registration.unregister();
}

if (workers) {
  const keep = 'retired' in document.documentElement.dataset ? letGo : keepOffline;
  // Whichever tab asked for the new version, all tabs switch.
  if (workers.controller) workers.addEventListener('controllerchange', () => location.reload(), { once: true });
  // Without it the site works all the same, as long as there is a network.
  addEventListener('load', () => isShared() || keep().catch(() => {}));
}

// A tap on an answer leads on, and so do Enter and the space bar. Arrow keys only choose. A click by an arrow key looks like the one that
// WebKit makes of a tap on a label, so what came before it counts.

let cause = '';
addEventListener('pointerdown', () => (cause = ''), true);
addEventListener('keydown', ({ key }) => (cause = key), true);
const onAnswer = (group, leadOn) => {
  group.addEventListener('click', ({ target }) => {
    if (target.type === 'radio' && !cause.startsWith('Arrow')) leadOn(target);
  });
  group.addEventListener('keydown', ({ target, key }) => {
    if (key === 'Enter' && target.type === 'radio' && target.checked) leadOn(target);
  });
};

// In the room: arrow keys and swipes do what the buttons do, the screen stays on, and a timer shows only if it is asked for.

const room = document.querySelector('[data-room-keys]');

if (room) {
  // Forth is to the left where writing runs from right to left.
  const turn = (right) =>
    room.querySelector(`[data-action=${right === (document.dir !== 'rtl') ? 'next' : 'back'}]`).click();
  addEventListener('keydown', (event) => {
    const isPlain =
      !event.altKey && !event.ctrlKey && !event.metaKey && !event.target.closest?.('input, textarea, select');
    if (isPlain && /^Arrow(Left|Right)$/.test(event.key)) turn(event.key === 'ArrowRight');
  });
  // After long enough to see what was chosen.
  let pause;
  onAnswer(room, () => {
    clearTimeout(pause);
    pause = setTimeout(() => room.querySelector('[data-action=next]').click(), 220);
  });
  let from;
  room.addEventListener('touchstart', (event) => (from = event.touches.length === 1 && event.touches[0]), {
    passive: true,
  });
  room.addEventListener('touchend', (event) => {
    if (!from) return;
    const to = event.changedTouches[0];
    const across = to.clientX - from.clientX;
    if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(to.clientY - from.clientY)) turn(across < 0);
  });
  const stayAwake = () => document.hidden || navigator.wakeLock?.request('screen').catch(() => {});
  stayAwake();
  addEventListener('visibilitychange', stayAwake);
  let since;
  const clock = room.querySelector('[data-timer]');
  document.getElementById('timer').addEventListener('change', (event) => (since = event.target.checked && Date.now()));
  setInterval(() => {
    const passed = since ? `${Math.floor((Date.now() - since) / 60000)} min` : '';
    // What is written anew is read out anew.
    if (clock.textContent !== passed) clock.textContent = passed;
  }, 1000);
}

// In an emergency: a number that was chosen or noted is one to tap, each “Call now” calls it, and the row that an address names is
// open.

for (const link of document.querySelectorAll('[data-call]')) {
  const slot = link.querySelector('.text-slot');
  const follow = () => {
    const number = slot.textContent.match(/\+?\d[\d ()-]*/)?.[0].replace(/[^+\d]/g, '');
    if (number) link.href = `tel:${number}`;
    else link.removeAttribute('href');
    if (!link.dataset.call) return;
    document.querySelectorAll('[data-call-now]').forEach((now) => {
      now.href = link.getAttribute('href') ?? '#call';
    });
  };
  new MutationObserver(follow).observe(slot, { childList: true, characterData: true, subtree: true });
  follow();
}

// The minute check: an answer leads to the next question. The country that is offered does so too, but not on other pages.

const leadOn = (answer) => {
  const question = answer.closest('.minute-question');
  if (!question) return;
  const next = answer.dataset.leadsTo ?? question.querySelector('.minute-question__next a').getAttribute('href');
  // Long enough to see what was chosen.
  setTimeout(() => location.assign(next), 280);
};
for (const question of document.querySelectorAll('.minute-question')) onAnswer(question, leadOn);
addEventListener('hashchange', () =>
  document.querySelector('.minute-question:target h2')?.focus({ preventScroll: true }),
);

// Which page of the sheet is shown is marked in the list of them.

const pages = [...document.querySelectorAll('.copies a')];
const markShown = () => {
  const shown = pages.find((link) => link.hash === location.hash) ?? pages[0];
  for (const link of pages) {
    if (link === shown) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
};
if (pages.length) {
  markShown();
  addEventListener('hashchange', markShown);
}

// The country of the clock is offered, never chosen by itself.

const ZONES = {
  'gb-eng': 'Europe/London',
  ie: 'Europe/Dublin',
  fr: 'Europe/Paris',
  de: 'Europe/Berlin',
  es: 'Europe/Madrid Atlantic/Canary',
  it: 'Europe/Rome',
  nl: 'Europe/Amsterdam',
  se: 'Europe/Stockholm',
  ae: 'Asia/Dubai',
  sg: 'Asia/Singapore',
  in: 'Asia/Kolkata Asia/Calcutta',
  nz: 'Pacific/Auckland',
  za: 'Africa/Johannesburg',
  mx: 'America/Mexico_City America/Monterrey America/Tijuana',
  br: 'America/Sao_Paulo America/Bahia America/Fortaleza America/Recife America/Manaus',
  ca: 'America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Halifax America/Regina America/St_Johns',
  us: 'America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Detroit America/Anchorage Pacific/Honolulu',
};
const offer = document.querySelector('[data-offer-place]');
if (offer) {
  const zone = attempt(() => Intl.DateTimeFormat().resolvedOptions().timeZone) ?? '';
  const code = zone.startsWith('Australia/')
    ? 'au'
    : Object.keys(ZONES).find((it) => ZONES[it].split(' ').includes(zone));
  const select = document.getElementById('place');
  const option = [...select.options].find((it) => it.value === code);
  offer.hidden = !option;
  offer.textContent = option?.textContent ?? '';
  offer.addEventListener('click', () => {
    select.value = code;
    for (const event of ['input', 'change']) select.dispatchEvent(new Event(event, { bubbles: true }));
    select.focus();
    leadOn(offer);
  });
}

// What an address names is shown: a row of the emergency page, or a check in a disclosure.

const openNamed = () => {
  const named = document.getElementById(location.hash.slice(1));
  for (let at = named; at; at = at.parentElement) if (at.matches('details.row, .shelf')) at.open = true;
  if (named?.closest('.shelf')) named.scrollIntoView();
};
openNamed();
addEventListener('hashchange', openNamed);

// In the steps: an answer from an earlier visit to the page is one line, until the person wants to change it. What is answered here
// stays as it is. A stop stays in sight, and so does a note with another version.

const folded = document.getElementById('folded');

if (folded) {
  const here = new Set([...document.querySelectorAll('[data-touched]')].map((control) => control.closest('.check')));
  addEventListener('input', ({ target }) => here.add(target.closest('.check')));
  const fold = () => {
    for (const check of document.querySelectorAll('[data-shelf] .check')) {
      const set = check.querySelector('.pick :checked');
      const stays =
        !set ||
        here.has(check) ||
        check.matches('.check--must:has([value=flag]:checked), :has([data-other]:not([hidden]))');
      check.toggleAttribute('data-folded', !stays);
      if (stays) continue;
      if (!check.querySelector('.change')) {
        const change = folded.content.firstElementChild.cloneNode(true);
        change.setAttribute('aria-label', `${change.textContent}, ${check.dataset.check}`);
        check.append(change);
      }
      // The fourth answer is in there.
      if (set.value === 'na') check.querySelector('.more').open = true;
    }
  };
  const { documentElement: root } = document;
  const watch = new MutationObserver(() => {
    if (!('live' in root.dataset)) return;
    watch.disconnect();
    fold();
  });
  watch.observe(root, { attributeFilter: ['data-live'] });
  if ('live' in root.dataset) fold();
  addEventListener('change', ({ target }) => {
    if (!('checking' in target.dataset)) return;
    here.clear();
    setTimeout(fold);
  });
  addEventListener('click', ({ target }) => {
    const change = target.closest?.('.change');
    if (!change) return;
    const check = change.closest('.check');
    here.add(check);
    check.removeAttribute('data-folded');
    check.querySelector('.pick :checked')?.focus();
  });

  // Arrow keys pass over answers. What one of them means is said once they rest, as it's said aloud.
  let rest;
  const settle = () => {
    clearTimeout(rest);
    document.querySelector('[data-passing]')?.removeAttribute('data-passing');
  };
  addEventListener('keydown', ({ key, target }) => {
    if (!target.matches?.('.pick input')) return;
    settle();
    if (!key.startsWith('Arrow')) return;
    target.closest('.check').dataset.passing = '';
    rest = setTimeout(settle, 600);
  });
  addEventListener('pointerdown', settle);
  addEventListener('focusout', ({ target, relatedTarget }) => {
    if (target.closest?.('.picks') !== relatedTarget?.closest('.picks')) settle();
  });
}
