import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ScoreBallot, tallyScores } from './score.ts';

const rules = { range: { min: 0, max: 5 }, seed: 'spring-2026' };
const ballot = (scores: Record<string, number>, weight?: number): ScoreBallot => ({
  scores,
  ...(weight !== undefined && { weight }),
});

test('sums decide; the mean is of those who scored', () => {
  const ballots = [ballot({ A: 5, B: 3 }), ballot({ A: 1, B: 3, C: 5 }), ballot({})];
  const tally = tallyScores(['A', 'B', 'C'], ballots, rules);
  expect(tally).toMatchObject({ ballots: 3, blank: 1 });
  expect(tally.ranking.map(({ candidate, sum, mean, scored }) => [candidate, sum, mean, scored])).toEqual(
    expect.arrayContaining([
      ['A', 6, 3, 2],
      ['B', 6, 3, 2],
      ['C', 5, 5, 1],
    ]),
  );
  expect(tally.ranking.map(({ rank, tied }) => [rank, tied])).toEqual([
    [1, true],
    [1, true],
    [3, false],
  ]);
  expect(tally.drawnFrom.toSorted()).toEqual(['A', 'B']);
  expect(tally.winner).toBe(tally.drawnFrom[0]);
});

test('not to be scored is as little as the lowest score, whatever that is', () => {
  const range = { min: 1, max: 4 };
  const { ranking, winner } = tallyScores(['A', 'B'], [ballot({ A: 2 }), ballot({ A: 1, B: 1 })], {
    ...rules,
    range,
  });
  expect(ranking.map(({ candidate, sum }) => [candidate, sum])).toEqual([
    ['A', 3],
    ['B', 2],
  ]);
  expect(winner).toBe('A');
});

test('where nobody was given more than the lowest score, nobody wins', () => {
  for (const ballots of [[], [ballot({})], [ballot({ A: 0, B: 0 })]])
    expect(tallyScores(['A', 'B'], ballots, rules)).toMatchObject({ winner: null, drawnFrom: [] });
});

test('a weight counts as so many ballots', () => {
  const weighted = tallyScores(['A', 'B'], [ballot({ A: 2 }, 3), ballot({ B: 5 })], rules);
  const counted = tallyScores(
    ['A', 'B'],
    [ballot({ A: 2 }), ballot({ A: 2 }), ballot({ A: 2 }), ballot({ B: 5 })],
    rules,
  );
  expect(weighted.ranking.map(({ sum, mean }) => [sum, mean])).toEqual(
    counted.ranking.map(({ sum, mean }) => [sum, mean]),
  );
});

test.each([
  ['a candidate that stands twice', ['A', 'A'], [], rules.range, /A stands twice/],
  ['a score for nobody', ['A'], [ballot({ X: 1 })], rules.range, /ballot 0 scores X, which does not stand/],
  [
    'a score that is too high',
    ['A'],
    [ballot({}), ballot({ A: 6 })],
    rules.range,
    /ballot 1: the score of A/,
  ],
  ['half a point', ['A'], [ballot({ A: 1.5 })], rules.range, /ballot 0: the score of A/],
  ['a weight below nothing', ['A'], [ballot({}, -1)], rules.range, /ballot 0: its weight/],
  ['an empty range', ['A'], [], { min: 3, max: 3 }, /range of scores/],
])('%s is refused', (_, candidates, ballots, range, message) => {
  expect(() => tallyScores(candidates, ballots, { ...rules, range })).toThrow(message);
});

const names = ['a', 'b', 'c', 'd'];
const ballotsOf = fc.array(
  fc
    .dictionary(fc.constantFrom(...names), fc.integer({ min: 0, max: 5 }))
    .map((scores): ScoreBallot => ({ scores })),
  { maxLength: 20 },
);

test('neither the order of ballots nor that of candidates changes anything', () => {
  fc.assert(
    fc.property(ballotsOf, fc.shuffledSubarray(names, { minLength: 4 }), (ballots, shuffledNames) => {
      const one = tallyScores(names, ballots, rules);
      expect(tallyScores(shuffledNames, ballots.toReversed(), rules)).toEqual(one);
    }),
  );
});

test('a better score never makes a candidate’s place worse', () => {
  fc.assert(
    fc.property(ballotsOf, fc.constantFrom(...names), (ballots, name) => {
      const rankOf = (given: readonly ScoreBallot[]) =>
        tallyScores(names, given, rules).ranking.find(({ candidate }) => candidate === name)?.rank ?? 0;
      const better = [...ballots, ballot({ [name]: 5 })];
      expect(rankOf(better)).toBeLessThanOrEqual(rankOf([...ballots, ballot({})]));
    }),
  );
});
