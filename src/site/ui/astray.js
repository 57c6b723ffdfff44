// On the page for what is not found: a mail program has written the # of a link with a copy as %23, so that the copy came here as a
// part of the address. It's taken out at once, without a further request, and a link leads where it was meant to lead.

const read = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
// Some write it twice over.
const [, copy] = /#copy=(.+)/s.exec(read(read(location.pathname))) ?? [];

if (copy) {
  // Not the address that the link leads to: a link to where one is loads nothing.
  history.replaceState(null, '', '/404');
  const { content } = document.getElementById('astray');
  content.querySelector('a').href = `/data#copy=${copy}`;
  document.querySelector('main').replaceChildren(content);
}
