import type { SeededRandom } from '#app/domain/methods/random/seeded.ts';

/**
 * Draws as words are drawn in a language: the second is half as likely as the first, the hundredth a hundredth.
 *
 * @returns a function that gives one of `items`, early ones often and late ones rarely
 * @throws RangeError when there are no items
 */
export function zipf<T>(items: readonly T[]): (random: SeededRandom) => T {
  const last = items.at(-1);
  if (last === undefined) throw new RangeError('items must not be empty');
  const sums: number[] = [];
  let total = 0;
  for (let rank = 1; rank <= items.length; rank += 1) {
    total += 1 / rank;
    sums.push(total);
  }
  return (random) => {
    const drawn = random.next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? total) > drawn) high = middle;
      else low = middle + 1;
    }
    return items[low] ?? last;
  };
}
