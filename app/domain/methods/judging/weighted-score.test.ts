import fc from 'fast-check';
import { expect, test } from 'vitest';
import { competitionRanks } from './ranks.ts';
import { type CriterionScore, weightedScores } from './weighted-score.ts';

const criteria = [
  { id: 'need', weight: 3, min: 1, max: 5 },
  { id: 'feasible', weight: 1, min: 0, max: 10 },
];

function sheet(
  solution: string,
  juror: string,
  need: number | null,
  feasible: number | null,
): CriterionScore[] {
  return [
    { solution, juror, criterion: 'need', value: need },
    { solution, juror, criterion: 'feasible', value: feasible },
  ];
}

test('scores are weighted means on 0–100 whatever the scales, with means for each criterion and the spread', () => {
  const [smock] = weightedScores(['smock'], criteria, [
    ...sheet('smock', 'ana', 5, 10),
    ...sheet('smock', 'ben', 3, 0),
  ]);
  expect(smock).toMatchObject({
    score: 68.75,
    rank: 1,
    jurors: 2,
    incomplete: 0,
    criteria: { need: 4, feasible: 5 },
  });
  expect(smock?.spread).toBeCloseTo(Math.sqrt(31.25 ** 2 * 2), 10);
});

test('a criterion left out is left out of that juror’s mean, and told', () => {
  const [smock] = weightedScores(['smock'], criteria, [
    ...sheet('smock', 'ana', 5, null),
    ...sheet('smock', 'ben', 1, 0),
  ]);
  expect(smock).toMatchObject({ score: 50, jurors: 2, incomplete: 1, criteria: { need: 3, feasible: 0 } });
});

test('a juror who judged nothing does not count, a solution nobody judged has no rank', () => {
  const [smock, lamp] = weightedScores(['smock', 'lamp'], criteria, [
    ...sheet('smock', 'ana', 3, 5),
    ...sheet('smock', 'ben', null, null),
  ]);
  expect(smock).toMatchObject({ score: 50, jurors: 1, spread: null, rank: 1, tied: false });
  expect(lamp).toEqual({
    solution: 'lamp',
    score: null,
    spread: null,
    rank: null,
    tied: false,
    jurors: 0,
    incomplete: 0,
    criteria: { need: null, feasible: null },
  });
});

test('equal scores share a rank and the next rank is skipped', () => {
  const scores = [
    ...sheet('a', 'ana', 3, 5),
    ...sheet('b', 'ana', 3, 5),
    ...sheet('c', 'ana', 1, 5),
    ...sheet('d', 'ana', 5, 5),
  ];
  const results = weightedScores(['a', 'b', 'c', 'd'], criteria, scores);
  expect(results.map((r) => [r.rank, r.tied])).toEqual([
    [2, true],
    [2, true],
    [4, false],
    [1, false],
  ]);
});

test('ranks ignore differences that are only rounding', () => {
  expect(competitionRanks([0.1 + 0.2, 0.3, null, 0.1])).toEqual([1, 1, null, 3]);
  expect(() => competitionRanks([Number.NaN])).toThrow(/value 0/);
});

test('what cannot be is named', () => {
  expect(() => weightedScores(['a'], [], [])).toThrow(/criterion/);
  expect(() => weightedScores(['a', 'a'], criteria, [])).toThrow(/solution a is given twice/);
  expect(() => weightedScores(['a'], [{ id: 'x', weight: 0, min: 0, max: 1 }], [])).toThrow(/weight of x/);
  expect(() => weightedScores(['a'], [{ id: 'x', weight: 1, min: 2, max: 2 }], [])).toThrow(/scale of x/);
  expect(() => weightedScores(['a'], criteria, sheet('a', 'ana', 6, 1))).toThrow(
    'score of ana for a on need must be 1 to 5, got 6',
  );
  expect(() => weightedScores(['a'], criteria, sheet('z', 'ana', 3, 1))).toThrow(/unknown solution/);
  expect(() =>
    weightedScores(['a'], criteria, [...sheet('a', 'ana', 3, 1), ...sheet('a', 'ana', 3, 1)]),
  ).toThrow(/twice/);
});

const anySheets = fc.array(
  fc.record({
    need: fc.option(fc.integer({ min: 1, max: 5 })),
    feasible: fc.option(fc.integer({ min: 0, max: 10 })),
  }),
  { maxLength: 8 },
);

test('scores stay on 0–100 and do not change when all weights are multiplied or jurors change places', () => {
  fc.assert(
    fc.property(anySheets, fc.integer({ min: 1, max: 50 }), (sheets, factor) => {
      const scores = sheets.flatMap((s, i) => sheet('a', `juror ${i}`, s.need, s.feasible));
      const [plain] = weightedScores(['a'], criteria, scores);
      const heavier = criteria.map((c) => ({ ...c, weight: c.weight * factor }));
      const [scaled] = weightedScores(['a'], heavier, [...scores].reverse());
      if (plain?.score == null) {
        expect(scaled?.score).toBeNull();
        return;
      }
      expect(plain.score).toBeGreaterThanOrEqual(0);
      expect(plain.score).toBeLessThanOrEqual(100);
      expect(scaled?.score).toBeCloseTo(plain.score, 9);
    }),
  );
});
