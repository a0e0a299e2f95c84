import { expect, test } from 'vitest';
import { findIdentifiers } from './find-identifiers.ts';

/** Bait for patterns that try again and again from every place. */
const hostile = {
  letters: 'a',
  capitals: 'A',
  digits: '1',
  'digits apart': '1 ',
  'dots and digits': '0.',
  'at signs': 'a@',
  'domains without end': 'a.',
  'hyphenated word': 'a-',
  'domain of hyphens': '-.',
  schemes: 'http://',
  'www without end': 'www.',
  salutations: 'Frau Dr. ',
  'names without end': 'Herr Müller ',
  streets: 'Gartenstraße ',
  'english streets': '1 High ',
  'french streets': '1 rue de ',
  postcodes: '12345 ',
  'born and dates': 'born 1.1.',
  ibans: 'DE89 ',
  brackets: '([{',
  'bracketed at': '(at)',
  spaces: ' ',
  'line ends': '\n',
  marks: 'u\u0308',
  'right to left': 'ع\u200f',
  emoji: '👩‍👩‍👧‍👦',
  plus: '+',
};

const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

function cost(text: string): number {
  const start = process.cpuUsage();
  findIdentifiers(text, 'de');
  const { user } = process.cpuUsage(start);
  return user;
}

test.each(Object.entries(hostile))(
  'a quarter of a megabyte of %s takes at most linear time',
  (_name, unit) => {
    const small = fill(unit, 32_000);
    cost(small);
    const base = Math.max(cost(small), 4_000);
    // Eight times the text: 8 when linear, 64 when quadratic. Room for noise, none for the square.
    expect(cost(fill(unit, 256_000)) / base).toBeLessThan(32);
  },
);

test('ten megabytes of prose are read', () => {
  const sentence = 'Frau Müller wohnt in der Gartenstraße 12, 10115 Berlin, Tel. 030 901820. ';
  const text = fill(sentence, 10_000_000);
  const findings = findIdentifiers(text, 'de');
  expect(findings.length).toBeGreaterThan((text.length / sentence.length) * 3 - 3_000);
}, 60_000);
