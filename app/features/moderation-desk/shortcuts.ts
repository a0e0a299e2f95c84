/** What a key does at the desk. */
export const shortcuts = {
  j: 'next',
  k: 'previous',
  o: 'open',
  p: 'publish',
  r: 'return',
  d: 'decline',
  m: 'merge',
  '?': 'help',
} as const;
export type ShortcutKey = keyof typeof shortcuts;
export type Shortcut = (typeof shortcuts)[ShortcutKey];

/** A key press, as far as shortcuts must know it. */
export type Press = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing?: boolean;
  repeat?: boolean;
  defaultPrevented?: boolean;
};

/**
 * What a press means, or null. Nothing while somebody types or chooses in a field, while a dialog is open, or with a
 * key that belongs to the browser or a screen reader.
 */
export function shortcutOf(press: Press, where: { inField: boolean; inDialog: boolean }): Shortcut | null {
  if (where.inField || where.inDialog || press.isComposing || press.defaultPrevented) return null;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const key = press.key.toLowerCase();
  return key in shortcuts ? shortcuts[key as ShortcutKey] : null;
}
