import { expect, test } from 'vitest';
import { shortcutOf, shortcuts } from './shortcuts.ts';

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
const reading = { inField: false, inDialog: false };

test('every key does what the help says, in capitals too', () => {
  for (const [key, what] of Object.entries(shortcuts)) {
    expect(shortcutOf(press(key), reading)).toBe(what);
    expect(shortcutOf(press(key.toUpperCase()), reading)).toBe(what);
  }
});

test.each([
  ['while typing', press('p'), { inField: true, inDialog: false }],
  ['in a dialog', press('d'), { inField: false, inDialog: true }],
  ['with Ctrl', press('p', { ctrlKey: true }), reading],
  ['with Command', press('r', { metaKey: true }), reading],
  ['with Alt', press('d', { altKey: true }), reading],
  ['while a letter is being composed', press('o', { isComposing: true }), reading],
  ['when somebody else has used the key', press('j', { defaultPrevented: true }), reading],
  ['for any other key', press('x'), reading],
])('nothing happens %s', (_when, pressed, where) => {
  expect(shortcutOf(pressed, where)).toBeNull();
});
