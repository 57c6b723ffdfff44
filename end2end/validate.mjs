// The HTML of every page against the standard: what a parser would move about breaks hydration.
import { HtmlValidate } from 'html-validate';

import { paths, serve } from './site.mjs';

const checker = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The server writes what browsers read the same: closing slashes, entities and spaces are its own affair.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attr-quotes': 'off',
    'no-raw-characters': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    // The custom elements of Leptos.
    'no-unknown-elements': 'off',
    'element-name': 'off',
    // Safari reads a list without markers as no list unless it has the role.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    'require-sri': 'off',
    'no-implicit-button-type': 'error',
  },
});

const site = await serve(3991);
let found = 0;
for (const path of [...paths, '/no-such-page']) {
  const html = await (await fetch(site.url + path)).text();
  const report = await checker.validateString(html);
  for (const { messages } of report.results) {
    for (const { ruleId, message, line, column, selector } of messages) {
      found += 1;
      console.log(`${path} · ${ruleId} · ${message} · ${selector ?? `${line}:${column}`}`);
    }
  }
}
site.stop();
console.log(found ? `${found} problems` : `All ${paths.length + 1} pages are valid.`);
process.exit(found ? 1 : 0);
