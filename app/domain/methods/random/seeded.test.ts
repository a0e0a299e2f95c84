import fc from 'fast-check';
import { expect, test } from 'vitest';
import { murmur3 } from './murmur3.ts';
import { bySeed, seededRandom, shuffled, xoshiro128 } from './seeded.ts';

test.each([
  ['', 0, 0x00000000],
  ['', 1, 0x514e28b7],
  ['', 0xffffffff, 0x81f16f39],
  ['aaaa', 0x9747b28c, 0x5a97808a],
  ['aaa', 0x9747b28c, 0x283e0130],
  ['aa', 0x9747b28c, 0x5d211726],
  ['a', 0x9747b28c, 0x7fa09ea6],
  ['Hello, world!', 0x9747b28c, 0x24884cba],
  ['ππππππππ', 0x9747b28c, 0xd58063c1],
])('murmur3 gives the published value for %j with seed %i', (text, seed, expected) => {
  expect(murmur3(text, seed)).toBe(expected);
});

test('xoshiro128** gives the reference sequence for the state 1, 2, 3, 4', () => {
  const random = xoshiro128([1, 2, 3, 4]);
  const drawn = Array.from({ length: 4 }, () => random.uint32());
  expect(drawn).toEqual([11520, 0, 5927040, 70819200]);
});

test('a seed always gives the same numbers, another seed others', () => {
  const draw = (seed: string) => Array.from({ length: 5 }, seededRandom(seed).uint32);
  expect(draw('vote-1')).toEqual(draw('vote-1'));
  expect(draw('vote-1')).not.toEqual(draw('vote-2'));
});

test('numbers stay in their range and use all of it', () => {
  const random = seededRandom('range');
  const counts = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 6000; i += 1) {
    const value = random.next();
    expect(value >= 0 && value < 1).toBe(true);
    const face = random.below(6);
    counts[face] = (counts[face] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('impossible bounds, states and seeds are named', () => {
  expect(() => seededRandom('x').below(0)).toThrow(/bound/);
  expect(() => seededRandom('')).toThrow(/seed/);
  expect(() => bySeed('')).toThrow(/seed/);
  expect(() => xoshiro128([0, 0, 0, 0])).toThrow(/zeros/);
  expect(() => xoshiro128([1, -2, 3, 4])).toThrow(/state\[1\]/);
  expect(() => murmur3('x', 1.5)).toThrow(/seed/);
});

test('a shuffle keeps every item', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string({ minLength: 1 }), (items, seed) => {
      const result = shuffled(items, seededRandom(seed));
      expect([...result].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
    }),
  );
});

test('the seeded order does not depend on the order ids come in', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 });
  fc.assert(
    fc.property(ids, fc.string({ minLength: 1 }), (list, seed) => {
      const reversed = [...list].reverse().sort(bySeed(seed));
      expect([...list].sort(bySeed(seed))).toEqual(reversed);
    }),
  );
});

test('the seeded order favours no id for good', () => {
  let firstIsA = 0;
  for (let i = 0; i < 400; i += 1) if (bySeed(`seed ${i}`)('a', 'b') < 0) firstIsA += 1;
  expect(Math.abs(firstIsA - 200)).toBeLessThan(50);
});
