// An inspection of one page: everything that can be looked at in it, at every width and in both schemes, with as few loads as can be.
import type { Page } from '@playwright/test';
import axe from 'axe-core';

import { entries } from '../../three.mjs';
import { expect, live, seed, test } from '../fixtures';
import { look } from './look';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe asks of every page: its rules for WCAG at level AA and good practice, and some that it asks only if they are named. */
const rules = [
  ...axe
    .getRules(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .filter(({ tags }) => !['experimental', 'deprecated'].some((tag) => tags.includes(tag)))
    .map(({ ruleId }) => ruleId)
    // Asked in its stricter form, of 7 to 1.
    .filter((rule) => rule !== 'color-contrast'),
  'color-contrast-enhanced',
  'focus-order-semantics',
  'label-content-name-mismatch',
];
/** Those that look at colours. */
const coloured = ['color-contrast-enhanced', 'link-in-text-block'];

/** A record with something in every tool and of every answer, and a second practitioner. */
export const full = {
  'name/a': 'Dr A',
  'treatment/toxin': true,
  'treatment/filler': true,
  'answer/a/R01': 'yes',
  'answer/a/R02': 'flag',
  'answer/a/R03': 'unsure',
  'answer/a/R09': 'na',
  'note/a/R03': 'A note.',
  'own/X01': 'No parking',
  'own/N01': 'Who waits with me?',
  'practitioner/b1': true,
  'name/b1': 'Bea',
  'answer/b1/R01': 'unsure',
  'answer/a/Q03': 'unsure',
  'heard/a/Q03': 'unclear',
  'answer/a/K01': 'unsure',
  'answer/a/F01': 'flag',
  'answer/a/P01': 'flag',
  'tick/me/tell-pregnant': true,
  'text/me/goal': 'Softer lines',
  'choice/a/appointment': '2026-12-01T10:30',
  'text/a/product-lot': 'C1234',
  'tick/a/product-seal': true,
  'tick/a/review-1': true,
  'tick/a/review-1-detail': true,
  'choice/a/gut-after': 'uneasy',
  'choice/a/gut-after-cause': 'hurry',
  'choice/a/gut-after-on': '2026-11-03',
  'choice/me/wish': 'theirs',
  'text/me/looks': 'a note',
  'tick/me/show-looks': true,
  'text/a/letter': 'To them',
  'text/a/night-number': '020 7946 0000',
  'text/me/sentence': 'I would like to go home now.',
};

/** Puts the looks and axe into the page. They are gone after it loads again. */
export async function equip(page: Page): Promise<void> {
  await page.evaluate(`${look} ${axe.source}`);
}

/** Goes to a page, waits until its islands live, if it has any, and puts the looks into it. */
export async function arrive(page: Page, path: string): Promise<{ html: string; isLive: boolean }> {
  const response = await page.goto(path);
  const html = (await response?.text()) ?? '';
  const isLive = html.includes('<leptos-island');
  if (isLive) await live(page);
  await equip(page);
  return { html, isLive };
}

/** Goes to a page with this record, all disclosures open. */
export async function arriveWith(page: Page, path: string, record: Record<string, unknown>): Promise<void> {
  await seed(page, record);
  await arrive(page, path);
  await page.evaluate(() => window.look.openAll());
}

/** Loads the page that is open again, with this record. */
export async function refill(page: Page, record: Record<string, unknown>): Promise<void> {
  await page.evaluate((all) => {
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
  }, entries(record));
  await page.reload();
  await live(page);
  await equip(page);
}

/** What axe finds: the rule, the element, and what it says of it. */
export async function axeFinds(page: Page, asked: string[] = rules): Promise<string[]> {
  return page.evaluate(async (asked) => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type: 'rule', values: asked },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => [id, target.join(' '), any[0]?.message].filter(Boolean).join(': ')),
    );
  }, asked);
}

/** What axe finds when only colours are looked at, as in another scheme. */
export const axeFindsOfColours = (page: Page) => axeFinds(page, coloured);

/** Says of a page what it keeps. What it does not keep is told with the place and the element, and the visit goes on. */
export function keeps(path: string, what: string, where: string, faults: () => Promise<string[]>): Promise<void> {
  return test.step(`${what}, ${where}`, async () => {
    expect.soft(await faults(), `${path}, ${where}: ${what}`).toEqual([]);
  });
}

/** At each width, axe finds nothing and nothing is wider than the screen. */
export async function keepsToAxe(page: Page, path: string, state: string, widths: number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    await keeps(
      path,
      'axe finds nothing, and nothing is wider than the screen',
      `${state}, at ${width} px`,
      async () => [...(await axeFinds(page)), ...(await page.evaluate(() => window.look.wide()))],
    );
  }
}
