// In the comparison: a row is opened to answer its check about everyone. The island records the answers, as it does all controls by their
// names, and keeps what the cells say of them. From then on rows stay where they are: none moves away from under a finger.

const table = document.querySelector('[data-compare]');
const answers = document.getElementById('answering').content.firstElementChild;

const open = (button, cell) => {
  const [of, is] = cell.dataset.of.split(' ');
  const { who } = cell.dataset;
  const code = button.dataset.answer;
  const copy = answers.cloneNode(true);
  for (const control of copy.querySelectorAll('[aria-label]')) {
    control.setAttribute(
      'aria-label',
      control.getAttribute('aria-label').replace('#', () => `${code}, ${who}`),
    );
    if (control.type === 'radio') {
      control.name = `answer/${of}/${code}`;
      control.checked = control.value === is;
    } else {
      control.dataset.argument = `answer/${of}/${code}`;
    }
  }
  // What it comes to is read out when it changes.
  cell.firstElementChild.setAttribute('role', 'status');
  cell.firstElementChild.after(copy);
};

table.addEventListener('click', ({ target }) => {
  const button = target.closest('button[data-answer]');
  if (!button) return;
  const row = button.closest('tr');
  const opened = row.querySelectorAll('.answering');
  for (const copy of opened) copy.remove();
  button.setAttribute('aria-expanded', `${!opened.length}`);
  if (opened.length) return;
  table.dataset.stays = '';
  for (const cell of row.querySelectorAll('[data-of]')) open(button, cell);
});
