// What leaves the device and what is let in: no method but reading, no cookie, no script but ours, no words in the wasm.
import { expect, paths, steps, test } from './fixtures';

test('other methods are refused on every address', async ({ request }) => {
  for (const path of [...paths, '/healthz', '/no-such-page']) {
    await Promise.all(
      ['POST', 'PUT', 'DELETE', 'PATCH'].map(async (method) => {
        const response = await request.fetch(path, { method, data: 'answers' });
        expect([path, method, response.status(), response.headers().allow]).toEqual([path, method, 405, 'GET, HEAD']);
      }),
    );
  }
});

test('no response sets a cookie, and every page names this site alone', async ({ request }) => {
  for (const path of paths) {
    const response = await request.get(path);
    expect(response.headers()['set-cookie']).toBeUndefined();
    const html = await response.text();
    for (const [, url] of html.matchAll(/(?:src|href)="(https?:[^"]*)"/g)) {
      expect(html, 'an address elsewhere is a link, never something to load').toContain(`<a href="${url}"`);
    }
    expect(html).not.toMatch(/ style="| on[a-z]+="|javascript:/);
  }
});

test('what is injected does not run', async ({ page, console }) => {
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.bad = 1';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="/icon.svg" onload="window.bad = 1">');
  });
  await expect.poll(() => console.filter((line) => line.includes('Content Security Policy')).length).toBeGreaterThan(0);
  expect(await page.evaluate(() => (window as never as { bad?: number }).bad)).toBeUndefined();
  console.length = 0;
});

test('the wasm holds no words of the guide', async ({ request }) => {
  const html = await (await request.get('/steps/research')).text();
  const wasm = (await (await request.get(html.match(/\/pkg\/[^"]+\.wasm/)![0])).body()).toString('utf8');
  expect(wasm).toContain('due-care/entry/');
  for (const step of steps) {
    const page = await (await request.get(`/steps/${step}`)).text();
    const texts = [...page.matchAll(/>([^<>]{25,})</g)].map(([, text = '']) => text);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => wasm.includes(text.slice(0, 25)))).toEqual([]);
  }
});
