/** How far apart two scores are: just different, by rank among the scores given, or by their difference. */
export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval';

/** One row per unit (solution), one entry per observer (juror); null where the observer did not judge the unit. */
export type Ratings = readonly (readonly (number | null)[])[];

/** Krippendorff's alpha and what it stands on. */
export interface Alpha {
  /** 1 is perfect agreement, 0 what chance would give, below 0 systematic disagreement; null when it is not defined. */
  alpha: number | null;
  /** Units with at least two scores; only these count. */
  units: number;
  /** Scores in those units. */
  scores: number;
}

/**
 * Krippendorff's alpha: 1 − observed ÷ expected disagreement, for any number of observers.
 *
 * Missing: null scores are left out; a unit with fewer than two scores is not counted.
 * Not defined (null) when no unit has two scores, or when all scores are the same: nothing could have been disagreed on.
 * @throws RangeError naming unit and observer when a score is not finite
 * Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Hayes & Krippendorff (2007).
 */
export function krippendorffAlpha(ratings: Ratings, level: MeasurementLevel): Alpha {
  const { values, units } = countedUnits(ratings);
  return alphaOfCounts(values, units, level);
}

/** How often each value was given to a unit, in the order of the values, and how many scores that are. */
export interface CountedUnit {
  counts: readonly number[];
  scores: number;
}

/** Every value that was given, ascending, and the units with at least two scores, counted by value. */
export function countedUnits(ratings: Ratings): { values: number[]; units: CountedUnit[] } {
  const units = pairable(ratings);
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const index = new Map(values.map((value, i) => [value, i]));
  return {
    values,
    units: units.map((unit) => ({
      counts: countValues(unit, index, values.length),
      scores: unit.length,
    })),
  };
}

/** {@link krippendorffAlpha} of units that are counted already; a value may be one that nobody gave. */
export function alphaOfCounts(
  values: readonly number[],
  units: readonly CountedUnit[],
  level: MeasurementLevel,
): Alpha {
  const totals = new Array<number>(values.length).fill(0);
  let n = 0;
  for (const { counts, scores } of units) {
    n += scores;
    for (let i = 0; i < totals.length; i += 1) totals[i] = (totals[i] ?? 0) + (counts[i] ?? 0);
  }
  const distance = distances(values, totals, level);
  const observed = units.reduce(
    (sum, unit) => sum + disagreement(unit.counts, distance) / (unit.scores - 1),
    0,
  );
  const expected = n > 1 ? disagreement(totals, distance) / (n - 1) : 0;
  return { alpha: expected === 0 ? null : 1 - observed / expected, units: units.length, scores: n };
}

/** What an alpha allows a panel to do. */
export type AgreementVerdict = 'good' | 'tentative' | 'calibrate';

/**
 * Reads an alpha: .80 and above good, .667 and above tentative, below that the panel calibrates before anything is averaged.
 *
 * Source: Krippendorff (2004), Reliability in Content Analysis, Human Communication Research 30(3), 411–433.
 * @throws RangeError when alpha is above 1 or not a number
 */
export function readAlpha(alpha: number): AgreementVerdict {
  if (!(alpha <= 1)) throw new RangeError(`alpha must be at most 1, got ${alpha}`);
  if (alpha >= 0.8) return 'good';
  return alpha >= 0.667 ? 'tentative' : 'calibrate';
}

/** The scores of every unit that has at least two of them. */
export function pairable(ratings: Ratings): number[][] {
  const units = ratings.map((unit, u) =>
    unit.filter((score, observer): score is number => {
      if (score !== null && !Number.isFinite(score)) {
        throw new RangeError(`unit ${u}, observer ${observer}: a score must be finite, got ${score}`);
      }
      return score !== null;
    }),
  );
  return units.filter((unit) => unit.length > 1);
}

function countValues(unit: readonly number[], index: ReadonlyMap<number, number>, size: number): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const value of unit) {
    const i = index.get(value) ?? 0;
    counts[i] = (counts[i] ?? 0) + 1;
  }
  return counts;
}

/** Σ over ordered pairs of different values of count · count · distance. */
function disagreement(counts: readonly number[], distance: (i: number, j: number) => number): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const a = counts[i] ?? 0;
    if (a === 0) continue;
    for (let j = i + 1; j < counts.length; j += 1) sum += 2 * a * (counts[j] ?? 0) * distance(i, j);
  }
  return sum;
}

function distances(values: readonly number[], totals: readonly number[], level: MeasurementLevel) {
  if (level === 'nominal') return () => 1;
  if (level === 'interval') return (i: number, j: number) => ((values[i] ?? 0) - (values[j] ?? 0)) ** 2;
  // Ordinal: the scores that lie between two values, each of the two counted half.
  let below = 0;
  const middle = totals.map((total) => {
    below += total;
    return below - total / 2;
  });
  return (i: number, j: number) => ((middle[i] ?? 0) - (middle[j] ?? 0)) ** 2;
}
