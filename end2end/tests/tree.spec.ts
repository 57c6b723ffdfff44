// What a screen reader is told, as trees that were read line by line. Those of head and foot hold for every page.
import { expect, live, open, paths, test } from './fixtures';

const HEAD = `
- banner:
  - /children: equal
  - link "Due Care":
    - /url: /
  - navigation "Main":
    - /children: equal
    - link "Practitioners":
      - /url: /practitioners
    - link "Your summary":
      - /url: /summary
    - link "Emergency":
      - /url: /emergency
    - link "Your data":
      - /url: /data
`;

const FOOT = `
- contentinfo:
  - /children: equal
  - paragraph: Information, not medical advice. Passing every check lowers known risks. No treatment is risk-free.
  - paragraph:
    - link "Learn before you decide":
      - /url: /learn
    - link "The free guide":
      - /url: /booklet
    - link "Rules and registers by place":
      - /url: /places
  - paragraph: /Guide version 2026\\.\\d+, not yet reviewed by a clinician\\./
  - paragraph:
    - link "Sources":
      - /url: /about/sources
    - link "Who made this and who paid":
      - /url: /about
    - link "Privacy":
      - /url: /about/privacy
    - link "Accessibility":
      - /url: /about/accessibility
`;

test('head and foot are the same tree on every page, and each page is told in the same four parts', async ({
  page,
}) => {
  test.setTimeout(120_000);
  for (const path of paths) {
    await page.goto(path);
    const isLive = (await page.locator('leptos-island').count()) > 0;
    if (isLive) await live(page);
    await expect(page.getByRole('banner'), path).toMatchAriaSnapshot(HEAD);
    await expect(page.getByRole('contentinfo'), path).toMatchAriaSnapshot(FOOT);
    await expect(page.getByRole('main'), path).toHaveCount(1);
    await expect(page.getByRole('region', { name: 'Saving', exact: true }), path).toHaveCount(isLive ? 1 : 0);
  }
});

test('a check is told as its statement, its weight, four answers with what they look like, a note, and why', async ({
  page,
}) => {
  await open(page, '/steps/research');
  await expect(page.locator('[data-check=R02]')).toMatchAriaSnapshot(`
    - group "I found the practitioner’s name on the official register myself.":
      - /children: equal
      - heading "I found the practitioner’s name on the official register myself." [level=2]
      - paragraph: Must be right R02
      - radio "Yes"
      - text: Yes Name, job and registration all match, and the entry is current.
      - radio "Not sure yet"
      - text: Not sure yet We keep it on your open list.
      - radio "Red flag"
      - text: Red flag No match, a lapsed entry, or a job title that the register does not show.
      - radio "Does not apply"
      - text: Does not apply
      - status
      - text: Your note
      - textbox "Your note"
      - group: Why it matters and how to check
  `);
});

// Every page as it stands before anything is recorded. Each tree in trees/ was read line by line, as a listener would. The two longest
// repeat what other pages say: of those, the parts.
const long = ['/about/sources', '/booklet'];
for (const path of paths.filter((path) => !long.includes(path))) {
  test(`the whole of ${path} is told as it was when it was read last`, async ({ page }) => {
    await page.goto(path);
    if (await page.locator('leptos-island').count()) await live(page);
    await expect(page.getByRole('main')).toMatchAriaSnapshot({
      name: `${path === '/' ? 'home' : path.slice(1).replace('/', '-')}.aria.yml`,
    });
  });
}

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
