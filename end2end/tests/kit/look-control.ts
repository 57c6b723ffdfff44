// Whether what is followed, tapped or reached with the keyboard is fit for it: looks for `look.ts`, whose text stands in the page.
import type { Eyes } from './look';

/** Links that say nothing, and what moves or catches the keyboard. */
export function manners({ all, html, isSeen }: Eyes) {
  return {
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
  };
}

/** What a finger has to hit. */
export function targets({ all, html, isSeen }: Eyes) {
  return {
    /** What is tapped but is not 44 px high and wide for a finger, unless it is a link within a sentence. */
    small: () => {
      const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
      return all('a[href], button, input, select, textarea, summary').flatMap((it) => {
        if (!isSeen(it) || (it as HTMLInputElement).disabled || it.matches('.skip')) return [];
        const { display, clipPath, visibility } = getComputedStyle(it);
        if (clipPath !== 'none' || visibility === 'hidden') return [];
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
  };
}

/** Where the keyboard is. */
export function places({ all, html, isSeen }: Eyes) {
  return {
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
