import { bySeed } from '../random/seeded.ts';
import { ballotWeight } from './ballot-weight.ts';

/** One ballot: a whole number for each candidate that its voter scored. */
export interface ScoreBallot {
  scores: Readonly<Record<string, number>>;
  /** What the ballot counts; 1 where none is given. */
  weight?: number;
}

/** What was published before the vote opened. */
export interface ScoreRules {
  /** Lowest and highest score that can be given, both whole numbers. */
  range: { min: number; max: number };
  /** Published text that breaks ties. */
  seed: string;
}

/** One candidate's result. */
export interface ScoreResult {
  candidate: string;
  /** 1 is first. Equal sums share a rank; `ranking` still lists them in the order of the seed. */
  rank: number;
  tied: boolean;
  /** Sum of the scores, each counting its ballot's weight. */
  sum: number;
  /** Weighted mean over the ballots that scored the candidate; null where none did. */
  mean: number | null;
  /** Ballots that scored the candidate. */
  scored: number;
}

/** The whole result, recomputable by anyone from the ballots and the rules. */
export interface ScoreTally {
  ballots: number;
  /** Ballots that score nobody. */
  blank: number;
  ranking: readonly ScoreResult[];
  /** The first of the ranking; null where nobody was scored above the lowest score. */
  winner: string | null;
  /** The candidates among whom the seed chose the winner; empty when no draw was needed. */
  drawnFrom: readonly string[];
}

/**
 * Score voting by sums. The result depends neither on the order of ballots nor on that of candidates.
 *
 * @param candidates ids of all that stood, also those nobody scored
 * Missing: a candidate that a ballot does not score gets the lowest score from it, so that being unknown is no advantage.
 * @throws RangeError naming the candidate or ballot for a repeated id, a score for something that did not stand, one that is
 * out of range or no whole number, a weight below 0, or a range that is empty
 * Source: Smith (2000), "Range voting".
 */
export function tallyScores(
  candidates: readonly string[],
  ballots: readonly ScoreBallot[],
  { range, seed }: ScoreRules,
): ScoreTally {
  checkRange(range);
  const places = new Map<string, Sums>();
  for (const candidate of candidates) {
    if (places.has(candidate)) throw new RangeError(`candidate ${candidate} stands twice`);
    places.set(candidate, { above: 0, weight: 0, scored: 0 });
  }
  let allWeight = 0;
  for (const [number, ballot] of ballots.entries()) allWeight += addBallot(places, ballot, number, range);
  const seeded = bySeed(seed);
  const results = [...places]
    .map(([candidate, { above, weight, scored }]) => ({
      candidate,
      sum: above + range.min * allWeight,
      mean: weight === 0 ? null : range.min + above / weight,
      scored,
    }))
    .sort((a, b) => b.sum - a.sum || seeded(a.candidate, b.candidate));
  const ranking = results.map((entry) => ({
    ...entry,
    rank: results.findIndex((other) => other.sum === entry.sum) + 1,
    tied: results.filter((other) => other.sum === entry.sum).length > 1,
  }));
  const first = ranking.filter((entry) => entry.rank === 1 && entry.sum > range.min * allWeight);
  return {
    ballots: ballots.length,
    blank: ballots.filter((ballot) => Object.keys(ballot.scores).length === 0).length,
    ranking,
    winner: first[0]?.candidate ?? null,
    drawnFrom: first.length > 1 ? first.map(({ candidate }) => candidate) : [],
  };
}

/** `above`: weighted points above the lowest score. */
type Sums = { above: number; weight: number; scored: number };

function addBallot(
  places: ReadonlyMap<string, Sums>,
  ballot: ScoreBallot,
  number: number,
  { min, max }: ScoreRules['range'],
): number {
  const weight = ballotWeight(ballot, number);
  for (const [candidate, score] of Object.entries(ballot.scores)) {
    const sums = places.get(candidate);
    if (!sums) throw new RangeError(`ballot ${number} scores ${candidate}, which does not stand`);
    if (!Number.isInteger(score) || score < min || score > max)
      throw new RangeError(
        `ballot ${number}: the score of ${candidate} must be a whole number from ${min} to ${max}, got ${score}`,
      );
    sums.above += (score - min) * weight;
    sums.weight += weight;
    sums.scored += 1;
  }
  return weight;
}

function checkRange({ min, max }: ScoreRules['range']): void {
  if (!Number.isInteger(min) || !Number.isInteger(max) || min >= max)
    throw new RangeError(
      `the range of scores must go from a whole number to a higher one, got ${min} to ${max}`,
    );
}
