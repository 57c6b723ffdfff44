// Each page carries the rules of the style sheet that it needs. What a script adds to a page needs its rules too.
import { three } from '../three.mjs';
import { expect, live, paths, seed, test } from './fixtures';

test('no page lacks a rule of the whole style sheet that matches anything on it, once scripts have filled it', async ({
  page,
  request,
}) => {
  const read = async (path: string) => (await request.get(path)).text();
  const whole = await read((await read('/sw.js')).match(/STYLE = '(.+)'/)?.[1] ?? '');
  await seed(page, three);
  for (const path of paths) {
    await page.goto(path);
    if ((await page.locator('leptos-island').count()) > 0) await live(page);
    const [rules, lacking] = await page.evaluate((whole) => {
      const flat = (rules: CSSRuleList): CSSStyleRule[] =>
        [...rules].flatMap((it) => [
          ...(it instanceof CSSStyleRule ? [it] : []),
          ...('cssRules' in it ? flat(it.cssRules as CSSRuleList) : []),
        ]);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(whole);
      const all = flat(sheet.cssRules).map((it) => it.selectorText);
      const own = new Set(flat(document.styleSheets[0]?.cssRules as CSSRuleList).map((it) => it.selectorText));
      const matches = (selector: string) => document.querySelector(selector.replace(/::[a-z-]+/g, '')) !== null;
      return [all.length, all.filter((it) => !own.has(it) && matches(it))] as const;
    }, whole);
    expect(rules).toBeGreaterThan(300);
    expect.soft(lacking, path).toEqual([]);
  }
});
