import { murmur3 } from './murmur3.ts';

/** A reproducible source of numbers. The same seed always gives the same sequence, on every machine. */
export interface SeededRandom {
  /** Next unsigned 32-bit integer. */
  uint32(): number;
  /** Next number in [0, 1), with 32 bits of resolution. */
  next(): number;
  /** Next integer in [0, bound), without modulo bias. Throws RangeError unless bound is an integer from 1 to 2³². */
  below(bound: number): number;
}

const rotl = (x: number, r: number) => (x << r) | (x >>> (32 - r));

/**
 * xoshiro128** from four 32-bit words of state.
 *
 * @throws RangeError when a word is no unsigned 32-bit integer, or when all are 0
 * Source: Blackman & Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4), 2021.
 */
export function xoshiro128(state: readonly [number, number, number, number]): SeededRandom {
  state.forEach((word, i) => {
    if (word >>> 0 !== word)
      throw new RangeError(`state[${i}] must be an unsigned 32-bit integer, got ${word}`);
  });
  if (state.every((word) => word === 0)) throw new RangeError('state must not be all zeros');
  let [a, b, c, d] = state;

  function uint32(): number {
    const result = Math.imul(rotl(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotl(d, 11);
    return result;
  }

  function below(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) {
      throw new RangeError(`bound must be an integer from 1 to 2^32, got ${bound}`);
    }
    const unbiased = 2 ** 32 - (2 ** 32 % bound);
    let drawn = uint32();
    while (drawn >= unbiased) drawn = uint32();
    return drawn % bound;
  }

  return { uint32, next: () => uint32() / 2 ** 32, below };
}

/**
 * A random source from a text that can be published ("spring-2026-vote"): its state is MurmurHash3 of the text with the
 * hash seeds 1, 2, 3 and 4.
 *
 * @throws RangeError when the seed is empty
 */
export function seededRandom(seed: string): SeededRandom {
  if (seed === '') throw new RangeError('seed must not be empty');
  return xoshiro128([murmur3(seed, 1), murmur3(seed, 2), murmur3(seed, 3), murmur3(seed, 4) || 1]);
}

/** A shuffled copy (Fisher–Yates, Durstenfeld 1964). The result depends on the order given: sort first where that matters. */
export function shuffled<T>(items: readonly T[], random: SeededRandom): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    const held = result[i] as T;
    result[i] = result[j] as T;
    result[j] = held;
  }
  return result;
}

/**
 * Compares two ids by their place in the order that a seed fixes: by MurmurHash3 of "seed U+0000 id", hash seed 0, then 1.
 * The order is the same whatever the order ids come in, and changes with the seed, so no id is favoured for good.
 *
 * @returns a comparator for `Array.prototype.sort`
 * @throws RangeError when the seed is empty
 */
export function bySeed(seed: string): (a: string, b: string) => number {
  if (seed === '') throw new RangeError('seed must not be empty');
  const places = new Map<string, number>();
  // 32 + 21 bits stay exact in a double: two ids of the same place are not to be met.
  const place = (id: string) => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const key = `${seed}\u0000${id}`;
    const value = murmur3(key) * 2 ** 21 + (murmur3(key, 1) >>> 11);
    places.set(id, value);
    return value;
  };
  return (a, b) => place(a) - place(b);
}
