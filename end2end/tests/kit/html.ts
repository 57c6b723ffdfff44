// The HTML of a page against the standard: what a parser would move about breaks hydration.
import { HtmlValidate } from 'html-validate';

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

/** What is not valid: the rule, what it says, and where. */
export async function invalid(html: string): Promise<string[]> {
  const { results } = await checker.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column, selector }) =>
      [ruleId, message, selector ?? `${line}:${column}`].join(' · '),
    ),
  );
}
