// A tap on an answer leads on, and so do Enter and the space bar. Arrow keys only choose. A click by an arrow key looks like the one that
// WebKit makes of a tap on a label, so what came before it counts.

let cause = '';
addEventListener('pointerdown', () => (cause = ''), true);
addEventListener('keydown', ({ key }) => (cause = key), true);
export const onAnswer = (group, leadOn) => {
  group.addEventListener('click', ({ target }) => {
    if (target.type === 'radio' && !cause.startsWith('Arrow')) leadOn(target);
  });
  group.addEventListener('keydown', ({ target, key }) => {
    if (key === 'Enter' && target.type === 'radio' && target.checked) leadOn(target);
  });
};
