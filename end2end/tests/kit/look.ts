// What is looked for in a page. All of this runs inside of the page; each finding says which element it is about.
//
// What stands in the page is the text of these functions, so that none refers to anything outside of itself but what it is given.
import { manners, places, targets } from './look-control';
import { boxes, reading, words } from './look-text';

/** What every look sees with. */
function eyes() {
  return {
    all: (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)],
    html: (it: Element) => it.outerHTML.replace(/\s+/g, ' ').slice(0, 110),
    isSeen: (it: Element) => it.checkVisibility(),
  };
}

export type Eyes = ReturnType<typeof eyes>;

/** What changes the page, so that there is more to look at. */
function hands() {
  return {
    /** Opens all disclosures, and tells how many were closed. */
    openAll: () => {
      const closed = document.querySelectorAll<HTMLDetailsElement>('details:not([open])');
      for (const it of closed) it.open = true;
      return closed.length;
    },

    /** A reader’s own styles over the page. Ours refuses a style element, as it should. */
    restyle: (rules: string) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    },

    /** Makes every word of the page longer by 40 %, as translations do, with letters that take room above and below. */
    lengthen: () => {
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        if (!node.parentElement!.closest('script, style, template, textarea, svg'))
          node.textContent = node.textContent!.replace(
            /\p{L}+/gu,
            (word) => word + 'Åg'.repeat(word.length).slice(0, Math.ceil(word.length * 0.4)),
          );
      }
    },
  };
}

const looks = [hands, boxes, words, reading, manners, targets, places];

/** A script that puts the looks into the page, as `window.look`. */
export const look = `window.look = ((eyes) => Object.assign({}, ${looks.map((some) => `(${some})(eyes)`).join(', ')}))((${eyes})());`;

type Looks = ReturnType<typeof hands> &
  ReturnType<typeof boxes> &
  ReturnType<typeof words> &
  ReturnType<typeof reading> &
  ReturnType<typeof manners> &
  ReturnType<typeof targets> &
  ReturnType<typeof places>;

declare global {
  interface Window {
    look: Looks;
  }
}
