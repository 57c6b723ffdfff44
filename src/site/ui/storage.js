// What the plain scripts share: the browser's storage, which may be blocked, so every access is tried, and clicks.

export const attempt = (read) => {
  try {
    return read();
  } catch {
    return undefined;
  }
};
export const onClick = (selector, act) =>
  document.querySelectorAll(selector).forEach((button) => {
    button.addEventListener('click', act);
  });
export const isShared = () => attempt(() => sessionStorage.getItem(SHARED_KEY));
/** The names of ours in a storage. */
export const ours = (storage) => Object.keys(storage).filter((name) => name.startsWith(STORAGE_PREFIX));
