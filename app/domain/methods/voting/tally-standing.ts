import { type BallotRules, type Paper, tidyMarks } from './marks.ts';
import { tally } from './tally.ts';
import type { Tally, VoteCandidate } from './tally-result.ts';

/**
 * The count once more without those who have left since: they are taken off all papers. Where nobody has left it is the count
 * that was.
 *
 * @param counted what was counted, and the candidates and papers it was counted from
 * @param standing ids of those who still take part
 */
export function tallyStanding(
  counted: {
    tally: Tally;
    rules: BallotRules;
    candidates: readonly VoteCandidate[];
    papers: readonly Paper[];
  },
  standing: ReadonlySet<string>,
): Tally {
  const { rules, candidates, papers } = counted;
  if (candidates.every(({ id }) => standing.has(id))) return counted.tally;
  return tally(
    rules,
    candidates.filter(({ id }) => standing.has(id)),
    papers.map((paper) => ({ ...paper, marks: tidyMarks(paper.marks, standing) })),
  );
}
