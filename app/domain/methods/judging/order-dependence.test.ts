import { expect, test } from 'vitest';
import { type Calibration, calibrate, type JurorScore } from './calibrate.ts';
import { contestedPairs, notToldFromFirst } from './order-dependence.ts';

function table(rows: Readonly<Record<string, readonly (number | null)[]>>): JurorScore[] {
  return Object.entries(rows).flatMap(([solution, row]) =>
    row.flatMap((score, j) => (score === null ? [] : [{ solution, juror: `J${j + 1}`, score }])),
  );
}

function calibrated(scores: readonly JurorScore[]): Calibration {
  const result = calibrate(scores);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

// J1 gives about 20 more than J2 and J3; "met J1" was never scored by J3, "missed J1" never by J1.
const uneven = table({
  'met J1': [90, 69, null],
  'missed J1': [null, 78, 76],
  third: [71, 49, 52],
  fourth: [60, 41, 40],
  fifth: [41, 20, 19],
});

test('who met the lenient juror is overtaken, and it is said by how much and why', () => {
  const [pair, ...more] = contestedPairs(calibrated(uneven), uneven);
  expect(more).toEqual([]);
  expect(pair).toMatchObject({
    ahead: 'met J1',
    overtakes: 'missed J1',
    isRawTie: false,
    isWithinChance: false,
  });
  expect(pair?.rawGap).toBeCloseTo(2.5, 6);
  expect(pair?.calibratedGap).toBeGreaterThan(5);
  expect(pair?.leniencyGap).toBeGreaterThan(5);
});

test('the order of places far down is not told of', () => {
  const scores = table({
    a: [99, 80, 80],
    b: [90, 70, 70],
    c: [80, 60, 60],
    'met J1': [40, 19, null],
    'missed J1': [null, 28, 26],
  });
  expect(contestedPairs(calibrated(scores), scores)).toEqual([]);
  expect(contestedPairs(calibrated(scores), scores, 5)).toMatchObject([{ overtakes: 'missed J1' }]);
});

test('where the jurors scatter, the gap is within chance', () => {
  const scores = table({
    'met J1': [90, 66, null],
    'missed J1': [null, 72, 82],
    third: [71, 40, 60],
    fourth: [60, 50, 33],
    fifth: [41, 12, 28],
  });
  const pairs = contestedPairs(calibrated(scores), scores);
  expect(pairs.length).toBeGreaterThan(0);
  for (const pair of pairs) expect(pair.isWithinChance).toBe(true);
});

test('level by plain means, one can still be ahead', () => {
  const scores = table({
    a: [80, 60, null],
    b: [null, 69, 71],
    c: [71, 50, 50],
    d: [40, 20, 21],
    e: [61, 40, 41],
  });
  expect(contestedPairs(calibrated(scores), scores)).toMatchObject([
    { ahead: 'a', overtakes: 'b', isRawTie: true, rawGap: 0 },
  ]);
});

test('who cannot be told from the first is named, best first', () => {
  expect(notToldFromFirst(calibrated(uneven))).toEqual([]);
  const close = table({ a: [80, 62, 71], b: [81, 59, 70], c: [20, 2, 11], d: [51, 29, 42] });
  expect(notToldFromFirst(calibrated(close))).toEqual(['b']);
});
