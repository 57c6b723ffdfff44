// What there is to read: treatments, topics, hard words, and the booklet as a page and as a PDF.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test } from './fixtures';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('from the first page to what a treatment can do, what can go wrong, and what doing nothing means', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Learn', exact: true }).click();
    await page.getByRole('link', { name: 'Botulinum toxin', exact: true }).click();
    await expect(page).toHaveURL('/treatments/toxin');
    for (const title of [
      'What it can do',
      'What can go wrong',
      'What it can’t do',
      'What it costs',
      'If you do nothing',
      'Your choice, for now',
    ]) {
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    }
    // What is folded opens without a script. Sources are told once a section, and numbers lead to them.
    const pack = page.locator('.tuck', {
      has: page.getByRole('heading', { name: 'What the pack or machine should show' }),
    });
    await expect(pack.getByRole('listitem').first()).toBeHidden();
    await pack.locator('summary').first().click();
    await expect(pack.getByRole('listitem').first()).toBeVisible();
    const good = page.locator('.weigh__good');
    await expect(good.locator('sup').first()).toHaveText('1');
    await expect(good.locator('.cited li').first()).toBeHidden();
    await good.getByText(/^Sources \(\d+\)$/).click();
    await expect(good.locator('.cited li').first().getByRole('link')).toHaveAttribute('href', /^\/about\/sources#/);
    // A figure is a picture and says in words who was counted.
    const figure = page.locator('figure').first();
    await expect(figure).toContainText(/\d+\sof\s1(00|,000)\. Counted: .+ Time: .+/);
    await expect(figure.locator('svg')).toBeVisible();
    // A hard word is explained where it first stands.
    await expect(page.locator('.meaning').first()).toBeVisible();
    await page.getByRole('link', { name: /^Danger signs, what is normal and aftercare/ }).click();
    await expect(page).toHaveURL('/emergency#toxin');
  });

  test('a statement to test oneself with gives its reason when asked, and nothing is in the way', async ({ page }) => {
    await page.goto('/treatments/filler');
    await page.getByText('Test what you know').click();
    await expect(page.locator('.quiz > li')).toHaveCount(4);
    const first = page.locator('.quiz details').first();
    await expect(first.locator('p').first()).toBeHidden();
    await first.getByText('True or false?').click();
    await expect(first.locator('p').first()).toHaveText(/^(True|False)\. ./);
  });

  test('the seven dangers of doing it yourself each have a verdict, after help for those who did', async ({ page }) => {
    await page.goto('/learn');
    await page.getByRole('link', { name: 'Doing it yourself' }).click();
    await expect(page.locator('main h2').first()).toHaveText('Call the emergency number now');
    await expect(page.locator('b.label').filter({ hasText: /\((confirmed|corrected)/ })).toHaveCount(7);
    await expect(page.locator('main')).not.toContainText(/a crime/);
  });
});

test('each note of the booklet is there and leads to its source', async ({ request }) => {
  const html = await (await request.get('/booklet')).text();
  const named = [...html.matchAll(/<a href="#(note-\d+)"/g)].map(([, note]) => note);
  const notes = [...html.matchAll(/<li id="(note-\d+)"/g)].map(([, note]) => note);
  expect(notes.length).toBeGreaterThan(100);
  expect([...new Set(named)].sort()).toEqual(notes.sort());
});

test('the booklet as a PDF is tagged, has bookmarks, is in A4 and below one megabyte', async ({ request }, info) => {
  const response = await request.get('/booklet.pdf');
  expect(response.headers()['content-type']).toBe('application/pdf');
  const bytes = await response.body();
  expect(bytes.length).toBeLessThan(1_000_000);
  const file = info.outputPath('booklet.pdf');
  writeFileSync(file, bytes);
  const said = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(said).toMatch(/^Title: +Due Care: the free guide/m);
  expect(said).toMatch(/^Tagged: +yes/m);
  expect(said).toMatch(/^Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/m);
  expect(execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8' })).toContain('<pdfuaid:part>1</pdfuaid:part>');
  const structure = execFileSync('pdfinfo', ['-struct', file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  for (const tag of ['Document', 'H1', 'H2', 'H3', 'L', 'LI', 'LBody', 'Link', 'TOC', 'TOCI'])
    expect(structure, tag).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
  const outline = execFileSync('pdftohtml', ['-xml', '-i', '-stdout', file], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('<outline>')
    .slice(1)
    .join('');
  for (const bookmark of ['Research', 'Dermal filler', 'Doing it yourself', 'Notes'])
    expect(outline).toContain(`>${bookmark}</item>`);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  for (const words of ['What to do now', 'Doing it yourself', 'Hard words', 'not yet reviewed by a clinician'])
    expect(text).toContain(words);
});
