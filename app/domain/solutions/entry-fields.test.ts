import { expect, test } from 'vitest';
import { readEuros, readVideoLink } from './entry-fields.ts';

test.each([
  ['12000', 12_000],
  ['12 000 €', 12_000],
  ['12.000', 12_000],
  ['EUR 12,000', 12_000],
  ['1\u202f234\u202f567 Euro', 1_234_567],
  ["12'000", 12_000],
  ['0', 0],
])('whole euros are read as people write them: %s', (text, value) => {
  expect(readEuros(text)).toBe(value);
});

test.each([
  '12.50',
  '12,5',
  '-5',
  '1.000,00',
  '1.2345',
  '12e3',
  'a lot',
  '',
  '9999999999',
  '1.000 000',
  '٣٠',
])('what is no amount of whole euros is not guessed: %s', (text) => {
  expect(readEuros(text)).toBeNull();
});

test.each([
  ['https://video.example.org/watch?v=1', 'https://video.example.org/watch?v=1'],
  ['  https://Video.Example.org ', 'https://video.example.org/'],
  ['https://аpple.example/film', 'https://xn--pple-43d.example/film'],
])('a link to a film is kept as it is asked for: %s', (text, kept) => {
  expect(readVideoLink(text)).toBe(kept);
});

test.each([
  'http://video.example.org',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://localhost/film',
  'https://127.0.0.1/film',
  'https://me:secret@video.example.org',
  'video.example.org',
  `https://video.example.org/${'x'.repeat(500)}`,
])('what leads nowhere good is no link to a film: %s', (text) => {
  expect(readVideoLink(text)).toBeNull();
});
