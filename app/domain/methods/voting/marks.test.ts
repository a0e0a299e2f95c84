import { expect, test } from 'vitest';
import { isSupport, type Marks, marksProblem, sameMarks, tidyMarks } from './marks.ts';
import type { VotingMethod } from './voting-methods.ts';

const standing = ['a', 'b', 'c'];

test.each<[VotingMethod, Marks, string | null]>([
  ['single', {}, null],
  ['single', { a: 1 }, null],
  ['single', { a: 1, b: 1 }, 'more_than_one'],
  ['single', { a: 2 }, 'not_a_tick'],
  ['approval', { a: 1, b: 1, c: 1 }, null],
  ['approval', { a: 0 }, 'not_a_tick'],
  ['approval', { z: 1 }, 'unknown_entry'],
  ['budget', { a: 1, c: 1 }, null],
  ['budget', { a: 1.5 }, 'not_a_tick'],
  ['score', { a: 0, b: 5 }, null],
  ['score', { a: 6 }, 'off_scale'],
  ['score', { a: -1 }, 'off_scale'],
  ['score', { a: 2.5 }, 'off_scale'],
  ['score', { a: Number.NaN }, 'off_scale'],
  ['ranked', { a: 1, b: 1, c: 3 }, null],
  ['ranked', { a: 0 }, 'no_place'],
  ['ranked', { a: 4 }, 'no_place'],
])('%s %o: %s', (method, marks, code) => {
  expect(marksProblem(method, { scoreMax: 5 }, marks, standing)?.code ?? null).toBe(code);
});

test('a problem names the solution it is about', () => {
  expect(marksProblem('score', { scoreMax: 5 }, { a: 3, b: 9 }, standing)).toEqual({
    code: 'off_scale',
    id: 'b',
  });
});

test('names that every object knows are no solutions', () => {
  const forged = JSON.parse('{"__proto__": 1}') as Marks;
  expect(marksProblem('approval', { scoreMax: 5 }, forged, standing)?.code).toBe('unknown_entry');
  expect(marksProblem('approval', { scoreMax: 5 }, { constructor: 1 } as never, standing)?.code).toBe(
    'unknown_entry',
  );
});

test('support is a choice, half of the scale, or any place', () => {
  const supports = (method: VotingMethod, mark?: number) => isSupport({ method, scoreMax: 5 }, mark);
  expect(['single', 'approval', 'budget', 'ranked'].map((m) => supports(m as VotingMethod, 1))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([0, 2, 3, 5].map((score) => supports('score', score))).toEqual([false, false, true, true]);
  expect(isSupport({ method: 'score', scoreMax: 4 }, 2)).toBe(true);
  expect(supports('ranked')).toBe(false);
});

test('papers are compared by what they say, not by the order it was said in', () => {
  expect(sameMarks({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(sameMarks({ a: 1 }, { a: 1, b: 0 })).toBe(false);
  expect(Object.keys(tidyMarks({ c: 1, a: 2, b: 3 }, new Set(['a', 'c'])))).toEqual(['a', 'c']);
});
