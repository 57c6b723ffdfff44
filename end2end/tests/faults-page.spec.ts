// A page whose clock jumps, whose wasm fails, or that others change.
// The number is the row of the fault table: see docs/testing/failure-modes.md.
import { check, expect, expectSaid, open, reload, saved, stored, test } from './fixtures';
import { rescued } from './kit/data';
import { breakWasm, mendWasm, panic, trap } from './kit/faults';

test('F29: a clock that jumps does not change which edit is the newest', async ({ page }) => {
  await page.clock.install({ time: new Date('2036-11-23T10:00:00') });
  await open(page, '/steps/research');
  await check(page, 'R01').answer('Yes').check();
  await page.clock.setFixedTime(new Date('2026-03-29T01:59:59'));
  await check(page, 'R01').answer('Red flag').check();
  await check(page, 'R01').write('after the clock went back');
  await reload(page);
  await expect(check(page, 'R01').answer('Red flag')).toBeChecked();
  await expect(check(page, 'R01').note).toHaveValue('after the clock went back');
  await page.clock.setFixedTime(new Date('1970-01-01T00:00:00'));
  await check(page, 'R01').answer('Not sure').check();
  await expect(saved(page)).toContainText(/Saved on this device at \d\d:\d\d/);
});

for (const [fault, answer] of [
  ['is missing', { status: 404, body: '' }],
  ['is an error', { status: 500, body: 'no' }],
  ['is cut short', { status: 200, contentType: 'application/wasm', body: '\0asm' }],
  ['is a page', { status: 200, contentType: 'text/html', body: '<!doctype html>' }],
] as const) {
  test(`F32: the wasm ${fault}: the page can be read and printed, says so, and keeps what is tapped`, async ({
    page,
    console,
  }) => {
    await breakWasm(page, answer);
    await page.goto('/steps/research', { waitUntil: 'commit' });
    await expect(page.getByText('This page can’t save right now.')).toBeVisible();
    await check(page, 'R02').answer('Red flag').check();
    await expect(check(page, 'R02').stop).toBeVisible();
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await mendWasm(page);
    await reload(page);
    await expect(check(page, 'R02').answer('Red flag')).toBeChecked();
    expectSaid(console, /404|500|wasm|WebAssembly|MIME/i);
  });
}

test('F38: a stray element and changed texts from an extension or a translator do not stop the page', async ({
  page,
}) => {
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      document.body.prepend(document.createElement('div'));
      document.querySelector('main')?.append(document.createElement('div'));
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (node.textContent?.trim() && !node.parentElement?.closest('script,template')) {
          const font = document.createElement('font');
          font.textContent = `¡${node.textContent}!`;
          const old = node;
          texts.previousNode();
          old.parentNode?.replaceChild(font, old);
          texts.currentNode = font.firstChild!;
        }
      }
    }),
  );
  await open(page, '/steps/research');
  await page.locator('#R02-flag').check();
  await expect(saved(page)).toContainText('1 stop');
  await expect(saved(page)).toContainText('Saved on this device');
});

for (const [what, fault] of Object.entries({ 'a broken browser': panic, 'a trap': trap }))
  test(`F39: ${what} shows what to do, the raw texts can be taken away, and a reload goes on`, async ({
    page,
    console,
  }) => {
    await open(page, '/steps/research');
    await check(page, 'R02').answer('Yes').check();
    await expect(saved(page)).toContainText('Saved on this device');
    await page.evaluate(fault);
    await check(page, 'R05').answer('Yes').check();
    await expect(page.getByText('This page can’t save right now.')).toBeVisible();
    expect((await rescued(page))['due-care/entry/answer/a/R02']).toContain('"yes"');
    await reload(page);
    await expect(check(page, 'R02').answer('Yes')).toBeChecked();
    await check(page, 'R03').answer('Yes').check();
    expect(await stored(page)).toEqual({ 'answer/a/R02': 'yes', 'answer/a/R03': 'yes', 'answer/a/R05': 'yes' });
    expectSaid(console, /broken browser|unreachable/);
  });
