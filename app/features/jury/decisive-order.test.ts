import { expect, test } from 'vitest';
import { decisiveOrder } from './decisive-order.ts';

const row = (id: string, score: number | null, rank: number | null, tied = false) => ({
  id,
  score,
  rank,
  tied,
});

test('finalists stand by their final scores, all others after them by the first round', () => {
  const first = [
    row('a', 90, 1),
    row('b', 80, 2),
    row('c', 70, 3, true),
    row('d', 70, 3, true),
    row('e', null, null),
  ];
  const final = [row('b', 60, 1), row('c', 50, 2)];
  expect(decisiveOrder(first, final)).toEqual([
    row('b', 60, 1),
    row('c', 50, 2),
    row('a', 90, 3),
    row('d', 70, 4),
    row('e', null, null),
  ]);
});

test('whoever was level outside the final still is', () => {
  expect(
    decisiveOrder([row('a', 9, 1), row('b', 7, 2, true), row('c', 7, 2, true)], [row('a', 5, 1)]),
  ).toEqual([row('a', 5, 1), row('b', 7, 2, true), row('c', 7, 2, true)]);
});
