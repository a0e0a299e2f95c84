import { expect, test } from 'vitest';
import { seededRandom } from '#app/domain/methods/random/seeded.ts';
import { zipf } from './zipf.ts';

test('the first of three is drawn twice as often as the second and three times as often as the third', () => {
  const draw = zipf(['a', 'b', 'c']);
  const random = seededRandom('zipf');
  const counts: Record<string, number> = { a: 0, b: 0, c: 0 };
  for (let i = 0; i < 11_000; i += 1) {
    const drawn = draw(random);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  expect((counts.a ?? 0) / (counts.b ?? 1)).toBeCloseTo(2, 0);
  expect((counts.a ?? 0) / (counts.c ?? 1)).toBeCloseTo(3, 0);
});

test('nothing can be drawn from nothing', () => {
  expect(() => zipf([])).toThrow(RangeError);
});
