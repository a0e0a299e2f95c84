import { v7 } from 'uuid';
import { type SeededRandom, seededRandom } from '#app/domain/methods/random/seeded.ts';

/** How much of what is to be made. */
export interface BulkSizes {
  readonly people: number;
  readonly needs: number;
  readonly challenges: number;
  readonly solutions: number;
  readonly comments: number;
}

/** What all parts of a bulk load share. */
export interface Bulk {
  readonly seed: number;
  readonly now: Date;
  readonly sizes: BulkSizes;
  readonly random: SeededRandom;
  /** An instant within so many days before now. */
  within(days: number): Date;
  /** A new id that sorts by the instant. */
  id(at: Date): string;
  pick<T>(items: readonly T[]): T;
}

const dayMs = 86_400_000;

/** The same seed and day give the same rows. */
export function createBulk(seed: number, now: Date, sizes: BulkSizes): Bulk {
  const random = seededRandom(`bulk-${seed}`);
  return {
    seed,
    now,
    sizes,
    random,
    within: (days) => new Date(now.getTime() - 1 - Math.floor(random.next() * days * dayMs)),
    id: (at) => {
      const bytes = new Uint8Array(16);
      const view = new DataView(bytes.buffer);
      for (const place of [0, 4, 8, 12]) view.setUint32(place, random.uint32());
      return v7({ msecs: at.getTime(), random: bytes, seq: random.below(2 ** 31) });
    },
    pick: (items) => {
      const picked = items[random.below(items.length)];
      if (picked === undefined) throw new RangeError('There is nothing to pick from');
      return picked;
    },
  };
}
