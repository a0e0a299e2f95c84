import { type CountByConstituency, zeros } from './head-count.ts';
import type { BallotRules, Paper } from './marks.ts';

/** How a score vote went for each candidate, every paper counting once. */
export interface ScoreFacts {
  scores: Readonly<
    Record<
      string,
      {
        /** Ballots that scored the candidate. */
        scored: number;
        /** Mean over the ballots that scored it; null where none did. */
        mean: number | null;
        /** How many gave each score, from 0 to the highest. */
        given: readonly number[];
      }
    >
  >;
}

/**
 * Sums of points, by constituency, and what the scores were. A candidate that a paper does not score gets nothing from it, so
 * that being unknown is no advantage.
 *
 * @param papers whole scores from 0 to `scoreMax`
 */
export function countScores(
  candidates: readonly string[],
  papers: readonly Paper[],
  { scoreMax }: Pick<BallotRules, 'scoreMax'>,
): ScoreFacts & { points: ReadonlyMap<string, CountByConstituency> } {
  const places = new Map(
    candidates.map((candidate) => [
      candidate,
      { points: zeros(), given: Array.from({ length: scoreMax + 1 }, () => 0) },
    ]),
  );
  for (const { constituency, marks } of papers) {
    for (const candidate in marks) {
      const place = places.get(candidate);
      const score = marks[candidate];
      if (!place || score === undefined) continue;
      place.points[constituency] += score;
      place.given[score] = (place.given[score] ?? 0) + 1;
    }
  }
  const scores = [...places].map(([candidate, { given }]) => {
    const scored = given.reduce((sum, count) => sum + count, 0);
    const sum = given.reduce((total, count, score) => total + count * score, 0);
    return [candidate, { scored, mean: scored === 0 ? null : sum / scored, given }] as const;
  });
  return {
    scores: Object.fromEntries(scores),
    points: new Map([...places].map(([candidate, { points }]) => [candidate, points])),
  };
}
