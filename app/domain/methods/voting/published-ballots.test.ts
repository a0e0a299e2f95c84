import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Constituency, constituencies } from '../../people/roles.ts';
import type { BallotRules, Marks, Paper } from './marks.ts';
import {
  breakdownBeside,
  countablePapers,
  countableRules,
  publicGroups,
  publishBallots,
} from './published-ballots.ts';
import { tally } from './tally.ts';
import { tallyStanding } from './tally-standing.ts';

const rules: BallotRules = {
  method: 'approval',
  scoreMax: 5,
  budget: null,
  seed: 'published before the vote',
  quorum: 0,
  patientGate: null,
  weights: null,
};
const names = ['lamp', 'robot', 'smock'];
const candidates = names.map((id) => ({ id }));
let codes = 0;
const many = (constituency: Constituency, n: number, ...ticked: string[]) =>
  Array.from({ length: n }, () => {
    codes += 1;
    const marks: Marks = Object.fromEntries(ticked.map((id) => [id, 1]));
    return { constituency, marks, receipt: `code ${codes % 7}${codes}` };
  });
const papers = [
  ...many('patients', 6, 'smock', 'lamp'),
  ...many('carers', 5, 'smock'),
  ...many('clinicians', 7, 'lamp'),
  ...many('industry', 2, 'robot'),
  ...many('research', 1),
];
const anyPapers = fc.array(
  fc.record({
    constituency: fc.constantFrom(...constituencies),
    marks: fc.dictionary(fc.constantFrom(...names), fc.constant(1)),
    receipt: fc.option(fc.uuid()),
  }),
  { maxLength: 60 },
);
const by = (count: Partial<Record<Constituency, number>>) => ({
  patients: 0,
  carers: 0,
  clinicians: 0,
  industry: 0,
  research: 0,
  ...count,
});
const publish = (all: typeof papers, own: BallotRules) =>
  publishBallots(all, publicGroups(tally(own, candidates, all).ballotsBy, own));

test('where no rule needs it the published ballots say nothing about the voters', () => {
  const { groups, missing, ballots } = publish(papers, rules);
  expect({ groups, missing }).toEqual({ groups: 'none', missing: [] });
  expect(ballots).toHaveLength(21);
  expect(ballots.every((ballot) => ballot.group === null)).toBe(true);
  expect(Object.keys(ballots[0] ?? {}).sort()).toEqual(['group', 'marks', 'receipt']);
});

test('with a gate they tell patients and carers from others', () => {
  const { groups, ballots } = publish(papers, { ...rules, patientGate: 0.5 });
  expect(groups).toBe('sides');
  expect(ballots.filter(({ group }) => group === 'concerned')).toHaveLength(11);
});

test('with weights they tell the constituency, where nobody stands alone with it', () => {
  const weights = { patients: 2 };
  const large = by({ patients: 5, carers: 9, research: 5 });
  expect(publicGroups(large, { weights, patientGate: 0.3 })).toEqual({
    groups: 'constituencies',
    missing: [],
  });
  const small = { ...large, research: 4 };
  expect(publicGroups(small, { weights, patientGate: null })).toEqual({
    groups: 'none',
    missing: ['weights'],
  });
  expect(publicGroups({ ...small, industry: 1 }, { weights, patientGate: 0.3 })).toEqual({
    groups: 'sides',
    missing: ['weights'],
  });
  expect(publicGroups(small, { weights, patientGate: 0.3 })).toEqual({
    groups: 'none',
    missing: ['gate', 'weights'],
  });
  // Equal weights are none.
  expect(publicGroups(small, { weights: { patients: 1, research: 1 }, patientGate: null }).groups).toBe(
    'none',
  );
});

test('a side of one to four people is not told apart, an empty one is', () => {
  const gate = { patientGate: 0.5, weights: null };
  expect(publicGroups(by({ patients: 4, clinicians: 9 }), gate)).toEqual({
    groups: 'none',
    missing: ['gate'],
  });
  expect(publicGroups(by({ clinicians: 9 }), gate).groups).toBe('sides');
  expect(publicGroups(by({ patients: 4, carers: 1, clinicians: 9 }), gate).groups).toBe('sides');
});

test('the order of published ballots does not depend on the order in which they were cast', () => {
  fc.assert(
    fc.property(anyPapers, fc.option(fc.constant(0.5)), (cast, patientGate) => {
      const own = { ...rules, patientGate };
      const once = publish(cast as typeof papers, own);
      expect(publish([...cast].reverse() as typeof papers, own)).toEqual(once);
    }),
  );
});

