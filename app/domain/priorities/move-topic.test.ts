import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Move, moveTopic } from './move-topic.ts';

const order = [...'ABCDE'];
const after = (move: Move) => moveTopic(order, move).join('');

test.each([
  ['up by one', { topic: 'C', above: 'B' }, 'ACBDE'],
  ['down by one', { topic: 'C', below: 'D' }, 'ABDCE'],
  ['above one far away', { topic: 'E', above: 'A' }, 'EABCD'],
  ['above what is below it already', { topic: 'A', above: 'E' }, 'ABCDE'],
  ['below what is above it already', { topic: 'E', below: 'A' }, 'ABCDE'],
  ['above itself', { topic: 'B', above: 'B' }, 'ABCDE'],
  ['at the top', { topic: 'D', place: 1 }, 'DABCE'],
  ['at the end', { topic: 'A', place: 5 }, 'BCDEA'],
  ['beyond the end', { topic: 'A', place: 99 }, 'BCDEA'],
  ['where it is', { topic: 'B', place: 2 }, 'ABCDE'],
] as const)('a topic goes %s', (_, move, expected) => {
  expect(after(move)).toBe(expected);
});

test.each([
  ['a topic that is not there', { topic: 'X', place: 1 }, /X is not/],
  ['beside one that is not there', { topic: 'A', above: 'X' }, /X is not/],
  ['place 0', { topic: 'A', place: 0 }, /0 is no place/],
  ['half a place', { topic: 'A', place: 1.5 }, /1\.5 is no place/],
])('%s is refused', (_, move, message) => {
  expect(() => moveTopic(order, move)).toThrow(message);
});

const topic = fc.constantFrom(...order);
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ topic, above: topic }),
  fc.record({ topic, below: topic }),
  fc.record({ topic, place: fc.integer({ min: 1, max: 9 }) }),
);
const anyOrder = fc.shuffledSubarray(order, { minLength: order.length });

test('no move loses or doubles a topic, and one that arrives twice moves once', () => {
  fc.assert(
    fc.property(anyOrder, anyMove, (start, move) => {
      const once = moveTopic(start, move);
      expect([...once].sort()).toEqual(order);
      expect(moveTopic(once, move)).toEqual(once);
    }),
  );
});

test('a move changes the order of no two others', () => {
  fc.assert(
    fc.property(anyOrder, anyMove, (start, move) => {
      const others = (list: readonly string[]) => list.filter((one) => one !== move.topic);
      expect(others(moveTopic(start, move))).toEqual(others(start));
    }),
  );
});
