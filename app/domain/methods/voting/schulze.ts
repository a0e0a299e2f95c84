import { bySeed } from '../random/seeded.ts';
import { ballotWeight } from './ballot-weight.ts';

/**
 * One ranking: candidates from best to worst, those ranked alike in one group. Who is not named comes below all that are,
 * alike among themselves.
 */
export interface RankedBallot {
  ranking: readonly (readonly string[])[];
  /** What the ballot counts; 1 where none is given. */
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
 * @throws RangeError naming the candidate or ballot for a repeated id, a rank for something that does not stand, or a weight
 * below 0
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
  const places = new Map<string, number>();
  for (const [i, candidate] of candidates.entries()) {
    if (places.has(candidate)) throw new RangeError(`candidate ${candidate} stands twice`);
    places.set(candidate, i);
  }
  const preferred = square(candidates.length);
  // Level of each candidate on the ballot at hand; who is not named has the last.
  const levels = new Int32Array(candidates.length);
  for (const [number, ballot] of ballots.entries()) {
    const weight = ballotWeight(ballot, number);
    const { ranking } = ballot;
    levels.fill(ranking.length);
    for (const [level, group] of ranking.entries()) {
      for (const candidate of group) {
        const place = places.get(candidate);
        if (place === undefined)
          throw new RangeError(`ballot ${number} ranks ${candidate}, which does not stand`);
        if (levels[place] !== ranking.length)
          throw new RangeError(`ballot ${number} ranks ${candidate} twice`);
        levels[place] = level;
      }
    }
    preferred.forEach((row, i) => {
      const level = levels[i] ?? 0;
      for (let j = 0; j < row.length; j += 1) {
        if (level < (levels[j] ?? 0)) row[j] = (row[j] ?? 0) + weight;
      }
    });
  }
  return preferred;
}

/** Floyd–Warshall on (max, min). */
function strongestPaths(preferred: readonly Float64Array[]): Float64Array[] {
  const strength = preferred.map((row, i) =>
    row.map((votes, j) => (votes > at(preferred, j, i) ? votes : 0)),
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
