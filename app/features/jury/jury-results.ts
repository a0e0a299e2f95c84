import {
  type AgreementVerdict,
  krippendorffAlpha,
  readAlpha,
} from '#app/domain/methods/agreement/krippendorff-alpha.ts';
import { type SolutionScore, weightedScores } from '#app/domain/methods/judging/weighted-score.ts';
import { juryScale } from './jury.schemas.ts';

type Criterion = { id: string; name: string; weight: number };
type Score = { solution: string; juror: string; criterion: string; value: number };

/** How far jurors agree on one criterion. `alpha` is null where there is nothing to compare. */
export type Agreement = {
  criterionId: string;
  name: string;
  alpha: number | null;
  verdict: AgreementVerdict | 'unknown';
};

/** Scores, ranks and agreement of a jury. Scores are weighted means on 0–100; agreement is ordinal alpha. */
export function juryResults(
  solutionIds: readonly string[],
  criteria: readonly Criterion[],
  scores: readonly Score[],
): { scores: SolutionScore[]; agreement: Agreement[] } {
  if (criteria.length === 0) return { scores: [], agreement: [] };
  const known = new Set(solutionIds);
  const counted = scores.filter((score) => known.has(score.solution));
  const jurors = [...new Set(counted.map((score) => score.juror))];
  return {
    scores: weightedScores(
      solutionIds,
      criteria.map(({ id, weight }) => ({ id, weight, ...juryScale })),
      counted,
    ),
    agreement: criteria.map(({ id, name }) => {
      const values = new Map(
        counted
          .filter((score) => score.criterion === id)
          .map((score) => [`${score.solution} ${score.juror}`, score.value]),
      );
      const ratings = solutionIds.map((solution) =>
        jurors.map((juror) => values.get(`${solution} ${juror}`) ?? null),
      );
      const { alpha } = krippendorffAlpha(ratings, 'ordinal');
      return { criterionId: id, name, alpha, verdict: alpha === null ? 'unknown' : readAlpha(alpha) };
    }),
  };
}
