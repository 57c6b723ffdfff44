// Price, people, visits and the decision.
import type { Page } from '@playwright/test';

import { check, checking, expect, expectBoth, expectSaid, open, poll, seed, stored, test } from './fixtures';
import { handedOut } from './kit/data';
import { breakWasm } from './kit/faults';
import { event } from './kit/reminder';
import { sheet } from './kit/sheet';

const today = (page: Page) => page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
const later = (iso: string, days: number) => new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);

test('two years are added up in whole numbers, with what is not known named', async ({ page }) => {
  await open(page, '/practitioners');
  const cost = page.locator('.sum');
  await expect(cost).toContainText('No total yet.');
  const fill = async (label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel(label, { exact: true }).blur();
  };
  await fill('Price of one treatment', '£250');
  await fill('Treatments in two years', '6');
  await expect(cost).toContainText('At least £1,500');
  await expect(cost).toContainText(
    'Not known yet: Top-up after each treatment, Days off after each treatment, Correction or reversal. The total leaves this out',
  );
  await fill('Top-up after each treatment', '40');
  await fill('Days off after each treatment', '1');
  await fill('What a day off costs you', '80');
  await fill('Correction or reversal', '150 or 200');
  await expect(cost).toContainText('Please check: Correction or reversal.');
  await fill('Correction or reversal', '150');
  await expect(cost.locator('b')).toHaveText('£2,370');
  await expect(cost).toContainText('6 × (£250 + £40 + 1 × £80) + £150');
  await page.getByText('A worked example').click();
  await expect(
    page.getByText('6 × (£250 + £40 + 1 × £80) + £150 = £2,370.'),
    'the example says the same',
  ).toBeVisible();
  await sheet(page).open('my-copy');
  await expect(sheet(page).mine).toContainText('£2,370');
  await expect(sheet(page).theirs).not.toContainText('£');
});

