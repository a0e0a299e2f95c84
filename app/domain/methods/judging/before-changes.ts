import type { CriterionScore } from './weighted-score.ts';

/** One change of a score; `before` is null where there was none. */
export interface ScoreChange {
  solution: string;
  juror: string;
  criterion: string;
  before: number | null;
}

/**
 * The scores as they were before any of the changes: the oldest change of a score tells what it was.
 *
 * @param changes oldest first
 */
export function scoresBefore(
  scores: readonly CriterionScore[],
  changes: readonly ScoreChange[],
): CriterionScore[] {
  const keyOf = ({ solution, juror, criterion }: Omit<ScoreChange, 'before'>) =>
    JSON.stringify([solution, juror, criterion]);
  const first = new Map<string, number | null>();
  for (const change of changes) {
    const key = keyOf(change);
    if (!first.has(key)) first.set(key, change.before);
  }
  return scores.flatMap((score) => {
    const before = first.get(keyOf(score));
    if (before === undefined) return [score];
    return before === null ? [] : [{ ...score, value: before }];
  });
}
