import { expect, test } from 'vitest';
import { tally } from './tally.ts';
import { count, many, plainRules, resultOf, ticks } from './tally-testing.ts';
import { votingMethods } from './voting-methods.ts';

const mixed = [
  ...many('patients', 6, ticks('smock', 'lamp')),
  ...many('carers', 5, ticks('smock')),
  ...many('clinicians', 7, ticks('lamp')),
  ...many('industry', 2, ticks('robot')),
  ...many('research', 1, {}),
];
const gear = ['smock', 'lamp', 'robot'];

test('supporters are counted together and by constituency', () => {
  const result = count({}, gear, mixed);
  expect(result).toMatchObject({ ballots: 21, blank: 1, winners: ['lamp'], facts: { kind: 'choices' } });
  expect(result.ranking.map((r) => [r.candidate, r.supporters, r.rank])).toEqual([
    ['lamp', 13, 1],
    ['smock', 11, 2],
    ['robot', 2, 3],
  ]);
  expect(result.ranking[0]?.byConstituency).toEqual({
    patients: 6,
    carers: 0,
    clinicians: 7,
    industry: 0,
    research: 0,
  });
  expect(result.ranking[0]?.share).toBeCloseTo(13 / 21, 10);
});

test('turnout is told in all and for each constituency, and not where nobody was entitled', () => {
  const electorate = { patients: 12, carers: 10, clinicians: 7, industry: 4, research: 1 };
  const result = count({ electorate }, gear, mixed);
  expect(result.turnout).toBeCloseTo(21 / 34, 10);
  expect(result.turnoutBy).toEqual({ patients: 0.5, carers: 0.5, clinicians: 1, industry: 0.5, research: 1 });
  const few = count({ electorate: { patients: 2 } }, ['lamp'], many('patients', 1, ticks('lamp')));
  expect(few.turnoutBy.research).toBeNull();
  expect(count({}, ['lamp'], []).turnout).toBeNull();
});

test('the patient gate lets nothing win that too few patients and carers support', () => {
  const result = count({ patientGate: 0.6 }, gear, mixed);
  expect(resultOf(result, 'lamp')).toMatchObject({ gate: 'failed', rank: 1 });
  expect(result.winners).toEqual(['smock']);
  const noPatients = count({ patientGate: 0 }, ['lamp'], many('clinicians', 9, ticks('lamp')));
  expect(noPatients).toMatchObject({ winners: [], ranking: [{ gate: 'failed', patientShare: null }] });
});

test('a missed quorum leaves no winner, a met one does', () => {
  const papers = many('carers', 3, ticks('lamp'));
  expect(count({ quorum: 4 }, ['lamp'], papers)).toMatchObject({ quorum: 'not_met', winners: [] });
  expect(count({ quorum: 3 }, ['lamp'], papers)).toMatchObject({ quorum: 'met', winners: ['lamp'] });
});

test('weights change the score and leave the counts', () => {
  const result = count({ weights: { carers: 2, industry: 0 } }, gear, mixed);
  expect(result.ranking[0]).toMatchObject({ candidate: 'smock', score: 16, supporters: 11 });
  expect(resultOf(result, 'robot')).toMatchObject({ score: 0, supporters: 2 });
});

test('fractions of weights are added exactly, so that what is level stays level', () => {
  const papers = [
    ...many('patients', 3, ticks('a')),
    ...many('carers', 1, ticks('b')),
    ...many('clinicians', 2, ticks('b')),
  ];
  const result = count({ weights: { patients: 0.1, carers: 0.1, clinicians: 0.1 } }, ['a', 'b'], papers);
  expect(result.ranking.map(({ score, tied }) => [score, tied])).toEqual([
    [0.3, true],
    [0.3, true],
  ]);
});

test('a tie is drawn by the seed, openly, and no id wins every draw', () => {
  const winners = new Set<string | undefined>();
  for (let i = 0; i < 40; i += 1) {
    const result = count({ seed: `seed ${i}` }, ['a', 'b'], many('patients', 5, ticks('a', 'b')));
    expect([...result.drawnFrom].sort()).toEqual(['a', 'b']);
    expect(result.ranking.map((r) => [r.rank, r.tied])).toEqual([
      [1, true],
      [1, true],
    ]);
    winners.add(result.winners[0]);
  }
  expect(winners).toEqual(new Set(['a', 'b']));
});

test.each(votingMethods)('%s: nothing wanted, nothing won', (method) => {
  const rules = { method, budget: 100 };
  const none = { winners: [], blank: 3, drawnFrom: [] };
  expect(count(rules, ['a', 'b'], many('patients', 3, {}))).toMatchObject(none);
  expect(count(rules, [], many('patients', 3, {}))).toMatchObject({ ...none, ranking: [] });
  const weightless = { ...rules, weights: { industry: 0 } };
  expect(count(weightless, ['a', 'b'], many('industry', 3, ticks('a')))).toMatchObject({ winners: [] });
});

