import { expect, test } from 'vitest';
import { juryResults } from './jury-results.ts';

const criteria = [
  { id: 'use', name: 'Usefulness', weight: 3 },
  { id: 'truth', name: 'Honesty', weight: 1 },
];

/** Scores of each entry by each juror, the same on both criteria; null is no score. */
function scoresOf(rows: Readonly<Record<string, readonly (number | null)[]>>) {
  return Object.entries(rows).flatMap(([solution, row]) =>
    row.flatMap((value, j) =>
      value === null
        ? []
        : criteria.map(({ id }) => ({ solution, juror: `J${j + 1}`, criterion: id, value })),
    ),
  );
}

const of = (rows: Readonly<Record<string, readonly (number | null)[]>>) =>
  juryResults(Object.keys(rows), criteria, scoresOf(rows));

test('agreement stands on entries that two jurors scored, and has an interval that anybody gets again', () => {
  const rows = { a: [5, 5, null], b: [3, null, 3], c: [null, 1, 2], d: [4, null, null], e: [2, 2, 2] };
  const { agreement } = of(rows);
  expect(agreement).toMatchObject([
    { criterionId: 'use', units: 4, jurors: 3, verdict: 'good' },
    { criterionId: 'truth', units: 4, jurors: 3, verdict: 'good' },
  ]);
  const [first] = agreement;
  expect(first?.interval?.low).toBeLessThanOrEqual(first?.alpha ?? -1);
  expect(first?.interval?.high).toBeGreaterThanOrEqual(first?.alpha ?? 2);
  expect(of(rows)).toEqual({ ...of(rows), agreement });
});

test('three entries and two jurors: there are scores and agreement, and calibration says how wide it is', () => {
  const { scores, calibration } = of({ a: [5, 4], b: [4, 2], c: [2, 1] });
  expect(scores.map((row) => row.rank)).toEqual([1, 2, 3]);
  expect(calibration).toMatchObject({ problem: null, first: 'a', changesOrder: false });
  if (calibration.problem !== null) return;
  expect(calibration.byEntry.a?.score).toBeCloseTo(87.5, 6);
  expect(calibration.leniency.J1).toBeGreaterThan(0);
});

test('entries that no juror compares, and too few scores, are said and not calculated', () => {
  expect(of({ a: [5, 4, null, null], b: [null, null, 3, 3], c: [4, 4, null, null] }).calibration).toEqual({
    problem: 'unconnected',
    groups: [['a', 'c'], ['b']],
  });
  expect(of({ a: [5], b: [3] }).calibration).toEqual({ problem: 'too_few_scores' });
  expect(of({ a: [null], b: [null] }).calibration).toEqual({ problem: 'too_few_scores' });
  expect(juryResults(['a'], [], []).calibration).toEqual({ problem: 'too_few_scores' });
});

test('scores of an entry that has left do not count', () => {
  const all = scoresOf({ a: [5, 4], gone: [1, 1] });
  expect(juryResults(['a'], criteria, all).scores).toMatchObject([{ solution: 'a', jurors: 2 }]);
});

test('fifty entries and twelve jurors take a moment, not more', () => {
  const rows = Object.fromEntries(
    Array.from({ length: 50 }, (_, i) => [
      `entry-${i}`,
      Array.from({ length: 12 }, (_, j) => ((i * 7 + j * 3) % 5) + 1),
    ]),
  );
  const start = performance.now();
  const { calibration } = of(rows);
  expect(calibration.problem).toBeNull();
  // Far above what it takes, so that only another order of growth fails.
  expect(performance.now() - start).toBeLessThan(3000);
});
