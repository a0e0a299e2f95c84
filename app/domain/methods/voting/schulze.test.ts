import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RankedBallot, tallySchulze } from './schulze.ts';

const seed = 'spring-2026';

/** "5 ACBED": five ballots that rank so. */
function poll(text: string): RankedBallot[] {
  return text
    .trim()
    .split(/\s*,\s*/)
    .flatMap((line) => {
      const [count = '0', order = ''] = line.split(' ');
      const ballot = { places: Object.fromEntries([...order].map((candidate, i) => [candidate, i + 1])) };
      return Array.from({ length: Number(count) }, () => ballot);
    });
}

const order = (candidates: string, ballots: readonly RankedBallot[]) =>
  tallySchulze([...candidates], ballots, seed)
    .ranking.map(({ candidate }) => candidate)
    .join('');

// Schulze (2011), section 3, example 1: 45 voters, five candidates, no Condorcet winner.
const first = poll('5 ACBED, 5 ADECB, 8 BEDAC, 3 CABED, 7 CAEBD, 2 CBADE, 7 DCEBA, 8 EBADC');
// Section 3, example 2: 30 voters, four candidates.
const second = poll('5 ACBD, 2 ACDB, 3 ADCB, 4 BACD, 3 CBDA, 3 CDBA, 1 DACB, 5 DBAC, 4 DCBA');

test('the published examples come out as published', () => {
  const tally = tallySchulze([...'ABCDE'], first, seed);
  expect(order('ABCDE', first)).toBe('EACBD');
  expect(tally.winners).toEqual(['E']);
  expect(tally.condorcetWinner).toBeNull();
  expect(tally.preferred[0]?.[1]).toBe(20);
  // The strongest path from A to E is A, C, E with 24; from E to A it is E, B, A or E, D, C, A with 25.
  expect(tally.strength[0]?.[4]).toBe(24);
  expect(tally.strength[4]?.[0]).toBe(25);
  expect(order('ABCD', second)).toBe('DACB');
});

test('who is not named comes last, and those ranked alike prefer nobody among them', () => {
  const ballots: RankedBallot[] = [{ places: { A: 2, B: 2 } }, { places: { A: 1 } }, { places: {} }];
  const { preferred, ranking } = tallySchulze(['A', 'B', 'C'], ballots, seed);
  expect(preferred.map((row) => [...row])).toEqual([
    [0, 1, 2],
    [0, 0, 1],
    [0, 0, 0],
  ]);
  expect(ranking.map(({ candidate, rank, tied }) => [candidate, rank, tied])).toEqual([
    ['A', 1, false],
    ['B', 2, false],
    ['C', 3, false],
  ]);
});

test('where nothing tells candidates apart they share a rank, in the order of the seed', () => {
  const tie = poll('3 AB, 3 BA');
  const { ranking, winners } = tallySchulze(['A', 'B'], tie, seed);
  expect(ranking.map(({ rank, tied }) => [rank, tied])).toEqual([
    [1, true],
    [1, true],
  ]);
  expect(winners).toEqual(['A', 'B']);
  const orders = new Set(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
      (other) => tallySchulze(['A', 'B'], tie, other).ranking[0]?.candidate,
    ),
  );
  expect(orders.size).toBe(2);
});

test('a weight counts as so many ballots', () => {
  const weighted = tallySchulze([...'ABCDE'], [{ places: { B: 1, A: 4 }, weight: 60 }, ...first], seed);
  const counted = tallySchulze([...'ABCDE'], [...poll('60 BA'), ...first], seed);
  expect(weighted.ranking).toEqual(counted.ranking);
});

test.each([
  ['a candidate that stands twice', ['A', 'A'], [], /A stands twice/],
  ['a weight below nothing', ['A'], [{ places: {}, weight: -1 }], /ballot 0: its weight/],
])('%s is refused', (_, candidates, ballots, message) => {
  expect(() => tallySchulze(candidates, ballots, seed)).toThrow(message);
});

const names = ['a', 'b', 'c', 'd', 'e'];
const ballotOf = fc
  .dictionary(fc.constantFrom(...names), fc.integer({ min: 1, max: 5 }))
  .map((places): RankedBallot => ({ places }));
const ballotsOf = fc.array(ballotOf, { maxLength: 15 });

test('who beats everybody in direct comparison wins alone', () => {
  fc.assert(
    fc.property(ballotsOf, (ballots) => {
      const { condorcetWinner, winners } = tallySchulze(names, ballots, seed);
      if (condorcetWinner !== null) expect(winners).toEqual([condorcetWinner]);
    }),
  );
});

test('neither the order of ballots nor that of candidates changes anything', () => {
  fc.assert(
    fc.property(ballotsOf, fc.shuffledSubarray(names, { minLength: 5 }), (ballots, shuffledNames) => {
      const one = tallySchulze(names, ballots, seed).ranking;
      expect(tallySchulze(shuffledNames, [...ballots].reverse(), seed).ranking).toEqual(one);
    }),
  );
});

test('beating is transitive, and turned ballots turn it around', () => {
  fc.assert(
    fc.property(ballotsOf, (ballots) => {
      const { strength } = tallySchulze(names, ballots, seed);
      const beats = (i: number, j: number) => (strength[i]?.[j] ?? 0) > (strength[j]?.[i] ?? 0);
      const all = names.map((_, i) => i);
      for (const i of all)
        for (const j of all)
          for (const k of all) if (beats(i, j) && beats(j, k)) expect(beats(i, k)).toBe(true);
      const complete = ballots.map(({ places }) => ({
        places: Object.fromEntries(names.map((name) => [name, 7 - (places[name] ?? 6)])),
      }));
      const turned = tallySchulze(names, complete, seed);
      const { winners } = tallySchulze(names, ballots, seed);
      const losers = turned.ranking
        .filter(({ beats: count }) => count === 0)
        .map(({ candidate }) => candidate);
      for (const winner of winners) expect(losers).toContain(winner);
    }),
  );
});