test('the chain of people shows its gaps, on the screen and on paper', async ({ page }) => {
  await open(page, '/practitioners');
  for (const [label, text] of [
    ['Who assesses me', 'Dr A'],
    ['Who treats me', 'Sam'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel('Who assesses me').focus();
  await expect(page.getByText('Not known: Who prescribes, Who answers at night, Who insures the work')).toBeVisible();
  const dashed = await page
    .locator('.link')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderTopStyle));
  expect(dashed).toEqual(['solid', 'dashed', 'solid', 'dashed', 'dashed']);
  await sheet(page).open('my-copy');
  const table = page.getByRole('table', { name: 'The people' });
  await expect(table.getByRole('row')).toHaveText(
    [
      /^Who assesses me\s+Dr A$/,
      /^Who prescribes\s+not known$/,
      /^Who treats me\s+Sam$/,
      /^Who answers at night\s+not known$/,
      /^Who insures the work\s+not known$/,
    ],
    { useInnerText: true },
  );
});

test('same story twice: what changed between visits stands next to each other', async ({ page }) => {
  await seed(page, { 'answer/a/Q11': 'yes', 'note/a/Q11': 'Dr A answers at night.', 'answer/a/Q05': 'unsure' });
  await open(page, '/practitioners');
  await page.getByLabel('Day of the visit').fill('2026-11-12');
  await page.getByLabel('Who did you see?').fill('Reception');
  await page.getByRole('button', { name: 'Record this visit' }).click();
  await expect(page.getByText('Visit recorded.')).toBeVisible();
  await expect(page.locator('#visits .earlier')).toContainText('12 Nov 2026, Reception');
  await expect(page.locator('.stories')).toBeHidden();
  await open(page, '/steps/questions');
  await check(page, 'Q11').note.fill('Nobody answers at night.');
  await check(page, 'Q11').answer('Red flag').check();
  await check(page, 'Q05').answer('Yes').check();
  await open(page, '/practitioners');
  const stories = page.locator('.stories li');
  await expect(stories).toHaveCount(1);
  await expect(stories).toContainText('12 Nov 2026, Reception: Yes. Dr A answers at night.');
  await expect(stories).toContainText('Now: Red flag. Nobody answers at night.');
  await sheet(page).open('my-copy');
  await expect(sheet(page).mine).toContainText('What changed between visits');
  await expect(sheet(page).theirs).not.toContainText('Reception');
  await open(page, '/practitioners');
  await page.getByRole('button', { name: 'Remove this visit' }).click();
  await expect(page.locator('#visits .earlier')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('#visits .earlier')).toHaveCount(1);
});

test('time to think: seven days unless the person says otherwise, and a calendar file that a calendar reads', async ({
  page,
}) => {
  await open(page, '/practitioners');
  await expect(page.getByText('Our judgement: 7 days before a first treatment')).toBeVisible();
  await page.getByRole('button', { name: 'Start my time to think today' }).click();
  const from = await today(page);
  const shown = (iso: string) =>
    page.evaluate(
      (iso) =>
        new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
      iso,
    );
  await expect(page.locator('.waiting b')).toHaveText(`Your time to think ends on ${await shown(later(from, 7))}.`);
  await page.getByLabel('How long do you want to think?').selectOption({ label: '14 days' });
  const end = later(from, 14);
  await expect(page.locator('.waiting b')).toHaveText(`Your time to think ends on ${await shown(end)}.`);
  await expectBoth([page], { 'wait-from/a': from, 'wait/a': '14' });
  const save = page.getByRole('button', { name: 'Save a reminder for my calendar' });
  const { download, text } = await handedOut(page, () => save.click());
  expect(download.suggestedFilename()).toBe('reminder.ics');
  const { event: reminder, calendar } = event(text);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  // A time of day, because Outlook drops the alarm of a whole day.
  expect(reminder.startDate.toString()).toBe(`${end}T09:00:00`);
  expect(reminder.summary).toBe('Time to decide');
  // Whoever moves it gets a later one in its place, and two people with one calendar have two.
  expect(reminder.uid).toMatch(/^[\da-f]{8}-a-wait@reminder\.invalid$/);
  expect(reminder.sequence).toBeGreaterThan(0);
  const alarm = reminder.component.getFirstSubcomponent('valarm');
  expect([alarm?.getFirstPropertyValue('action'), String(alarm?.getFirstPropertyValue('trigger'))]).toEqual([
    'DISPLAY',
    'PT0S',
  ]);
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
  for (const secret of ['Dr', 'toxin', 'Botox', 'Due Care', 'cosmetic']) expect(text).not.toContain(secret);
});

test('a decision is dated and has a reason; an early yes asks what changed', async ({ page }) => {
  const wait = { 'name/a': 'Dr A', 'wait-from/a': '2026-01-01' };
  await seed(page, wait);
  await open(page, '/practitioners');
  const day = await today(page);
  await page.locator('.decide').getByRole('radio', { name: 'Yes', exact: true }).check();
  await expect(page.getByText('You chose yes. Answer the four questions once more.')).toBeVisible();
  await expect(page.getByText('You said yes before'), 'the time is long over').toBeHidden();
  await page.getByRole('button', { name: 'Start my time to think today' }).click();
  await expect(page.getByText('You said yes before your time to think was over.').first()).toBeVisible();
  await page.getByLabel('What changed?').fill('They showed me the box.');
  await page.getByLabel('Because…').fill('All is settled.');
  await page.getByLabel('Because…').blur();
  await expectBoth([page], {
    ...wait,
    'wait-from/a': day,
    'decision/a': 'yes',
    'decided/a': day,
    'changed/a': 'They showed me the box.',
    'because/a': 'All is settled.',
  });
  await sheet(page).open('my-copy');
  for (const text of ['All is settled.', 'They showed me the box.', 'You said yes before']) {
    await expect(sheet(page).mine).toContainText(text);
    await expect(sheet(page).theirs).not.toContainText(text);
  }
  await open(page, '/practitioners');
  await page.locator('#decision-no-choice').check();
  await expect(page.getByText('You chose yes. Answer the four questions once more.')).toBeHidden();
  await poll(async () => (await stored(page))['decision/a']).toBe('no');
  await page.getByRole('button', { name: 'Clear this decision' }).click();
  await poll(
    async () => [(await stored(page))['decision/a'], (await stored(page))['decided/a']],
    'no decision has no day',
  ).toEqual([null, null]);
});

test('the four questions are word for word, have no score, and nothing of them is kept unless the person wants it', async ({
  page,
}) => {
  await open(page, '/practitioners');
  const sure = page.locator('.sure').first();
  await expect(sure.locator('legend')).toHaveText([
    'Do you feel SURE about the best choice for you?',
    'Do you know the benefits and risks of each option?',
    'Are you clear about which benefits and risks matter most to you?',
    'Do you have enough support and advice to make a choice?',
  ]);
  await expect(sure).toContainText('© O’Connor and Légaré, 2008');
  await expect(sure.getByRole('link', { name: 'Canadian Family Physician' })).toBeVisible();
  const answer = (n: number, word: string) => sure.getByRole('group').nth(n).getByRole('radio', { name: word });
  for (let n = 0; n < 4; n++) await answer(n, 'Yes').check();
  await expect(sure.getByRole('status').getByText('a good moment to pause')).toBeHidden();
  await answer(2, 'No').check();
  await expect(sure.getByRole('status').getByText('a good moment to pause')).toBeVisible();
  expect(await sure.textContent()).not.toMatch(/\d ?(of|\/) ?4|score/i);
  await page.getByLabel('Because…').fill('x');
  await page.getByLabel('Because…').blur();
  await expectBoth([page], { 'because/a': 'x' });
  await expect(answer(2, 'No'), 'what is not kept stays as the person left it').toBeChecked();
  await sheet(page).open('my-copy');
  await expect(sheet(page).mine).not.toContainText('Do you feel SURE', { useInnerText: true });
  await open(page, '/practitioners');
  await expect(answer(2, 'No')).not.toBeChecked();
  await answer(0, 'No').check();
  await page.getByLabel('Save my answers to these questions').check();
  await answer(1, 'Yes').check();
  await expectBoth([page], { 'because/a': 'x', 'keep/a': true, 'sure-1/a': 'no', 'sure-2/a': 'yes' });
  await sheet(page).open('my-copy');
  await expect(page.locator('.known', { hasText: 'Do you feel SURE' })).toContainText('No', { useInnerText: true });
  await open(page, '/practitioners');
  await expect(answer(0, 'No')).toBeChecked();
  await page.getByLabel('Save my answers to these questions').uncheck();
  await expectBoth([page], { 'because/a': 'x', 'keep/a': false, 'sure-1/a': null, 'sure-2/a': null });
  await sheet(page).open('my-copy');
  await expect(sheet(page).mine).not.toContainText('Do you feel SURE', { useInnerText: true });
});

test('answers to the four questions go with whom they were given about', async ({ page }) => {
  await seed(page, { 'name/a': 'Dr A', 'practitioner/b1': true, 'name/b1': 'Bea', 'keep/b1': true, 'sure-1/b1': 'no' });
  await open(page, '/practitioners');
  await page.locator('#sure-2-no').check();
  await checking(page).selectOption('b1');
  await expect(page.locator('#sure-1-no')).toBeChecked();
  await expect(page.locator('#sure-2-no')).not.toBeChecked();
  await page.getByRole('button', { name: 'Remove Bea' }).click();
  await expect(page.locator('#sure-1-no'), 'Bea’s answer is not shown as one about Dr A').not.toBeChecked();
  await page.getByLabel('Save my answers to these questions').check();
  await poll(async () => (await stored(page))['keep/a']).toBe(true);
  expect(Object.keys(await stored(page)).filter((key) => /^(sure|again)-\d\/a$/.test(key))).toEqual([]);
});

test('nothing of the four questions is kept even before the page is live', async ({ page, console }) => {
  await breakWasm(page);
  await page.goto('/practitioners', { waitUntil: 'domcontentloaded' });
  await page.locator('#sure-1-no').check();
  await page.locator('#clinic').fill('Lakeside');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['due-care/early/clinic/~']);
  await expect(page.getByText('This page can’t save right now.')).toBeVisible();
  expectSaid(console, /ERR_FAILED|Failed to fetch/);
});
