import { bySeed } from '../random/seeded.ts';
import { ballotWeight } from './ballot-weight.ts';
import type { Marks } from './marks.ts';

/** One ranking. */
export interface RankedBallot {
  /**
   * Places from 1, the best; equal places prefer nobody, and gaps mean nothing. Who is not named comes below all that are, alike
   * among themselves. Places of who does not stand are passed over.
   */
  places: Marks;
  /** What the ballot counts, a whole number so that sums are exact; 1 where none is given. */
  weight?: number;
}

/** One candidate's place. */
export interface SchulzeResult {
  candidate: string;
  /** 1 is first: one more than the candidates that beat this one. */
  rank: number;
  /** Whether somebody shares the rank. `ranking` still lists them in the order of the seed. */
  tied: boolean;
  /** How many this one beats along the strongest paths. */
  beats: number;
}

/** The whole result, recomputable by anyone from the ballots and the seed. */
export interface SchulzeTally {
  ballots: number;
  /** The candidates in the order of `preferred` and `strength`, which is the order they were given in. */
  candidates: readonly string[];
  /** `preferred[i][j]`: weight of the ballots that put i above j. */
  preferred: readonly Float64Array[];
  /** `strength[i][j]`: strength of the strongest path from i to j, by winning votes; 0 where there is none. */
  strength: readonly Float64Array[];
  ranking: readonly SchulzeResult[];
  /** Nobody beats these; several where the method cannot tell them apart. */
  winners: readonly string[];
  /** Beats every other one in direct comparison; null where nobody does. */
  condorcetWinner: string | null;
}

/**
 * The Schulze method with winning votes: the strength of a link is the weight of the ballots on its side, a path is as strong
 * as its weakest link, and who has the stronger path comes first. The result depends on the order neither of ballots nor of
 * candidates.
 *
 * @param seed published text that orders those whom the method cannot tell apart
 * Missing: a blank ballot prefers nobody.
 * @throws RangeError naming the candidate that stands twice, or the ballot whose weight is below 0
 * Source: Schulze (2011), "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
 * election method", Social Choice and Welfare 36, 267–303.
 */
export function tallySchulze(
  candidates: readonly string[],
  ballots: readonly RankedBallot[],
  seed: string,
): SchulzeTally {
  const preferred = countPreferences(candidates, ballots);
  const strength = strongestPaths(preferred);
  const isAbove = (a: number, b: number) => at(strength, a, b) > at(strength, b, a);
  const seeded = bySeed(seed);
  const places = candidates.map((candidate, i) => ({
    candidate,
    rank: 1 + candidates.filter((_, j) => isAbove(j, i)).length,
    beats: candidates.filter((_, j) => isAbove(i, j)).length,
  }));
  const shared = new Map<number, number>();
  for (const { rank } of places) shared.set(rank, (shared.get(rank) ?? 0) + 1);
  const condorcet = candidates.findIndex((_, i) =>
    candidates.every((_other, j) => i === j || at(preferred, i, j) > at(preferred, j, i)),
  );
  return {
    ballots: ballots.length,
    candidates,
    preferred,
    strength,
    ranking: places
      .map((place) => ({ ...place, tied: (shared.get(place.rank) ?? 0) > 1 }))
      .sort((a, b) => a.rank - b.rank || seeded(a.candidate, b.candidate)),
    winners: places.filter(({ rank }) => rank === 1).map(({ candidate }) => candidate),
    condorcetWinner: candidates.length > 1 && condorcet >= 0 ? (candidates[condorcet] ?? null) : null,
  };
}

const at = (matrix: readonly Float64Array[], row: number, column: number) => matrix[row]?.[column] ?? 0;

const square = (size: number) => Array.from({ length: size }, () => new Float64Array(size));

function countPreferences(candidates: readonly string[], ballots: readonly RankedBallot[]): Float64Array[] {
  if (new Set(candidates).size !== candidates.length) {
    const twice = candidates.find((candidate, i) => candidates.indexOf(candidate) !== i);
    throw new RangeError(`candidate ${twice} stands twice`);
  }
  const placeOf = new Map(candidates.map((candidate, i) => [candidate, i]));
  // Who is named is above all that are not: only pairs of which both are named have to be looked at, one by one.
  const named = new Float64Array(candidates.length);
  const notAbove = square(candidates.length);
  const own = new Int32Array(candidates.length);
  const levels = new Float64Array(candidates.length);
  for (const [number, ballot] of ballots.entries()) {
    const weight = ballotWeight(ballot, number);
    let count = 0;
    for (const candidate in ballot.places) {
      const place = placeOf.get(candidate);
      if (place === undefined) continue;
      own[count] = place;
      levels[count] = ballot.places[candidate] ?? 0;
      count += 1;
    }
    for (let i = 0; i < count; i += 1) {
      const one = own[i] ?? 0;
      const row = notAbove[one];
      named[one] = (named[one] ?? 0) + weight;
      for (let j = 0; row && j < count; j += 1) {
        const other = own[j] ?? 0;
        if ((levels[j] ?? 0) <= (levels[i] ?? 0)) row[other] = (row[other] ?? 0) + weight;
      }
    }
  }
  return notAbove.map((row, i) => row.map((weight, j) => (i === j ? 0 : (named[i] ?? 0) - weight)));
}

/**
 * How strong the strongest path from each candidate to each other one is, by winning votes; 0 where there is none. By Floyd
 * and Warshall on (max, min).
 */
export function strongestPaths(preferred: readonly ArrayLike<number>[]): Float64Array[] {
  const strength = preferred.map((row, i) =>
    Float64Array.from(row, (votes, j) => (votes > (preferred[j]?.[i] ?? 0) ? votes : 0)),
  );
  strength.forEach((through, k) => {
    strength.forEach((row, i) => {
      if (i === k) return;
      const toK = row[k] ?? 0;
      for (let j = 0; j < row.length; j += 1) {
        if (j === i || j === k) continue;
        row[j] = Math.max(row[j] ?? 0, Math.min(toK, through[j] ?? 0));
      }
    });
  });
  return strength;
}