test('counting the published ballots gives the counts, ranks and winners of the vote', () => {
  const anyOwn = fc.record({
    patientGate: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    weights: fc.option(fc.constant({ carers: 2.5, industry: 0 })),
    quorum: fc.constant(5),
  });
  fc.assert(
    fc.property(anyPapers, anyOwn, (cast, change) => {
      const own = { ...rules, ...change };
      const counted = tally(own, candidates, cast);
      const published = publish(cast as typeof papers, own);
      const again = tally(
        countableRules(own, published),
        candidates,
        countablePapers(published.ballots),
        published.missing.includes('gate')
          ? new Set(counted.ranking.filter(({ gate }) => gate === 'failed').map(({ candidate }) => candidate))
          : undefined,
      );
      const isWeighed = !published.missing.includes('weights');
      const facts = (result: typeof again) =>
        result.ranking
          .map(({ candidate, supporters, rank, score, gate }) => ({
            candidate,
            supporters,
            gate,
            ...(isWeighed && { rank, score }),
          }))
          .sort((a, b) => (a.candidate < b.candidate ? -1 : 1));
      expect(facts(again)).toEqual(facts(counted));
      expect(again.blank).toBe(counted.blank);
      if (isWeighed) expect(again.winners).toEqual(counted.winners);
    }),
    { numRuns: 300 },
  );
});

test('no withheld cell beside shown sides follows from the others on its side', () => {
  fc.assert(
    fc.property(anyPapers, (cast) => {
      const result = tally(rules, candidates, cast);
      const { candidates: rows, ballots } = breakdownBeside(result, 'sides');
      for (const row of [ballots, ...rows.map((entry) => entry.byConstituency)]) {
        for (const side of [
          ['patients', 'carers'],
          ['clinicians', 'industry', 'research'],
        ] as const) {
          const present = side.filter((group) => result.ballotsBy[group] > 0);
          const withheld = present.filter((group) => row[group] === null);
          if (present.length > 1) expect(withheld.length).not.toBe(1);
        }
      }
    }),
  );
});

const counted = (own: BallotRules, all: readonly Paper[]) => ({
  tally: tally(own, candidates, all),
  rules: own,
  candidates,
  papers: all,
});

test('who comes next wins when the first has left', () => {
  const before = counted(rules, papers);
  expect(tallyStanding(before, new Set(names))).toBe(before.tally);
  expect(before.tally.winners).toEqual(['lamp']);
  expect(tallyStanding(before, new Set(['smock', 'robot'])).winners).toEqual(['smock']);
  expect(tallyStanding(before, new Set()).winners).toEqual([]);
});

test('nobody wins below the quorum, whoever has left', () => {
  const before = counted({ ...rules, quorum: 22 }, papers);
  expect(tallyStanding(before, new Set(['smock'])).winners).toEqual([]);
});

test('who leaves a budget vote leaves the money to others', () => {
  const own: BallotRules = { ...rules, method: 'budget', budget: 100 };
  const priced = names.map((id) => ({ id, cost: 80 }));
  const all = [...many('patients', 6, 'smock'), ...many('carers', 5, 'lamp')];
  const before = { tally: tally(own, priced, all), rules: own, candidates: priced, papers: all };
  expect(before.tally.winners).toEqual(['smock']);
  expect(tallyStanding(before, new Set(['lamp', 'robot'])).winners).toEqual(['lamp']);
});

test('who leaves a ranked vote leaves its place to the next on each paper', () => {
  const own: BallotRules = { ...rules, method: 'ranked' };
  const ranking = (n: number, ...order: string[]): Paper[] =>
    Array.from({ length: n }, () => ({
      constituency: 'patients',
      marks: Object.fromEntries(order.map((id, i) => [id, i + 1])),
    }));
  const all = [
    ...ranking(4, 'lamp', 'smock'),
    ...ranking(3, 'smock', 'robot'),
    ...ranking(2, 'robot', 'smock'),
  ];
  const before = counted(own, all);
  const next = tallyStanding(before, new Set(names.filter((id) => id !== before.tally.winners[0])));
  expect(next.ranking).toHaveLength(2);
  expect(next.winners).toEqual([before.tally.winners[0] === 'smock' ? 'robot' : 'smock']);
});
