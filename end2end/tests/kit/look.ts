// What is looked for in a page. All of this runs inside of the page; each finding says which element it is about.

/** Gives the looks, to be kept in the page as `window.look`. It refers to nothing outside of itself. */
export function looks() {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const html = (it: Element) => it.outerHTML.replace(/\s+/g, ' ').slice(0, 110);
  const isSeen = (it: Element) => it.checkVisibility();

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

    /** Links that do not say where they lead. */
    unsaid: () =>
      all('a[href]')
        .filter(isSeen)
        .filter((it) =>
          /^(here|more|read more|click here|link|this|details|page)?$/.test(
            (it.getAttribute('aria-label') ?? it.textContent!).trim().toLowerCase(),
          ),
        )
        .map((it) => `does not say where it leads: ${html(it)}`),

    /** What moves although that is not wanted, texts that take the focus, and what jumps the order of focus. */
    restless: () =>
      all('body *').flatMap((it) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(it);
        const moves =
          animationName !== 'none' ||
          transitionDuration.split(',').some((time) => parseFloat(time) > 0) ||
          scrollBehavior === 'smooth';
        const stops = it.tabIndex > 0 || (it.getAttribute('tabindex') === '0' && !it.getAttribute('role'));
        return [...(moves ? [`moves: ${html(it)}`] : []), ...(stops ? [`takes the focus: ${html(it)}`] : [])];
      }),

    /** What is tapped but is not 44 px high and wide for a finger, unless it is a link within a sentence. */
    small: () => {
      const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
      return all('a[href], button, input, select, textarea, summary').flatMap((it) => {
        if (!isSeen(it) || (it as HTMLInputElement).disabled || it.matches('.skip')) return [];
        const { display, clipPath } = getComputedStyle(it);
        if (clipPath !== 'none') return [];
        if (it.localName === 'a' && display === 'inline') {
          let line = it.parentElement!;
          while (getComputedStyle(line).display.startsWith('inline')) line = line.parentElement!;
          const links = [...line.querySelectorAll('a')].reduce((sum, link) => sum + letters(link.textContent!), 0);
          if (letters(line.textContent!) > links) return [];
        }
        it.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const { left, top, width, height } = it.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        // What a finger meets at this distance from the middle.
        const meets = (across: number, down: number) => {
          const hit = document.elementFromPoint(x + across, y + down);
          return hit && (it.contains(hit) || hit.closest('label')?.control === it);
        };
        const reach = (across: number, down: number, most: number) => {
          let far = 0;
          while (far < most && meets(across * (far + 1), down * (far + 1))) far++;
          return far;
        };
        // There and back, no farther than need be.
        const span = (across: number, down: number) => {
          const there = reach(across, down, 43);
          return there + reach(-across, -down, 43 - there) + 1;
        };
        const [wide, high] = [span(1, 0), span(0, 1)];
        return wide < 44 || high < 44 ? [`${wide} by ${high} px to tap: ${html(it)}`] : [];
      });
    },

    /** What is wrong with the place where the keyboard is: a trap, no mark, something over it. */
    focus: (last: Element | undefined, edges: HTMLElement[]) => {
      const it = document.activeElement as HTMLElement;
      // Each part of a date is a stop of its own.
      if (last === it && !it.matches('[type^=date]')) return [`trapped in ${html(it)}`];
      const faults: string[] = [];
      const isMarked = [it, it.parentElement, it.nextElementSibling, it.closest('.answer')].some((part) => {
        if (!part) return false;
        const { outlineStyle, boxShadow } = getComputedStyle(part);
        return outlineStyle !== 'none' || boxShadow !== 'none';
      });
      if (!isMarked) faults.push(`no mark at ${html(it)}`);
      const boxes = [...it.getClientRects()];
      const isReached = boxes.some((box) =>
        [0.5, 0.1, 0.9].some((across) => {
          const hit = document.elementFromPoint(box.left + box.width * across, box.top + box.height * 0.5);
          return (
            hit &&
            (it.contains(hit) || (hit.contains(it) && !!it.closest('label')) || hit.closest('label')?.control === it)
          );
        }),
      );
      if (!isReached) faults.push(`covered at ${JSON.stringify(boxes[0])}: ${html(it)}`);
      const box = (it.closest('.answer, .heard') ?? it).getBoundingClientRect();
      if (box.top < -1 || box.bottom > innerHeight + 1)
        faults.push(`partly out of sight, from ${box.top} to ${box.bottom}: ${html(it)}`);
      for (const edge of edges) {
        if (edge.contains(it) || !isSeen(edge)) continue;
        const over = edge.getBoundingClientRect();
        if (
          over.width > 2 &&
          over.height > 2 &&
          over.left < box.right - 1 &&
          over.right > box.left + 1 &&
          over.top < box.bottom - 1 &&
          over.bottom > box.top + 1
        )
          faults.push(`partly under ${html(edge)}: ${html(it)}`);
      }
      return faults;
    },

    /** What stays at an edge while the page scrolls. */
    edges: () => all('body *').filter((it) => /sticky|fixed/.test(getComputedStyle(it).position)),
  };
}

declare global {
  interface Window {
    look: ReturnType<typeof looks>;
  }
}