test('points decide a score vote; who is not scored gets none, and the mean is of those who scored', () => {
  const papers = [
    ...many('patients', 1, { a: 5, b: 3 }),
    ...many('carers', 1, { a: 1, b: 3, c: 5 }),
    ...many('research', 1, {}),
  ];
  const result = count({ method: 'score' }, ['a', 'b', 'c'], papers);
  expect(resultOf(result, 'a')).toMatchObject({ score: 6, supporters: 1, rank: 1, tied: true });
  expect(resultOf(result, 'b')).toMatchObject({ score: 6, supporters: 2, rank: 1, tied: true });
  expect(resultOf(result, 'c')).toMatchObject({ score: 5, supporters: 1, rank: 3, tied: false });
  expect(result.winners).toEqual([result.drawnFrom[0]]);
  expect(result.facts).toEqual({
    kind: 'scores',
    scoreMax: 5,
    scores: {
      a: { scored: 2, mean: 3, given: [0, 1, 0, 0, 0, 1] },
      b: { scored: 2, mean: 3, given: [0, 0, 0, 2, 0, 0] },
      c: { scored: 1, mean: 5, given: [0, 0, 0, 0, 0, 1] },
    },
  });
});

// Schulze (2011), section 3, example 1: 45 voters, five candidates, no Condorcet winner.
const schulzes = '5 ACBED, 5 ADECB, 8 BEDAC, 3 CABED, 7 CAEBD, 2 CBADE, 7 DCEBA, 8 EBADC'
  .split(', ')
  .flatMap((line) => {
    const [n = '0', order = ''] = line.split(' ');
    return many('patients', Number(n), Object.fromEntries([...order].map((id, i) => [id, i + 1])));
  });

test('a ranked vote comes out as published, with who is preferred to whom', () => {
  const result = count({ method: 'ranked' }, [...'EDCBA'], schulzes);
  expect(result.ranking.map(({ candidate }) => candidate).join('')).toBe('EACBD');
  expect(result).toMatchObject({
    winners: ['E'],
    facts: { kind: 'duels', candidates: [...'ABCDE'], condorcetWinner: null },
  });
  expect(result.facts.kind === 'duels' && result.facts.preferred?.[0]).toEqual([0, 20, 26, 30, 22]);
});

test('who failed the gate is taken off all rankings before the others are compared', () => {
  const papers = [
    ...many('clinicians', 6, { a: 1, b: 2, c: 3 }),
    ...many('patients', 3, { b: 1, c: 2 }),
    ...many('patients', 2, { c: 1, b: 2 }),
  ];
  const result = count({ method: 'ranked', patientGate: 0.5 }, ['a', 'b', 'c'], papers);
  expect(result.winners).toEqual(['b']);
  expect(result.ranking.map(({ candidate, rank, gate }) => [candidate, rank, gate])).toEqual([
    ['b', 1, 'passed'],
    ['c', 2, 'passed'],
    ['a', null, 'failed'],
  ]);
});

test('a budget pays what the shares of its voters pay for, and nothing that failed the gate', () => {
  const candidates = [
    { id: 'a', cost: 60 },
    { id: 'b', cost: 40 },
    { id: 'c', cost: 40 },
    { id: 'free', cost: null },
  ];
  const papers = [
    ...many('clinicians', 5, ticks('a', 'b')),
    ...many('clinicians', 1, ticks('a', 'free')),
    ...many('patients', 4, ticks('c')),
  ];
  const rules = { ...plainRules, method: 'budget', budget: 100 } as const;
  const open = tally(rules, candidates, papers);
  expect([...open.winners].sort()).toEqual(['a', 'c']);
  expect(open.facts).toMatchObject({ spent: 100, endowment: 17, costs: { a: 60, b: 40, c: 40 } });
  expect(open.ranking.slice(2).map(({ candidate, rank }) => [candidate, rank])).toEqual([
    ['b', null],
    ['free', null],
  ]);
  expect(tally({ ...rules, patientGate: 0.5 }, candidates, papers).winners).toEqual(['c']);
});

test('what cannot be is named', () => {
  expect(() => count({}, ['a', 'a'], [])).toThrow(/candidate a stands twice/);
  expect(() => count({}, ['a'], many('patients', 1, ticks('z')))).toThrow(/ballot 0 names z/);
  expect(() => count({ method: 'single' }, ['a', 'b'], many('patients', 1, ticks('a', 'b')))).toThrow(
    /ballot 0: more_than_one/,
  );
  expect(() => count({ method: 'score' }, ['a'], many('patients', 1, { a: 6 }))).toThrow(/off_scale \(a\)/);
  expect(() => count({ method: 'ranked' }, ['a'], many('patients', 1, { a: 0 }))).toThrow(/no_place \(a\)/);
  expect(() => count({ method: 'budget' }, ['a'], [])).toThrow(/needs its budget/);
  expect(() => count({ patientGate: 2 }, ['a'], [])).toThrow(/patientGate/);
  expect(() => count({ quorum: -1 }, ['a'], [])).toThrow(/quorum/);
  expect(() => count({ weights: { carers: -1 } }, ['a'], [])).toThrow(/weight of carers/);
  const crowd = { electorate: { patients: 1 } };
  expect(() => count(crowd, ['a'], many('patients', 2, ticks('a')))).toThrow(/patients: 2 ballots/);
});
