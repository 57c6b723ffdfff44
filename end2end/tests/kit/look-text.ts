// Whether every text is whole, in its box and in order: looks for `look.ts`, whose text stands in the page.
import type { Eyes } from './look';

/** Boxes that are too wide, or too small for what is in them. */
export function boxes({ all, html, isSeen }: Eyes) {
  return {
    /** What makes the page wider than the screen. What hangs out at the start side can be scrolled to from right to left. */
    wide: () => {
      const over = document.documentElement.scrollWidth - innerWidth;
      if (over <= 0) return [];
      const isOut = (it: Element) => {
        const { left, right } = it.getBoundingClientRect();
        return right > innerWidth + 0.5 || left < -0.5;
      };
      const last = all('body *').findLast((it) => isSeen(it) && isOut(it));
      return [`${over} px wider than the screen, with ${last ? html(last) : 'the whole body'}`];
    },

    /** Texts that a box cuts off. Boxes for screen readers alone are meant to be cut, and a wide table may scroll in a region of its own. */
    cut: () =>
      all('body *')
        .filter(
          (it) =>
            !(it instanceof SVGElement) &&
            it.clientWidth > 1 &&
            (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1) &&
            isSeen(it) &&
            !it.matches('textarea, select, input, [role=region][tabindex]'),
        )
        .filter((it) => {
          const { overflowX, overflowY, clipPath } = getComputedStyle(it);
          return (
            clipPath === 'none' &&
            ((overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1) ||
              (overflowY === 'hidden' && it.scrollHeight > it.clientHeight + 1))
          );
        })
        .map((it) => `cut off: ${html(it)}`),
  };
}

/** Words that leave their box. */
export function words({ html, isSeen }: Eyes) {
  /** Whether it is in a clipped box, as what is written for screen readers alone is. */
  function clips() {
    const known = new Map<Element, boolean>();
    const isClipped = (it: Element | null): boolean => {
      if (!it) return false;
      let is = known.get(it);
      if (is === undefined) {
        is = getComputedStyle(it).clipPath !== 'none' || isClipped(it.parentElement);
        known.set(it, is);
      }
      return is;
    };
    return isClipped;
  }

  return {
    /** Words that stand out of the box they belong to, or, in headings and controls, are broken in two. */
    misplaced: () => {
      const outside: string[] = [];
      const broken: string[] = [];
      const isClipped = clips();
      const range = document.createRange();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement!;
        const text = node.textContent!;
        if (!text.trim() || !isSeen(parent) || parent.closest('svg, option, textarea, [role=region][tabindex]'))
          continue;
        let box = parent;
        while (['inline', 'contents'].includes(getComputedStyle(box).display)) box = box.parentElement!;
        const { left, right, width } = box.getBoundingClientRect();
        if (width <= 1 || isClipped(box)) continue;
        const isOut = (it: DOMRect) => it.left < left - 1 || it.right > right + 1;
        const isWhole = parent.closest('h1, h2, h3, button, .btn, label, legend, summary, th');
        // Words are looked at one by one only where one of them may be at fault.
        range.selectNodeContents(node);
        if (!isOut(range.getBoundingClientRect()) && !(isWhole && range.getClientRects().length > 1)) continue;
        for (const { index, 0: word } of text.matchAll(/\p{L}+/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const parts = [...range.getClientRects()];
          if (parts.some(isOut)) outside.push(`“${word}” stands out of ${html(box)}`);
          if (isWhole && new Set(parts.map((part) => Math.round(part.top))).size > 1)
            broken.push(`“${word}” is broken in ${html(box)}`);
        }
      }
      return { outside, broken };
    },
  };
}

/** The order and the lines in which texts are read. */
export function reading({ all, html, isSeen }: Eyes) {
  return {
    /** Blocks that end above the start of what is read before them. */
    disordered: () => {
      const blocks = all('main :is(h1, h2, h3, p, li, dt, legend)').filter(
        (it) =>
          isSeen(it) &&
          it.getClientRects().length &&
          getComputedStyle(it).position === 'static' &&
          !it.closest('table'),
      );
      const boxes = blocks.map((it) => it.getBoundingClientRect());
      return blocks
        .filter((_, at) => at > 0 && boxes[at]!.bottom < boxes[at - 1]!.top - 1)
        .map((it) => `above what is read before it: ${html(it)}`);
    },

    /** Lines that are long, justified or tight. */
    lines: () =>
      all('main :is(p, li, dd)')
        .filter(isSeen)
        .flatMap((it) => {
          const { textAlign, lineHeight, fontSize } = getComputedStyle(it);
          // Words of its own, in lines as they were broken. A text of many narrow letters may have two more.
          const words = [...it.childNodes].filter(
            (node) => node.nodeType === 3 && node.textContent!.trim().length > 80,
          );
          const isLong = words.some((node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
            return lines > 1 && node.textContent!.trim().length / lines > 82;
          });
          if (isLong) return [`more than 80 letters in a line: ${html(it)}`];
          if (textAlign === 'justify') return [`justified: ${html(it)}`];
          if (words.length && parseFloat(lineHeight) / parseFloat(fontSize) < 1.34)
            return [`lines of ${lineHeight}: ${html(it)}`];
          return [];
        }),
  };
}
