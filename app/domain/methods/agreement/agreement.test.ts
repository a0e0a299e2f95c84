import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphaInterval } from './alpha-interval.ts';
import { krippendorffAlpha, type Ratings, readAlpha } from './krippendorff-alpha.ts';
import { kappaWeights, type RatedPair, weightedKappa } from './weighted-kappa.ts';

const x = null;
/** Krippendorff (2011), section C: observers A–D, units 1–12. */
const observers: Ratings = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, x, x, x],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, x, 3],
  [x, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, x],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, x],
];
const published: Ratings = Array.from({ length: 12 }, (_, unit) => observers.map((row) => row[unit] ?? null));

test.each([
  ['nominal', 0.743],
  ['ordinal', 0.815],
  ['interval', 0.849],
] as const)('alpha of the published 4 observers × 12 units, %s', (level, expected) => {
  const result = krippendorffAlpha(published, level);
  expect(result.alpha).toBeCloseTo(expected, 3);
  expect(result).toMatchObject({ units: 11, scores: 40 });
});

test('alpha of the published two observers × ten binary units is .095', () => {
  const a = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
  const b = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
  const ratings = a.map((score, i) => [score, b[i] ?? null]);
  expect(krippendorffAlpha(ratings, 'nominal').alpha).toBeCloseTo(0.095, 3);
});

test('alpha is not defined where nothing could be disagreed on', () => {
  expect(krippendorffAlpha([], 'nominal')).toEqual({ alpha: null, units: 0, scores: 0 });
  expect(krippendorffAlpha([[1, null], [2]], 'interval')).toEqual({ alpha: null, units: 0, scores: 0 });
  expect(
    krippendorffAlpha(
      [
        [3, 3],
        [3, 3],
      ],
      'ordinal',
    ).alpha,
  ).toBeNull();
  expect(() => krippendorffAlpha([[1, Number.NaN]], 'ordinal')).toThrow(/unit 0, observer 1/);
});

const ratings = fc.array(
  fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 3, maxLength: 3 }),
  { maxLength: 15 },
);
const level = fc.constantFrom('nominal' as const, 'ordinal' as const, 'interval' as const);

test('alpha does not depend on the order of units or observers and is at most 1', () => {
  fc.assert(
    fc.property(ratings, level, (rows, on) => {
      const plain = krippendorffAlpha(rows, on).alpha;
      const turned = krippendorffAlpha(
        [...rows].reverse().map((row) => [...row].reverse()),
        on,
      ).alpha;
      if (plain === null) {
        expect(turned).toBeNull();
        return;
      }
      expect(turned).toBeCloseTo(plain, 9);
      expect(plain).toBeLessThanOrEqual(1);
    }),
  );
});

test('interval alpha does not change with the unit of the scale', () => {
  fc.assert(
    fc.property(ratings, (rows) => {
      const other = rows.map((row) => row.map((score) => (score === null ? null : score * 7 - 3)));
      expect(krippendorffAlpha(other, 'interval').alpha ?? 9).toBeCloseTo(
        krippendorffAlpha(rows, 'interval').alpha ?? 9,
        9,
      );
    }),
  );
});

test('alpha is read in three steps', () => {
  expect([0.8, 0.799, 0.667, 0.66, -0.2].map(readAlpha)).toEqual([
    'good',
    'tentative',
    'tentative',
    'calibrate',
    'calibrate',
  ]);
  expect(() => readAlpha(Number.NaN)).toThrow(RangeError);
});

test('the bootstrap interval holds alpha, is the same for a seed, and narrows with less confidence', () => {
  const wide = alphaInterval(published, 'nominal', { seed: 'panel' });
  const narrow = alphaInterval(published, 'nominal', { seed: 'panel', confidence: 0.5 });
  expect(alphaInterval(published, 'nominal', { seed: 'panel' })).toEqual(wide);
  if (!wide || !narrow) throw new Error('both intervals are defined');
  expect(wide.low).toBeLessThan(0.743);
  expect(wide.high).toBeGreaterThan(0.743);
  expect(narrow.high - narrow.low).toBeLessThan(wide.high - wide.low);
});

test('there is no interval without two units, and odd options are named', () => {
  expect(alphaInterval([[1, 2]], 'nominal', { seed: 's' })).toBeNull();
  expect(
    alphaInterval(
      [
        [1, 1],
        [1, 1],
      ],
      'nominal',
      { seed: 's' },
    ),
  ).toBeNull();
  expect(() => alphaInterval(published, 'nominal', { seed: 's', resamples: 5 })).toThrow(/resamples/);
  expect(() => alphaInterval(published, 'nominal', { seed: 's', confidence: 1 })).toThrow(/confidence/);
});

/** Cohen (1968), table 1: 200 diagnoses by two judges, as proportions. */
const cohen = [
  [0.44, 0.05, 0.01],
  [0.07, 0.2, 0.03],
  [0.09, 0.05, 0.06],
];
const diagnoses: RatedPair<number>[] = cohen.flatMap((row, i) =>
  row.flatMap((share, j) => Array.from({ length: Math.round(share * 200) }, () => [i, j] as const)),
);

test('kappa of the 200 diagnoses in Cohen (1968): unweighted .492, with his weights .348', () => {
  const weights = [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ];
  expect(diagnoses).toHaveLength(200);
  expect(weightedKappa(diagnoses, [0, 1, 2], kappaWeights.unweighted).kappa).toBeCloseTo(0.492, 3);
  expect(weightedKappa(diagnoses, [0, 1, 2], (i, j) => weights[i]?.[j] ?? 0).kappa).toBeCloseTo(0.348, 3);
});

test('with two categories every weight gives the same kappa', () => {
  const pair = fc.tuple(fc.constantFrom('yes', 'no'), fc.constantFrom('yes', 'no'));
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const plain = weightedKappa(pairs, ['yes', 'no'], kappaWeights.unweighted).kappa;
      expect(weightedKappa(pairs, ['yes', 'no']).kappa).toBe(plain);
      expect(weightedKappa(pairs, ['yes', 'no'], kappaWeights.linear).kappa).toBe(plain);
    }),
  );
});

test('kappa leaves pairs with a gap out and does not change when the raters change places', () => {
  const pairs: RatedPair<number>[] = [
    [1, 2],
    [3, 3],
    [2, null],
    [1, 1],
    [null, 3],
    [2, 3],
  ];
  const result = weightedKappa(pairs, [1, 2, 3]);
  expect(result.pairs).toBe(4);
  expect(
    weightedKappa(
      pairs.map(([a, b]) => [b, a] as const),
      [1, 2, 3],
    ),
  ).toEqual(result);
});

test('kappa is not defined without spread, and names what does not fit', () => {
  expect(weightedKappa([[1, 1]], [1, 2]).kappa).toBeNull();
  expect(weightedKappa([], [1, 2])).toEqual({ kappa: null, pairs: 0 });
  expect(() => weightedKappa([[1, 7]], [1, 2])).toThrow(/pair 0: 7/);
  expect(() => weightedKappa([], [1])).toThrow(/two categories/);
  expect(() => weightedKappa([], [1, 1])).toThrow(/differ/);
});
