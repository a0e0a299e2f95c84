const links = () => [...document.querySelectorAll<HTMLAnchorElement>('[data-queue-link]')];

/** Moves the focus to the next or the previous item; the first one when none has it. */
export function step(by: 1 | -1): boolean {
  const all = links();
  const at = all.indexOf(document.activeElement as HTMLAnchorElement);
  const target = at === -1 ? all[0] : all[at + by];
  target?.focus();
  return target !== undefined;
}

/** Opens the item that has the focus, or the first one. */
export function openFocused(): boolean {
  const all = links();
  const target = all.find((link) => link === document.activeElement) ?? all[0];
  target?.click();
  return target !== undefined;
}
