// What a screen reader is told of a check and of the two longest pages, as trees that were read line by line. The trees of all other pages
// are looked at in pages.spec.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, open, test } from './fixtures';

const trees = fileURLToPath(new URL('trees/', import.meta.url));

// Updating a snapshot takes this line out, and the tree then passes whatever is added to the page.
test('the tree of a page is all of it, so that nothing can be added unread', () => {
  const files = readdirSync(trees);
  expect(files.length).toBeGreaterThan(30);
  for (const file of files)
    expect(readFileSync(trees + file, 'utf8'), file).toMatch(/^- main:\n {2}- \/children: deep-equal\n/);
});

test('a check is told as its statement, how a good and a bad answer look, three answers, its weight, and more in a disclosure', async ({
  page,
}) => {
  await open(page, '/steps/research');
  await expect(page.locator('[data-check=R02]')).toMatchAriaSnapshot(`
    - group "I found the practitioner’s name on the official register myself.":
      - /children: equal
      - heading "I found the practitioner’s name on the official register myself." [level=3]
      - list:
        - listitem: Name, job and registration all match, and the entry is current.
        - listitem: No match, an entry that’s run out, or a different job.
      - status
      - radio "Yes, R02"
      - text: "Yes"
      - radio "Not sure, R02"
      - text: Not sure
      - radio "Red flag, R02"
      - text: Red flag
      - paragraph: Must be right · R02
      - group: More
  `);
});

test('the sources are one list, and each says where it is used', async ({ page }) => {
  await page.goto('/about/sources');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - /children: equal
      - heading "Sources" [level=1]
      - paragraph: /All \\d+ sources of guide version/
      - paragraph: /“We read their page” means/
      - list
  `);
  const entries = page.getByRole('main').getByRole('list').first().locator('> li');
  expect(await entries.count()).toBeGreaterThan(150);
  await expect(entries.filter({ hasText: 'Used on:' }).filter({ has: page.getByRole('link') })).toHaveCount(
    await entries.count(),
  );
});

test('the guide on one page is told in parts: what to do first, the pages as chapters, the words, the notes', async ({
  page,
}) => {
  await page.goto('/booklet');
  const parts = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
  expect(parts).toEqual(['If something is wrong now', 'The five steps', 'The treatments', 'Good to know', 'Notes']);
});
