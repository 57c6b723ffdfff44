// The answer: send it, show it full screen, save it. The words are the page's own; nothing is fetched.

const section = document.querySelector('.upshot');

if (section) {
  const find = (mark) => document.querySelector(`[data-${mark}]`);
  const slot = find('message').querySelector('.text-slot');
  const text = () => slot.textContent;

  // Ways to send it that every phone has.
  const lead = () => {
    const body = encodeURIComponent(text());
    find('sms').href = `sms:?&body=${body}`;
    find('mail').href = `mailto:?subject=${encodeURIComponent(find('mail').dataset.subject)}&body=${body}`;
  };
  new MutationObserver(lead).observe(slot, { childList: true, characterData: true, subtree: true });
  lead();

  const tell = (copied) => {
    find('copied').hidden = !copied;
    find('not-copied').hidden = copied;
    if (!copied) section.querySelector('.sent').open = true;
  };
  find('send').addEventListener('click', async () => {
    if (navigator.share) {
      try {
        return await navigator.share({ text: text() });
      } catch (error) {
        // Who closes the share sheet doesn't want another way.
        if (error.name === 'AbortError') return;
      }
    }
    try {
      await navigator.clipboard.writeText(text());
      tell(true);
    } catch {
      tell(false);
    }
  });

  // Whatever isn't shown is gone while the sheet takes the screen, so there is nothing behind it to reach.
  const root = document.documentElement;
  const full = document.getElementById('full');
  let from = 0;
  const close = () => {
    if (full.hidden) return;
    full.hidden = true;
    delete root.dataset.showing;
    scrollTo(0, from);
    find('show').focus({ preventScroll: true });
    if (document.fullscreenElement) document.exitFullscreen();
  };
  find('show').addEventListener('click', () => {
    from = scrollY;
    full.hidden = false;
    root.dataset.showing = '';
    full.focus();
    // Without it, or where it's refused, the sheet still takes the whole page.
    root.requestFullscreen?.().catch(() => {});
  });
  find('close').addEventListener('click', close);
  addEventListener('keydown', (event) => event.key === 'Escape' && close());
  document.addEventListener('fullscreenchange', () => document.fullscreenElement || close());

  find('save').addEventListener('click', () => {
    const sheet = [...document.querySelectorAll('.paper')].filter((it) => it.checkVisibility());
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not saved, and lines stay lines
    const lines = [text(), ...sheet.map((it) => it.innerText)].join('\n\n').replace(/\s*\n\s*\n\s*/g, '\n\n');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([lines], { type: 'text/plain' }));
    // Its name says nothing to who shares the device.
    link.download = 'my-sheet.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  });
}
