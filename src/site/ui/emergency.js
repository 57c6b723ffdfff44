// In an emergency: a number that was chosen or noted is one to tap, each “Call now” calls it, and the row that an address names is
// open.

for (const link of document.querySelectorAll('[data-call]')) {
  const slot = link.querySelector('.text-slot');
  const follow = () => {
    const number = slot.textContent.match(/\+?\d[\d ()-]*/)?.[0].replace(/[^+\d]/g, '');
    if (number) link.href = `tel:${number}`;
    else link.removeAttribute('href');
    if (!link.dataset.call) return;
    document.querySelectorAll('[data-call-now]').forEach((now) => {
      now.href = link.getAttribute('href') ?? '#call';
    });
  };
  new MutationObserver(follow).observe(slot, { childList: true, characterData: true, subtree: true });
  follow();
}
