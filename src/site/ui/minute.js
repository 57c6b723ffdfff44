import { onAnswer } from './tap.js';

// The minute check: an answer leads to the next question. The country that is offered does so too, but not on other pages.

const leadOn = (answer) => {
  const question = answer.closest('.minute-question');
  if (!question) return;
  const next = answer.dataset.leadsTo ?? question.querySelector('.minute-question__next a').getAttribute('href');
  // Long enough to see what was chosen.
  setTimeout(() => location.assign(next), 280);
};
for (const question of document.querySelectorAll('.minute-question')) onAnswer(question, leadOn);
addEventListener('hashchange', () =>
  document.querySelector('.minute-question:target h2')?.focus({ preventScroll: true }),
);
addEventListener('chosen', ({ target }) => leadOn(target));
