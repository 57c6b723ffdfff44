// In the steps: an answer from an earlier visit to the page is one line, until the person wants to change it. What is answered here
// stays as it is. A stop stays in sight, and so does a note with another version.

const folded = document.getElementById('folded');

if (folded) {
  const here = new Set([...document.querySelectorAll('[data-touched]')].map((control) => control.closest('.check')));
  addEventListener('input', ({ target }) => here.add(target.closest('.check')));
  const fold = () => {
    for (const check of document.querySelectorAll('[data-shelf] .check')) {
      const set = check.querySelector('.pick :checked');
      const stays =
        !set ||
        here.has(check) ||
        check.matches('.check--must:has([value=flag]:checked), :has([data-other]:not([hidden]))');
      check.toggleAttribute('data-folded', !stays);
      if (stays) continue;
      if (!check.querySelector('.change')) {
        const change = folded.content.firstElementChild.cloneNode(true);
        change.setAttribute('aria-label', `${change.textContent}, ${check.dataset.check}`);
        check.append(change);
      }
      // The fourth answer is in there.
      if (set.value === 'na') check.querySelector('.more').open = true;
    }
  };
  const { documentElement: root } = document;
  const watch = new MutationObserver(() => {
    if (!('live' in root.dataset)) return;
    watch.disconnect();
    fold();
  });
  watch.observe(root, { attributeFilter: ['data-live'] });
  if ('live' in root.dataset) fold();
  addEventListener('change', ({ target }) => {
    if (!('checking' in target.dataset)) return;
    here.clear();
    setTimeout(fold);
  });
  addEventListener('click', ({ target }) => {
    const change = target.closest?.('.change');
    if (!change) return;
    const check = change.closest('.check');
    here.add(check);
    check.removeAttribute('data-folded');
    check.querySelector('.pick :checked')?.focus();
  });

  // Arrow keys pass over answers. What one of them means is said once they rest, as it's said aloud.
  let rest;
  const settle = () => {
    clearTimeout(rest);
    document.querySelector('[data-passing]')?.removeAttribute('data-passing');
  };
  addEventListener('keydown', ({ key, target }) => {
    if (!target.matches?.('.pick input')) return;
    settle();
    if (!key.startsWith('Arrow')) return;
    target.closest('.check').dataset.passing = '';
    rest = setTimeout(settle, 600);
  });
  addEventListener('pointerdown', settle);
  addEventListener('focusout', ({ target, relatedTarget }) => {
    if (target.closest?.('.picks') !== relatedTarget?.closest('.picks')) settle();
  });
}
