// The page of practitioners.
import type { Page } from '@playwright/test';

import { name } from './check';
import { expect, item, poll } from './page';
import { stored } from './record';

/** Adds a practitioner on the page of practitioners, and returns the id. */
export async function add(page: Page, called: string): Promise<string> {
  const before = Object.keys(await stored(page));
  await page.getByRole('button', { name: 'Add a practitioner' }).click();
  await expect(name(page)).toBeFocused();
  await expect(name(page)).toHaveValue('');
  await name(page).fill(called);
  await name(page).blur();
  await poll(async () => Object.values(await stored(page))).toContain(called);
  const added = Object.keys(await stored(page)).filter(
    (key) => /^practitioner\/(?!a$)/.test(key) && !before.includes(key),
  );
  return item(added, -1).slice('practitioner/'.length);
}
