// A small record to make copies of: two answers and a note.
import type { Page } from '@playwright/test';

import { check, saved } from './check';
import { expect, open } from './page';

/** What the record then holds. */
export const filled = {
  'answer/a/R01': 'yes',
  'answer/a/R02': 'flag',
  'note/a/R02': 'Two people with this name.',
};

/** Answers two checks and writes a note. */
export async function fill(page: Page): Promise<void> {
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await check(page, 'R02').answer('Red flag').check();
  await check(page, 'R02').write('Two people with this name.');
  await expect(saved(page)).toContainText('Saved on this device');
}
