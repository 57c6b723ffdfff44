import { attempt } from './storage.js';

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
    // On /start that leads on.
    offer.dispatchEvent(new CustomEvent('chosen', { bubbles: true }));
  });
}
