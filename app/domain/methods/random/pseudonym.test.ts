import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pseudonym } from './pseudonym.ts';
import { englishAdjectives, englishNouns, germanAdjectives, germanNouns } from './pseudonym.words.ts';

test('a seed always gives the same name, and names differ', () => {
  expect(pseudonym('p1', 'en')).toBe(pseudonym('p1', 'en'));
  const names = new Set(Array.from({ length: 200 }, (_, i) => pseudonym(`person ${i}`, 'de')));
  expect(names.size).toBeGreaterThan(170);
});

test('names are two capitalised words; German endings follow the noun', () => {
  const ending = { der: /er$/, die: /[^r]e$|re$/, das: /es$/ };
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (seed) => {
      expect(pseudonym(seed, 'en')).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
      const [adjective = '', noun = ''] = pseudonym(seed, 'de').split(' ');
      const article = (['der', 'die', 'das'] as const).find((a) => germanNouns[a].split(' ').includes(noun));
      if (!article) throw new Error(`${noun} has no article`);
      expect(adjective).toMatch(ending[article]);
    }),
  );
});

test('a taken name is not given again: another pair, else a number', () => {
  const first = pseudonym('p1', 'en');
  const second = pseudonym('p1', 'en', (name) => name === first);
  expect(second).not.toBe(first);
  expect(pseudonym('p1', 'en', (name) => !/ [23]$/.test(name) || name.endsWith(' 2'))).toMatch(
    /^[A-Z]\w+ [A-Z]\w+ 3$/,
  );
});

test('an empty seed is refused', () => {
  expect(() => pseudonym('', 'en')).toThrow(RangeError);
});

test('the word lists hold no word twice', () => {
  const nouns = Object.values(germanNouns).flatMap((words) => words.split(' '));
  for (const list of [englishAdjectives, englishNouns, germanAdjectives, nouns])
    expect(new Set(list).size).toBe(list.length);
});
