import { onAnswer } from './tap.js';

// In the room: arrow keys and swipes do what the buttons do, the screen stays on, and a timer shows only if it is asked for.

const room = document.querySelector('[data-room-keys]');

if (room) {
  // Forth is to the left where writing runs from right to left.
  const turn = (right) =>
    room.querySelector(`[data-action=${right === (document.dir !== 'rtl') ? 'next' : 'back'}]`).click();
  addEventListener('keydown', (event) => {
    const isPlain =
      !event.altKey && !event.ctrlKey && !event.metaKey && !event.target.closest?.('input, textarea, select');
    if (isPlain && /^Arrow(Left|Right)$/.test(event.key)) turn(event.key === 'ArrowRight');
  });
  // After long enough to see what was chosen.
  let pause;
  onAnswer(room, () => {
    clearTimeout(pause);
    pause = setTimeout(() => room.querySelector('[data-action=next]').click(), 220);
  });
  let from;
  room.addEventListener('touchstart', (event) => (from = event.touches.length === 1 && event.touches[0]), {
    passive: true,
  });
  room.addEventListener('touchend', (event) => {
    if (!from) return;
    const to = event.changedTouches[0];
    const across = to.clientX - from.clientX;
    if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(to.clientY - from.clientY)) turn(across < 0);
  });
  const stayAwake = () => document.hidden || navigator.wakeLock?.request('screen').catch(() => {});
  stayAwake();
  addEventListener('visibilitychange', stayAwake);
  let since;
  const clock = room.querySelector('[data-timer]');
  document.getElementById('timer').addEventListener('change', (event) => (since = event.target.checked && Date.now()));
  setInterval(() => {
    const passed = since ? `${Math.floor((Date.now() - since) / 60000)} min` : '';
    // What is written anew is read out anew.
    if (clock.textContent !== passed) clock.textContent = passed;
  }, 1000);
}
