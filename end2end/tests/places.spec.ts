// The pages of the places. None of them needs script.
import { expect, open, test } from './fixtures';
import { start } from './kit/start';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a place says where to look people up, who may treat, where to report, and whom to call', async ({ page }) => {
    await page.goto('/places');
    await expect(page.getByText('Emergency number in all of these: 911', { exact: true })).toHaveCount(2);
    await expect(page.getByRole('listitem').filter({ hasText: /^New Zealand/ })).toHaveText('New Zealand 111');
    await expect(page.locator('main h2').last()).toHaveText('Other places');
    await page.getByRole('link', { name: 'England', exact: true }).click();
    await expect(page.getByText('Emergency: 999')).toBeVisible();
    await expect(page.getByText('NHS 111: 111')).toBeVisible();
    for (const title of ['Look them up', 'Who may treat you', 'Where to report'])
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByRole('link', { name: /General Medical Council/ }).first()).toHaveAttribute(
      'href',
      /^https:\/\/www\.gmc-uk\.org\//,
    );
  });
});

test('111 is for emergencies in New Zealand and for advice in England, and 999 is not an ambulance in Singapore', async ({
  page,
}) => {
  for (const [place, number, other] of [
    ['nz', '111', 'Healthline'],
    ['gb-eng', '999', 'NHS 111: 111'],
    ['sg', '995', '999 is the police'],
  ] as const) {
    await page.goto(`/places/${place}`);
    await expect(page.locator('.call b')).toHaveText(number);
    await expect(page.locator('main')).toContainText(other);
  }
});

test('the chosen place leads from the checks and from the emergency page to its own page', async ({ page }) => {
  await (await start(page).open()).choosePlace('nz');
  await open(page, '/emergency');
  await expect(page.getByRole('link', { name: '111', exact: true })).toHaveAttribute('href', 'tel:111');
  await page.getByRole('link', { name: 'find where to report it' }).click();
  await expect(page).toHaveURL('/places/nz#report');
  await expect(page.getByRole('heading', { level: 1, name: 'New Zealand' })).toBeVisible();
  await open(page, '/steps/research');
  await expect(page.locator('a[data-places]').first()).toHaveAttribute('href', '/places/nz');
});

test('in an emergency the number is one tap away, with and without a place, and what was chosen there is kept', async ({
  page,
}) => {
  await open(page, '/emergency');
  for (const number of ['911', '999', '112', '000']) {
    await expect(page.getByRole('link', { name: number, exact: true })).toHaveAttribute('href', `tel:${number}`);
  }
  await page.getByLabel('Where are you?').selectOption('fr');
  await expect(page.getByRole('link', { name: '15 or 112' })).toHaveAttribute('href', 'tel:15');
  await page.locator('#allergy > summary').click();
  await expect(page.getByRole('link', { name: 'Pen first, then call' })).toHaveAttribute('href', 'tel:15');
  await page.getByLabel('Where are you?').selectOption('nz');
  await expect(page.locator('#allergy').getByRole('link', { name: 'Call now' })).toHaveAttribute('href', 'tel:111');
  await page.getByLabel('Where are you?').selectOption('fr');
  await expect(page.getByRole('link', { name: '999', exact: true })).toBeHidden();
  await (await start(page).open()).show('where');
  await expect(start(page).place).toHaveValue('fr');
});

test.describe('where the clock says which country it is', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });

  test('the country is offered in one tap, and never chosen by itself', async ({ page }) => {
    await open(page, '/emergency');
    const offer = page.getByRole('button', { name: 'New Zealand' });
    await expect(page.getByLabel('Where are you?')).toHaveValue('');
    await offer.click();
    await expect(page.getByLabel('Where are you?')).toHaveValue('nz');
    await expect(page.getByRole('link', { name: '111', exact: true })).toHaveAttribute('href', 'tel:111');
    await expect(offer).toBeHidden();
    await open(page, '/emergency');
    await expect(page.getByRole('link', { name: '111', exact: true })).toHaveAttribute('href', 'tel:111');
    await expect(offer).toBeHidden();
    await expect(page.getByRole('link', { name: /Numbers for advice/ })).toHaveAttribute('href', '/places/nz');
  });
});

test('a row that an address names is open, and opening another moves nothing above it and closes nothing', async ({
  page,
}) => {
  await open(page, '/emergency#eyelid');
  const eyelid = page.locator('#eyelid ol').first();
  await expect(eyelid).toBeVisible();
  const top = () => eyelid.evaluate((it) => it.getBoundingClientRect().top + scrollY);
  const before = await top();
  await page.locator('#needle > summary').click();
  await expect(page.locator('#needle ol')).toBeVisible();
  await expect(eyelid).toBeVisible();
  expect(await top()).toBe(before);
});

test('an emergency needs no script: four numbers to tap, and rows to open', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('/emergency');
  await expect(page.getByRole('link', { name: '999', exact: true })).toHaveAttribute('href', 'tel:999');
  await page.locator('#allergy > summary').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Use your adrenaline pen at once' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Pen first, then call' })).toHaveAttribute('href', '#call');
  await context.close();
});
