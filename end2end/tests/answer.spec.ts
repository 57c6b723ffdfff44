// The answer on /summary: what it all comes to, and what can be done with it without a printer.
import type { Page } from '@playwright/test';

import { expect, open, seed, seen, test, type Values } from './fixtures';
import { handedOut } from './kit/data';
import { axeFinds, equip } from './kit/inspection';

const fine: Values = {
  'treatment/toxin': true,
  place: 'gb-eng',
  'choice/me/what': 'toxin',
  'choice/a/setting': 'clinic',
  'choice/a/who': 'nurse',
  'choice/a/register': 'match',
  'choice/a/product': 'named',
  'choice/a/night': 'somebody',
  'choice/a/pressure': 'no',
  'answer/a/R06': 'yes',
  'answer/a/R15': 'yes',
  'answer/a/R02': 'yes',
  'proof/a/R02': 'looked-up',
  'answer/a/Q11': 'yes',
  'answer/a/I02': 'yes',
};
const stopped: Values = {
  ...fine,
  'treatment/toxin': null,
  'treatment/filler': true,
  'name/a': 'K',
  'note/a/R06': 'At her flat in Leeds',
  'choice/a/setting': 'home',
  'choice/a/who': 'lay',
  'answer/a/R06': 'flag',
  'answer/a/R15': 'flag',
};
const open3: Values = { ...fine, 'answer/a/Q03': 'unsure', 'answer/a/Q11': 'unsure', 'answer/a/R02': 'unsure' };

const verdict = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string) => page.locator('.four').getByRole('button', { name, exact: true });
const message = (page: Page) => page.locator('[data-message]');

test.use({ viewport: { width: 390, height: 844 } });

for (const [name, record, heading] of [
  ['stopped', stopped, 'Don’t go ahead: two things stop it.'],
  ['to find out', open3, 'Find out these three things first.'],
  ['nothing found', fine, 'Nothing found against it so far.'],
] as const)
  test(`the first screen of a phone has the verdict, why, and a way to send it: ${name}`, async ({ page }) => {
    await seed(page, record);
    await open(page, '/summary');
    await expect(verdict(page)).toHaveText(heading, { useInnerText: true });
    await expect(button(page, 'Send')).toBeInViewport({ ratio: 1 });
    await equip(page);
    await page.getByText('What gets sent').click();
    expect(await axeFinds(page)).toEqual([]);
  });

test('as long as nothing is answered the page leads to the questions', async ({ page }) => {
  await open(page, '/summary');
  await expect(verdict(page)).toHaveText('Answer seven questions first.', { useInnerText: true });
  await expect(page.getByRole('main').getByRole('link', { name: 'Start the one-minute check' })).toBeVisible();
  await expect(page.locator('.four')).toBeHidden();
});

test('what is sent is what is shown, has nothing that was typed, and asks the network for nothing', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // No share sheet here, so it's copied.
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await seed(page, stopped);
  await open(page, '/summary');
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => request.url().startsWith('blob:') || asked.push(request.url()));
  await button(page, 'Send').click();
  await expect(page.getByText('Copied. Paste it into a message.')).toBeVisible();
  await page.getByText('What gets sent').click();
  const text = await seen(message(page));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(text).toContain('I’m not going ahead with filler.');
  for (const typed of ['Leeds', 'K,', 'England']) expect(text).not.toContain(typed);
  for (const way of ['Text message', 'E-mail'])
    expect(decodeURIComponent((await page.getByRole('link', { name: way }).getAttribute('href')) ?? '')).toContain(
      text,
    );
  const { download, text: saved } = await handedOut(page, () => button(page, 'Save').click());
  expect(download.suggestedFilename()).toBe('my-sheet.txt');
  expect(saved).toContain('I’m not going ahead with filler.');
  expect(saved).toContain('At her flat in Leeds');
  expect(asked).toEqual([]);
});

test('the share sheet gets the same text, and closing it is no fault', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.documentElement.dataset.given = data.text ?? '';
        return Promise.reject(new DOMException('', 'AbortError'));
      },
    });
  });
  await seed(page, fine);
  await open(page, '/summary');
  await button(page, 'Send').click();
  await expect(page.locator('html')).toHaveAttribute('data-given', /^I’m thinking about Botox\./);
  await expect(page.getByText('Copied.')).toBeHidden();
});

test('full screen shows the no alone, closes with Escape, and gives the focus back', async ({ page }) => {
  await seed(page, stopped);
  await open(page, '/summary');
  const full = page.getByRole('region', { name: 'Full screen' });
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => full.getByRole('button', { name: 'Close' }).click(),
  ]) {
    await button(page, 'Show full screen').click();
    await expect(full).toBeFocused();
    await expect(full.getByRole('listitem')).toHaveText([
      'I’m not going ahead.',
      'I only have this done in a clinic.',
      'I only have this done by someone I’ve found on a register.',
    ]);
    await expect(verdict(page)).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
    await close();
    await expect(full).toBeHidden();
    await expect(button(page, 'Show full screen')).toBeFocused();
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that the answer needs it, and has the sheet to print', async ({ page, console }) => {
    await page.goto('/summary');
    await expect(verdict(page)).toHaveText('Your sheet', { useInnerText: true });
    await expect(page.getByText('What it comes to needs JavaScript.')).toBeVisible();
    await expect(page.locator('.four')).toBeHidden();
    console.length = 0;
  });
});
