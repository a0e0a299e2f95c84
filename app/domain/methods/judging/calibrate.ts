import { cholesky, logDeterminant, solve, type Triangle } from './cholesky.ts';
import { competitionRanks } from './ranks.ts';
import { studentQuantile } from './student.ts';

/** One juror's score of one solution, on whatever scale all scores have. */
export interface JurorScore {
  solution: string;
  juror: string;
  score: number;
}

/** A solution before and after the jurors' leniency is taken out. */
export interface CalibratedSolution {
  solution: string;
  scores: number;
  rawMean: number;
  /** What the whole jury would be expected to give, had every juror scored it. */
  calibrated: number;
  /** Standard error of `calibrated`: of the mean of these jurors, not of jurors at large. */
  standardError: number;
  /** Ends of the 95 % interval: `standardError` times Student's t with the calibration's `freedom`. */
  low: number;
  high: number;
  /** 1 is best; equal values share a rank. */
  rawRank: number;
  calibratedRank: number;
}

/** Scores with the jurors' leniency taken out. */
export interface Calibration {
  /** Best first, by `calibrated`, then by `rawMean`, then by id. */
  solutions: readonly CalibratedSolution[];
  /** What each juror gives more (or less) than an average one, shrunk to 0 as far as their scores are few or noisy. */
  leniency: Readonly<Record<string, number>>;
  /** Variance of the jurors' leniency, and of what is left; both in squares of the scale. */
  jurorVariance: number;
  errorVariance: number;
  /** Degrees of freedom that are left for the error: scores − solutions − jurors + 1. */
  freedom: number;
  /** Covariances of the `calibrated` values, in the order of `solutions`. */
  covariances: readonly (readonly number[])[];
  /** Whether the order of the solutions is another one than by raw means. */
  changesOrder: boolean;
}

/** Why scores cannot be calibrated. */
export type CalibrationRefusal =
  /** Groups of solutions that no juror compares with each other. */
  | { problem: 'unconnected'; groups: readonly (readonly string[])[] }
  /** Fewer scores than solutions and jurors: nothing tells leniency and quality from chance. */
  | { problem: 'too_few_scores' };

/**
 * Takes jurors' leniency out of scores: score = solution + juror + error, with jurors as a random effect whose variance is
 * estimated by restricted maximum likelihood (REML), so that a juror with few scores moves little.
 *
 * Missing: what a juror did not score says nothing.
 * @returns the calibration, or why there is none
 * @throws RangeError naming the juror and solution for a score given twice or that is no number
 * Source: Henderson (1975), "Best linear unbiased estimation and prediction under a selection model"; Patterson & Thompson
 * (1971) for REML.
 */
export function calibrate(scores: readonly JurorScore[]): Calibration | CalibrationRefusal {
  checkScores(scores);
  const solutions = [...new Set(scores.map(({ solution }) => solution))].sort();
  const jurors = [...new Set(scores.map(({ juror }) => juror))].sort();
  const groups = connectedGroups(scores);
  if (groups.length > 1) return { problem: 'unconnected', groups };
  const freedom = scores.length - solutions.length - jurors.length + 1;
  if (scores.length === 0 || freedom < 1) return { problem: 'too_few_scores' };
  const model = { scores, solutions, jurors };
  const { lambda } = leastOnLine((log) => solveFor(model, Math.exp(log)).deviance, -12, 18);
  const { triangle, effects, errorVariance } = solveFor(model, Math.exp(lambda));
  const share = 1 / jurors.length;
  const weightsOf = (i: number) =>
    effects.map((_, at) => (at >= solutions.length ? share : at === i ? 1 : 0));
  const spread = solutions.map((_, i) => solve(triangle, weightsOf(i)));
  const covariance = (a: number, b: number) =>
    errorVariance * weightsOf(a).reduce((sum, weight, at) => sum + weight * (spread[b]?.[at] ?? 0), 0);
  const t = studentQuantile(0.975, freedom);
  const rows = solutions.map((solution, i) => {
    const own = scores.filter((entry) => entry.solution === solution);
    const calibrated = effects[i] ?? 0;
    const standardError = Math.sqrt(covariance(i, i));
    return {
      solution,
      scores: own.length,
      rawMean: own.reduce((sum, { score }) => sum + score, 0) / own.length,
      calibrated,
      standardError,
      low: calibrated - t * standardError,
      high: calibrated + t * standardError,
    };
  });
  const rawRanks = competitionRanks(rows.map(({ rawMean }) => rawMean));
  const calibratedRanks = competitionRanks(rows.map(({ calibrated }) => calibrated));
  const ranked = rows.map((row, i) => ({
    ...row,
    rawRank: rawRanks[i] ?? 0,
    calibratedRank: calibratedRanks[i] ?? 0,
  }));
  const sorted = ranked.toSorted(
    (a, b) => b.calibrated - a.calibrated || b.rawMean - a.rawMean || (a.solution < b.solution ? -1 : 1),
  );
  const places = sorted.map((row) => solutions.indexOf(row.solution));
  return {
    solutions: sorted,
    leniency: Object.fromEntries(jurors.map((juror, j) => [juror, effects[solutions.length + j] ?? 0])),
    jurorVariance: errorVariance / Math.exp(lambda),
    errorVariance,
    freedom,
    covariances: places.map((a) => places.map((b) => covariance(a, b))),
    changesOrder: ranked.some((a) =>
      ranked.some((b) => a.rawRank < b.rawRank && a.calibratedRank > b.calibratedRank),
    ),
  };
}

