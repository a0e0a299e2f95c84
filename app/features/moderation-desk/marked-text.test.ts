import { expect, test } from 'vitest';
import { markIdentifiers } from './marked-text.ts';

test('what may tell who somebody is stands apart, and nothing of the text is lost', () => {
  const text = 'Write to rosa@example.org or call 030 123 456 78. Thank you.';
  const parts = markIdentifiers(text, 'en');
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.filter(({ finding }) => finding).map(({ text: found, finding }) => [finding, found])).toEqual([
    ['email', 'rosa@example.org'],
    ['phone', '030 123 456 78'],
  ]);
});

test('a text without anything of the kind is one part, and no text is none', () => {
  expect(markIdentifiers('I fall at night.', 'en')).toEqual([{ text: 'I fall at night.', finding: null }]);
  expect(markIdentifiers('', 'de')).toEqual([]);
});
