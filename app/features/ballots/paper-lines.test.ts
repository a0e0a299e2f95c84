import { expect, test } from 'vitest';
import { paperLines } from './paper-lines.ts';

const known = [
  { id: 'a', title: 'A', amount: 500 },
  { id: 'b', title: 'B' },
  { id: 'c', title: 'C', hasLeft: true },
];
const said = (lines: ReturnType<typeof paperLines>) => lines.map(({ title, mark }) => `${title} ${mark}`);

test('ticks stand in the order of the list, with what they cost and whether they left', () => {
  expect(paperLines('budget', { c: 1, a: 1 }, known)).toEqual([
    { id: 'a', title: 'A', mark: 1, amount: 500, hasLeft: false },
    { id: 'c', title: 'C', mark: 1, amount: null, hasLeft: true },
  ]);
});

test('most points come first, and 0 is said, too', () => {
  expect(said(paperLines('score', { a: 0, b: 5, c: 3 }, known))).toEqual(['B 5', 'C 3', 'A 0']);
});

test('the best place comes first, without gaps, equal ones together', () => {
  expect(said(paperLines('ranked', { a: 7, b: 2, c: 7 }, known))).toEqual(['B 1', 'A 2', 'C 2']);
});

test('what is not known is not said and leaves no gap', () => {
  expect(said(paperLines('ranked', { x: 1, b: 2 }, known))).toEqual(['B 1']);
  expect(paperLines('approval', {}, known)).toEqual([]);
});
