import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calibration, calibrate, type JurorScore } from './calibrate.ts';
import { cholesky, solve } from './cholesky.ts';

/** Rows are solutions (a, b, …), columns jurors (J1, J2, …); null is no score. */
function table(rows: readonly (readonly (number | null)[])[]): JurorScore[] {
  return rows.flatMap((row, i) =>
    row.flatMap((score, j) =>
      score === null ? [] : [{ solution: String.fromCharCode(97 + i), juror: `J${j + 1}`, score }],
    ),
  );
}

function calibrated(scores: readonly JurorScore[]): Calibration {
  const result = calibrate(scores);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

// Every juror scores every solution: then REML gives what an analysis of variance gives.
const full = table([
  [9, 6, 7],
  [7, 5, 4],
  [6, 2, 4],
  [4, 1, 1],
]);

test('where everybody scores everything the variances are those of an analysis of variance', () => {
  const { jurorVariance, errorVariance, solutions, changesOrder } = calibrated(full);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const all = mean(full.map(({ score }) => score));
  const of = (key: 'solution' | 'juror', name: string) =>
    mean(full.filter((entry) => entry[key] === name).map(({ score }) => score));
  const jurorSquares = ['J1', 'J2', 'J3'].reduce((sum, name) => sum + 4 * (of('juror', name) - all) ** 2, 0);
  const errorSquares = full.reduce(
    (sum, { solution, juror, score }) =>
      sum + (score - of('solution', solution) - of('juror', juror) + all) ** 2,
    0,
  );
  expect(errorVariance).toBeCloseTo(errorSquares / 6, 4);
  expect(jurorVariance).toBeCloseTo((jurorSquares / 2 - errorSquares / 6) / 4, 3);
  // Nobody is helped or harmed by who scored them, so nothing moves.
  for (const { rawMean, calibrated: score } of solutions) expect(score).toBeCloseTo(rawMean, 6);
  expect(changesOrder).toBe(false);
});

test('who met the severe jurors is lifted, who met the lenient ones is lowered', () => {
  // J1 gives three points more than J2 and J3; c never met J1, d met only J1 and J3.
  const { solutions, leniency, changesOrder } = calibrated(
    table([
      [9, 6, 6],
      [8, 5, 5],
      [null, 6, 6],
      [9, null, 5],
      [7, 4, null],
    ]),
  );
  const by = new Map(solutions.map((row) => [row.solution, row]));
  expect(leniency.J1).toBeGreaterThan(1);
  expect(leniency.J2).toBeLessThan(0);
  expect(by.get('c')?.calibrated).toBeGreaterThan(by.get('c')?.rawMean ?? 0);
  expect(by.get('d')?.calibrated).toBeLessThan(by.get('d')?.rawMean ?? 0);
  expect(by.get('c')?.rawRank).toBeGreaterThan(by.get('c')?.calibratedRank ?? 9);
  expect(changesOrder).toBe(true);
});

test('fewer scores make a solution less certain', () => {
  const { solutions } = calibrated(
    table([
      [5, 6, 4, 5],
      [3, 4, 3, 2],
      [4, null, null, 5],
    ]),
  );
  const error = (id: string) => solutions.find(({ solution }) => solution === id)?.standardError ?? 0;
  expect(error('c')).toBeGreaterThan(error('a'));
  expect(error('a')).toBeCloseTo(error('b'), 6);
});

test('what cannot be compared is not calibrated, and it is said why', () => {
  const apart = table([
    [5, 6, null, null],
    [4, 4, null, null],
    [null, null, 3, 2],
    [null, null, 5, 5],
  ]);
  expect(calibrate(apart)).toEqual({
    problem: 'unconnected',
    groups: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  });
  expect(calibrate(table([[5], [4]]))).toEqual({ problem: 'too_few_scores' });
  expect(
    calibrate(
      table([
        [5, 4],
        [4, null],
      ]),
    ),
  ).toEqual({ problem: 'too_few_scores' });
});

test('jurors who agree in every score are not told apart', () => {
  const { jurorVariance, leniency } = calibrated(
    table([
      [5, 5, 5],
      [3, 3, 3],
      [1, 1, 1],
    ]),
  );
  expect(jurorVariance).toBeLessThan(1e-6);
  for (const value of Object.values(leniency)) expect(Math.abs(value)).toBeLessThan(1e-3);
});

test.each([
  ['a score given twice', [...full, { solution: 'a', juror: 'J1', score: 2 }], /J1 scores a twice/],
  ['a score that is none', [{ solution: 'a', juror: 'J1', score: Number.NaN }], /J1: the score of a/],
])('%s is refused', (_, scores, message) => {
  expect(() => calibrate(scores)).toThrow(message);
});

const scoresOf = fc
  .array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
    minLength: 3,
    maxLength: 7,
  })
  .chain((rows) =>
    fc
      .array(fc.boolean(), { minLength: rows.length * 4, maxLength: rows.length * 4 })
      // The first juror scores all, so that everything is connected.
      .map((gaps) =>
        table(rows.map((row, i) => row.map((score, j) => (j > 0 && gaps[i * 4 + j] ? null : score)))),
      ),
  );

