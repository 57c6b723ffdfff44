// Finds what a person would: the first visible element of a kind that has these words. It runs in the page.

/**
 * @param {string} selector
 * @param {string} words
 */
export function find(selector, words = '') {
  const all = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector));
  const found = [...all].find(
    (it) => (it.localName === 'option' || it.checkVisibility()) && it.textContent.includes(words),
  );
  if (!found) throw new Error(`Nothing is ${selector} with “${words}” on ${location.href}`);
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  return found;
}
