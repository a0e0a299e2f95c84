import type { JurorScore } from './calibrate.ts';
import { competitionRanks } from './ranks.ts';

/** What solutions are judged by. */
export interface Criterion {
  id: string;
  /** Above 0, in any unit: weights are divided by their sum. */
  weight: number;
  /** Ends of the scale jurors score on; `max` is best. */
  min: number;
  max: number;
}

/** One juror's score of one solution on one criterion; null when the juror could not judge it. */
export interface CriterionScore {
  solution: string;
  juror: string;
  criterion: string;
  value: number | null;
}

/** The result of one solution. Scores are on 0–100, whatever scales the criteria have. */
export interface SolutionScore {
  solution: string;
  /** Mean over jurors of their weighted means; null when no juror scored it. */
  score: number | null;
  /** Standard deviation between jurors (n − 1); null below two jurors. */
  spread: number | null;
  /** 1 is best, ties share a rank; null without a score. */
  rank: number | null;
  tied: boolean;
  /** Jurors whose scores count. */
  jurors: number;
  /** Jurors among them who left a criterion out: their mean stands on the others, with the weights spread over those. */
  incomplete: number;
  /** Mean over jurors for each criterion, in that criterion's own unit; null when none scored it. */
  criteria: Readonly<Record<string, number | null>>;
}

/**
 * Weighted mean score of every solution over its jurors. Each juror counts the same, however many criteria they scored.
 *
 * @param solutions ids of all solutions to be judged, also those without scores
 * @param criteria at least one
 * Missing: a criterion left out is left out of that juror's mean and the others' weights are renormalised (counted in
 * `incomplete`); a juror who scored nothing on a solution does not count for it.
 * @returns one result per solution, in the order of `solutions`
 * @throws RangeError naming the item for repeated ids, weights not above 0, scales without width, and scores that are off the
 * scale, given twice, or for something unknown
 */
export function weightedScores(
  solutions: readonly string[],
  criteria: readonly Criterion[],
  scores: readonly CriterionScore[],
): SolutionScore[] {
  const byId = checkCriteria(criteria);
  const sheets = collectSheets(solutions, byId, scores);
  const results = solutions.map((solution) =>
    scoreOne(solution, criteria, [...(sheets.get(solution)?.values() ?? [])]),
  );
  const ranks = competitionRanks(results.map((result) => result.score));
  return results.map((result, i) => {
    const rank = ranks[i] ?? null;
    return { ...result, rank, tied: rank !== null && ranks.filter((other) => other === rank).length > 1 };
  });
}

/**
 * What each juror gave each solution as a whole: the weighted mean of that sheet, on 0–100. The mean of these over a
 * solution's jurors is its `score` in {@link weightedScores}; missing values and errors are as there.
 */
export function sheetScores(
  solutions: readonly string[],
  criteria: readonly Criterion[],
  scores: readonly CriterionScore[],
): JurorScore[] {
  const sheets = collectSheets(solutions, checkCriteria(criteria), scores);
  return [...sheets].flatMap(([solution, jurors]) =>
    [...jurors].map(([juror, sheet]) => ({ solution, juror, score: weightedMean(criteria, sheet) })),
  );
}

/** Criterion id → raw value, for one juror and one solution. */
type Sheet = Map<string, number>;

function scoreOne(solution: string, criteria: readonly Criterion[], sheets: readonly Sheet[]) {
  const filled = sheets.filter((sheet) => sheet.size > 0);
  const perJuror = filled.map((sheet) => weightedMean(criteria, sheet));
  const score = mean(perJuror);
  return {
    solution,
    score,
    spread: score === null || perJuror.length < 2 ? null : deviation(perJuror, score),
    jurors: filled.length,
    incomplete: filled.filter((sheet) => sheet.size < criteria.length).length,
    criteria: Object.fromEntries(
      criteria.map(({ id }) => [id, mean(filled.flatMap((sheet) => sheet.get(id) ?? []))] as const),
    ),
  };
}

function weightedMean(criteria: readonly Criterion[], sheet: Sheet): number {
  let total = 0;
  let weights = 0;
  for (const { id, weight, min, max } of criteria) {
    const value = sheet.get(id);
    if (value === undefined) continue;
    total += (weight * (value - min) * 100) / (max - min);
    weights += weight;
  }
  return total / weights;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[], centre: number): number {
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

function checkCriteria(criteria: readonly Criterion[]): Map<string, Criterion> {
  if (criteria.length === 0) throw new RangeError('there must be at least one criterion');
  const byId = new Map<string, Criterion>();
  for (const criterion of criteria) {
    const { id, weight, min, max } = criterion;
    if (byId.has(id)) throw new RangeError(`criterion ${id} is given twice`);
    if (!(weight > 0 && Number.isFinite(weight)))
      throw new RangeError(`weight of ${id} must be above 0, got ${weight}`);
    if (!(max > min && Number.isFinite(max - min)))
      throw new RangeError(`scale of ${id} must rise, got ${min} to ${max}`);
    byId.set(id, criterion);
  }
  return byId;
}

function collectSheets(
  solutions: readonly string[],
  criteria: ReadonlyMap<string, Criterion>,
  scores: readonly CriterionScore[],
): Map<string, Map<string, Sheet>> {
  const sheets = new Map<string, Map<string, Sheet>>();
  for (const solution of solutions) {
    if (sheets.has(solution)) throw new RangeError(`solution ${solution} is given twice`);
    sheets.set(solution, new Map());
  }
  const given = new Set<string>();
  for (const { solution, juror, criterion: id, value } of scores) {
    const name = `score of ${juror} for ${solution} on ${id}`;
    const jurors = sheets.get(solution);
    const criterion = criteria.get(id);
    if (!jurors || !criterion) throw new RangeError(`${name}: unknown ${jurors ? 'criterion' : 'solution'}`);
    const key = JSON.stringify([solution, juror, id]);
    if (given.has(key)) throw new RangeError(`${name} is given twice`);
    given.add(key);
    if (value === null) continue;
    if (!(value >= criterion.min && value <= criterion.max)) {
      throw new RangeError(`${name} must be ${criterion.min} to ${criterion.max}, got ${value}`);
    }
    const sheet = jurors.get(juror) ?? new Map<string, number>();
    jurors.set(juror, sheet.set(id, value));
  }
  return sheets;
}
