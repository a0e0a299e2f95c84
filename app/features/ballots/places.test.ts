import { expect, test } from 'vitest';
import { closePlaces, groupsOf, movePlace } from './places.ts';

test('places are read as groups, best first', () => {
  expect(groupsOf({ a: 7, b: 2, c: 7 })).toEqual([['b'], ['a', 'c']]);
  expect(groupsOf({})).toEqual([]);
});

test('gaps close and equal places stay equal', () => {
  expect(closePlaces({ a: 7, b: 2, c: 7, d: 9 })).toEqual({ b: 1, a: 2, c: 2, d: 3 });
});

test('whoever stands alone changes places with the next', () => {
  expect(movePlace({ a: 1, b: 2, c: 3 }, 'c', -1)).toEqual({ a: 1, c: 2, b: 3 });
  expect(movePlace({ a: 1, b: 2, c: 3 }, 'a', 1)).toEqual({ b: 1, a: 2, c: 3 });
});

test('whoever shares a place leaves it first', () => {
  expect(movePlace({ a: 1, b: 1, c: 2 }, 'b', -1)).toEqual({ b: 1, a: 2, c: 3 });
  expect(movePlace({ a: 1, b: 1, c: 2 }, 'a', 1)).toEqual({ b: 1, a: 2, c: 3 });
});

test('one passes a whole group that shares a place', () => {
  expect(movePlace({ a: 1, b: 1, c: 2 }, 'c', -1)).toEqual({ c: 1, a: 2, b: 2 });
});

test('at the ends, and for what is on no place, nothing moves', () => {
  expect(movePlace({ a: 1, b: 2 }, 'a', -1)).toEqual({ a: 1, b: 2 });
  expect(movePlace({ a: 1, b: 2 }, 'b', 1)).toEqual({ a: 1, b: 2 });
  expect(movePlace({ a: 3 }, 'unknown', 1)).toEqual({ a: 1 });
});
