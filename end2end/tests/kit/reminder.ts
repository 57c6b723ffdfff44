// Calendar files, read as a calendar reads them.
import ICAL from 'ical.js';

import { item } from './page';

/** The one event of a calendar file. */
export function event(text: string): { event: ICAL.Event; calendar: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));
  if (events.length !== 1) throw new Error(`There are ${events.length} events, and should be one.`);
  return { event: item(events, 0), calendar };
}