function checkScores(scores: readonly JurorScore[]): void {
  const seen = new Set<string>();
  for (const { solution, juror, score } of scores) {
    if (!Number.isFinite(score))
      throw new RangeError(`${juror}: the score of ${solution} must be a number, got ${score}`);
    const key = JSON.stringify([juror, solution]);
    if (seen.has(key)) throw new RangeError(`${juror} scores ${solution} twice`);
    seen.add(key);
  }
}

/** Solutions that are compared with each other through jurors they share, directly or by way of others. */
function connectedGroups(scores: readonly JurorScore[]): string[][] {
  const groupOf = new Map<string, Set<string>>();
  const join = (a: string, b: string) => {
    const [one, other] = [groupOf.get(a) ?? new Set([a]), groupOf.get(b) ?? new Set([b])];
    const all = one === other ? one : new Set([...one, ...other]);
    for (const member of all) groupOf.set(member, all);
  };
  for (const { solution, juror } of scores) join(`s${solution}`, `j${juror}`);
  return [...new Set(groupOf.values())]
    .map((group) => [...group].flatMap((name) => (name.startsWith('s') ? [name.slice(1)] : [])).sort())
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

type Model = { scores: readonly JurorScore[]; solutions: readonly string[]; jurors: readonly string[] };
type Solved = { triangle: Triangle; effects: Float64Array; errorVariance: number; deviance: number };

/** Henderson's equations for one ratio (`lambda`) of the error's variance to the jurors'. */
function solveFor({ scores, solutions, jurors }: Model, lambda: number): Solved {
  const size = solutions.length + jurors.length;
  const places = new Map([
    ...solutions.map((name, i) => [`s${name}`, i] as const),
    ...jurors.map((name, j) => [`j${name}`, solutions.length + j] as const),
  ]);
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  const right = new Float64Array(size);
  const add = (row: number, column: number, value: number) => {
    const line = matrix[row];
    if (line) line[column] = (line[column] ?? 0) + value;
  };
  let squares = 0;
  for (const { solution, juror, score } of scores) {
    const [i, j] = [places.get(`s${solution}`) ?? 0, places.get(`j${juror}`) ?? 0];
    for (const place of [i, j]) {
      add(place, place, 1);
      right[place] = (right[place] ?? 0) + score;
    }
    add(j, i, 1);
    squares += score * score;
  }
  for (let j = solutions.length; j < size; j += 1) add(j, j, lambda);
  const triangle = cholesky(matrix);
  const effects = solve(triangle, right);
  const explained = effects.reduce((sum, effect, i) => sum + effect * (right[i] ?? 0), 0);
  const freedom = scores.length - solutions.length;
  const errorVariance = Math.max(squares - explained, Number.EPSILON * (1 + squares)) / freedom;
  const deviance =
    freedom * Math.log(errorVariance) + logDeterminant(triangle) - jurors.length * Math.log(lambda);
  return { triangle, effects, errorVariance, deviance };
}

/** Where a function is least between two points: the best of a grid, then golden section around it. */
function leastOnLine(f: (x: number) => number, low: number, high: number): { lambda: number } {
  const step = (high - low) / 30;
  let best = low;
  for (let i = 1; i <= 30; i += 1) if (f(low + i * step) < f(best)) best = low + i * step;
  const golden = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [Math.max(low, best - step), Math.min(high, best + step)];
  while (b - a > 1e-6) {
    const [left, right] = [b - golden * (b - a), a + golden * (b - a)];
    if (f(left) < f(right)) b = right;
    else a = left;
  }
  return { lambda: (a + b) / 2 };
}
