import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksInText } from './links-in-text.ts';

const hrefs = (text: string) => linksInText(text).flatMap(({ href }) => href ?? []);

test.each<[string, string[]]>([
  ['See https://example.org/a?b=1.', ['https://example.org/a?b=1']],
  ['(https://example.org) and https://example.net!', ['https://example.org', 'https://example.net']],
  ['javascript:alert(1) http://example.org //example.org', []],
  ['https://', []],
  ['<a href="https://example.org">here</a>', ['https://example.org']],
  ['', []],
])('%s', (text, expected) => {
  expect(hrefs(text)).toEqual(expected);
});

test('the pieces are the text, and only secure addresses can be opened', () => {
  const words = fc.constantFrom(
    'https://',
    'https://example.org',
    '.',
    ' ',
    ')',
    'javascript:',
    '"',
    '<',
    'ä',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const pieces = linksInText(text);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const { href } of pieces) if (href) expect(new URL(href).protocol).toBe('https:');
    }),
  );
});