test('neither the order of scores nor another scale changes the order of solutions', () => {
  fc.assert(
    fc.property(scoresOf, (scores) => {
      const one = calibrate(scores);
      if ('problem' in one) return;
      expect(calibrate(scores.toReversed())).toEqual(one);
      const scaled = calibrated(scores.map((entry) => ({ ...entry, score: 10 * entry.score + 7 })));
      const before = new Map(one.solutions.map((row) => [row.solution, row.calibrated]));
      for (const row of scaled.solutions)
        expect(row.calibrated).toBeCloseTo(10 * (before.get(row.solution) ?? 0) + 7, 1);
    }),
    { numRuns: 40 },
  );
});

/** The order of solutions by their calibrated values; those that differ by rounding alone stand together. */
function orderOf(scores: readonly JurorScore[]): string[] {
  const { solutions } = calibrated(scores);
  const groups: { value: number; names: string[] }[] = [];
  for (const { solution, calibrated: value } of solutions) {
    const last = groups.at(-1);
    if (last && last.value - value < 1e-4) last.names.push(solution);
    else groups.push({ value, names: [solution] });
  }
  return groups.map(({ names }) => names.toSorted().join('='));
}

const shifted = (scores: readonly JurorScore[], juror: string, by: number) =>
  scores.map((entry) => (entry.juror === juror ? { ...entry, score: entry.score + by } : entry));

const grid = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
  minLength: 3,
  maxLength: 7,
});

test('where all score all, a juror who gives more to everybody changes no order, nor does another scale', () => {
  fc.assert(
    fc.property(
      grid,
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: 1, max: 9 }),
      (rows, by, times) => {
        const scores = table(rows);
        const order = orderOf(scores);
        expect(orderOf(shifted(scores, 'J2', by))).toEqual(order);
        expect(orderOf(scores.map((entry) => ({ ...entry, score: entry.score * times })))).toEqual(order);
      },
    ),
    { numRuns: 40 },
  );
});

test('where jurors scored some only, it does not matter how far a clearly lenient one is off', () => {
  fc.assert(
    fc.property(scoresOf, (scores) => {
      fc.pre(!('problem' in calibrate(scores)));
      // The same solutions less the part of the shift that nothing tells from quality, which is the same for all.
      const [far, further] = [calibrated(shifted(scores, 'J1', 1e4)), calibrated(shifted(scores, 'J1', 2e4))];
      const level = (of: Calibration) => of.solutions.find((row) => row.solution === 'a')?.calibrated ?? 0;
      for (const row of far.solutions) {
        const other = further.solutions.find((found) => found.solution === row.solution);
        expect(row.calibrated - level(far)).toBeCloseTo((other?.calibrated ?? 0) - level(further), 1);
      }
    }),
    { numRuns: 40 },
  );
});

test('where all score all, the error is that of a mean over the jury, and of a difference twice its square', () => {
  const { solutions, covariances, errorVariance, freedom } = calibrated(full);
  expect(freedom).toBe(6);
  for (const row of solutions) {
    expect(row.standardError ** 2).toBeCloseTo(errorVariance / 3, 9);
    expect(row.high - row.calibrated).toBeCloseTo(2.4469 * row.standardError, 3);
    expect(row.calibrated - row.low).toBeCloseTo(2.4469 * row.standardError, 3);
  }
  const at = (a: number, b: number) => covariances[a]?.[b] ?? Number.NaN;
  expect(at(0, 0) + at(1, 1) - 2 * at(0, 1)).toBeCloseTo((2 * errorVariance) / 3, 9);
});

test('a triangle solves what it came from', () => {
  const matrix = [Float64Array.of(4, 2, 1), Float64Array.of(2, 5, 3), Float64Array.of(1, 3, 6)];
  expect([...solve(cholesky(matrix), [7, 10, 10])].map((value) => Number(value.toFixed(9)))).toEqual([
    1, 1, 1,
  ]);
  expect(() => cholesky([Float64Array.of(1, 2), Float64Array.of(2, 1)])).toThrow(/row 1/);
});
