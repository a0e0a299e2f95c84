import { alphaInterval } from '#app/domain/methods/agreement/alpha-interval.ts';
import {
  type AgreementVerdict,
  krippendorffAlpha,
  readAlpha,
} from '#app/domain/methods/agreement/krippendorff-alpha.ts';
import { calibrate } from '#app/domain/methods/judging/calibrate.ts';
import {
  type ContestedPair,
  contestedPairs,
  notToldFromFirst,
} from '#app/domain/methods/judging/order-dependence.ts';
import {
  type CriterionScore,
  type SolutionScore,
  sheetScores,
  weightedScores,
} from '#app/domain/methods/judging/weighted-score.ts';
import { juryScale } from './jury.schemas.ts';

type JudgedBy = { id: string; name: string; weight: number };

/** How far jurors agree on one criterion. `alpha` is null where there is nothing to compare. */
export type Agreement = {
  criterionId: string;
  name: string;
  alpha: number | null;
  /** 95 % bootstrap interval; null where alpha cannot be drawn again. */
  interval: { low: number; high: number } | null;
  /** Entries that two jurors or more scored, and jurors who scored any of them. */
  units: number;
  jurors: number;
  verdict: AgreementVerdict | 'unknown';
};

/** One entry with the jurors' leniency taken out; points on 0–100, though an interval may reach beyond. */
export type CalibratedScore = {
  score: number;
  standardError: number;
  low: number;
  high: number;
  rank: number;
  tied: boolean;
};

/** What calibration gives for a jury, or why it gives nothing. Names of entries and jurors are their ids. */
export type JuryCalibration =
  | {
      problem: null;
      byEntry: Readonly<Record<string, CalibratedScore>>;
      /** Points that each juror gives more (or less) than this jury on the whole. */
      leniency: Readonly<Record<string, number>>;
      contested: readonly ContestedPair[];
      /** Who leads by calibrated scores, and who cannot be told from them. */
      first: string | null;
      near: readonly string[];
      changesOrder: boolean;
    }
  | { problem: 'unconnected'; groups: readonly (readonly string[])[] }
  | { problem: 'too_few_scores' };

/** What a jury found in one round. */
export type JuryFindings = {
  scores: SolutionScore[];
  agreement: Agreement[];
  calibration: JuryCalibration;
};

/** Scores, ranks, agreement and calibration of a jury. Scores are weighted means on 0–100; agreement is ordinal alpha. */
export function juryResults(
  solutionIds: readonly string[],
  criteria: readonly JudgedBy[],
  scores: readonly CriterionScore[],
): JuryFindings {
  const known = new Set(solutionIds);
  return {
    ...juryOrders(solutionIds, criteria, scores),
    agreement: criteria.map((criterion) =>
      agreementOn(
        criterion,
        scores.filter((score) => score.criterion === criterion.id && known.has(score.solution)),
      ),
    ),
  };
}

/** Both orders of a jury, without how far it agrees. */
export function juryOrders(
  solutionIds: readonly string[],
  criteria: readonly JudgedBy[],
  scores: readonly CriterionScore[],
): Omit<JuryFindings, 'agreement'> {
  if (criteria.length === 0) return { scores: [], calibration: { problem: 'too_few_scores' } };
  const known = new Set(solutionIds);
  const counted = scores.filter((score) => known.has(score.solution));
  const scales = criteria.map(({ id, weight }) => ({ id, weight, ...juryScale }));
  return {
    scores: weightedScores(solutionIds, scales, counted),
    calibration: juryCalibration(sheetScores(solutionIds, scales, counted)),
  };
}

function agreementOn({ id, name }: JudgedBy, scores: readonly CriterionScore[]): Agreement {
  const bySolution = new Map<string, CriterionScore[]>();
  for (const score of scores)
    bySolution.set(score.solution, [...(bySolution.get(score.solution) ?? []), score]);
  const shared = [...bySolution.values()].filter((unit) => unit.length > 1);
  const ratings = shared.map((unit) => unit.map(({ value }) => value));
  const { alpha, units } = krippendorffAlpha(ratings, 'ordinal');
  // The same seed for the same criterion: whoever opens the page again reads the same interval.
  const interval = alpha === null ? null : alphaInterval(ratings, 'ordinal', { seed: id });
  return {
    criterionId: id,
    name,
    alpha,
    interval: interval && { low: interval.low, high: interval.high },
    units,
    jurors: new Set(shared.flat().map(({ juror }) => juror)).size,
    verdict: alpha === null ? 'unknown' : readAlpha(alpha),
  };
}

function juryCalibration(sheets: ReturnType<typeof sheetScores>): JuryCalibration {
  const found = calibrate(sheets);
  if ('problem' in found) return found;
  return {
    problem: null,
    byEntry: Object.fromEntries(
      found.solutions.map((row) => [
        row.solution,
        {
          score: row.calibrated,
          standardError: row.standardError,
          low: row.low,
          high: row.high,
          rank: row.calibratedRank,
          tied: found.solutions.filter((other) => other.calibratedRank === row.calibratedRank).length > 1,
        },
      ]),
    ),
    leniency: found.leniency,
    contested: contestedPairs(found, sheets),
    first: found.solutions[0]?.solution ?? null,
    near: notToldFromFirst(found),
    changesOrder: found.changesOrder,
  };
}
