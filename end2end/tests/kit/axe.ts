// What axe finds on a page as it is. Its script is put into each page once: AxeBuilder does so each time, and opens a second tab,
// behind which the browser draws the page once a second.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from '@playwright/test';

/** The part of axe that is used here. */
interface Axe {
  run(
    root: Document,
    options: { runOnly: string[]; resultTypes: ['violations'] },
  ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[]; passes: unknown[] }>;
}

declare global {
  interface Window {
    axe?: Axe;
  }
}

const require = createRequire(import.meta.url);
// The one that the builder brings along.
const source = readFileSync(require.resolve('axe-core', { paths: [require.resolve('@axe-core/playwright')] }), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every rule that the page breaks, and where. */
export async function violations(page: Page): Promise<[rule: string, where: unknown[][]][]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { found, passed } = await page.evaluate(async (tags) => {
    if (!window.axe) throw new Error('axe is not there.');
    const { violations, passes } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return {
      passed: passes.length,
      found: violations.map(({ id, nodes }): [string, unknown[][]] => [id, nodes.map(({ target }) => target)]),
    };
  }, tags);
  if (passed === 0) throw new Error('axe looked at nothing.');
  return found;
}
