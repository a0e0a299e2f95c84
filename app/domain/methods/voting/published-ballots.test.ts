import fc from 'fast-check';
import { expect, test } from 'vitest';
import { constituencies } from '../../people/roles.ts';
import { type ApprovalBallot, tallyApproval } from './approval.ts';
import { ballotGroups, breakdownBeside, countableBallots, publishBallots } from './published-ballots.ts';
import { standingWinner } from './standing-winner.ts';

const seed = 'published before the vote';
const candidates = ['lamp', 'robot', 'smock'];
const many = (constituency: ApprovalBallot['constituency'], n: number, ...approved: string[]) =>
  Array.from({ length: n }, (): ApprovalBallot => ({ constituency, approved }));

const papers = [
  ...many('patients', 6, 'smock', 'lamp'),
  ...many('carers', 5, 'smock'),
  ...many('clinicians', 7, 'lamp'),
  ...many('industry', 2, 'robot'),
  ...many('research', 1),
];
const anyPapers = fc.array(
  fc.record({ constituency: fc.constantFrom(...constituencies), approved: fc.subarray(candidates) }),
  { maxLength: 60 },
);

test('without a gate the published ballots say nothing about the voters', () => {
  const { groups, ballots } = publishBallots(papers, { seed, hasGate: false });
  expect(groups).toBe('none');
  expect(ballots).toHaveLength(21);
  expect(ballots.every((ballot) => ballot.concerned === null)).toBe(true);
  expect(Object.keys(ballots[0] ?? {}).sort()).toEqual(['approved', 'concerned']);
});

test('with a gate they tell patients and carers from others', () => {
  const { groups, ballots } = publishBallots(papers, { seed, hasGate: true });
  expect(groups).toBe('shown');
  expect(ballots.filter((ballot) => ballot.concerned)).toHaveLength(11);
});

test('a side of one to four people is not told apart, an empty one is', () => {
  const by = { patients: 4, carers: 0, clinicians: 9, industry: 0, research: 0 };
  expect(ballotGroups(by, true)).toBe('withheld');
  expect(ballotGroups({ ...by, patients: 0 }, true)).toBe('shown');
  expect(ballotGroups({ ...by, carers: 1 }, true)).toBe('shown');
});

test('the order of published ballots does not depend on the order in which they were cast', () => {
  fc.assert(
    fc.property(anyPapers, fc.boolean(), (cast, hasGate) => {
      const once = publishBallots(cast, { seed, hasGate });
      expect(publishBallots([...cast].reverse(), { seed, hasGate })).toEqual(once);
    }),
  );
});

test('counting the published ballots gives the counts, ranks and winner of the vote', () => {
  fc.assert(
    fc.property(anyPapers, fc.option(fc.double({ min: 0, max: 1, noNaN: true })), (cast, gate) => {
      const rules = { seed, quorum: 5, ...(gate === null ? {} : { patientGate: gate }) };
      const counted = tallyApproval(candidates, cast, rules);
      const { groups, ballots } = publishBallots(cast, { seed, hasGate: gate !== null });
      fc.pre(groups !== 'withheld');
      const again = tallyApproval(candidates, countableBallots(ballots), rules);
      const facts = (tally: typeof again) =>
        tally.ranking.map(({ candidate, approvals, rank, tied, gate }) => ({
          candidate,
          approvals,
          rank,
          tied,
          gate,
        }));
      expect(facts(again)).toEqual(facts(counted));
      expect(again.winner).toBe(counted.winner);
      expect(again.blank).toBe(counted.blank);
    }),
  );
});

test('no withheld cell beside shown groups follows from the others on its side', () => {
  fc.assert(
    fc.property(anyPapers, (cast) => {
      const tally = tallyApproval(candidates, cast, { seed });
      const { candidates: rows, ballots } = breakdownBeside(tally, 'shown');
      for (const row of [ballots, ...rows.map((entry) => entry.byConstituency)]) {
        for (const side of [
          ['patients', 'carers'],
          ['clinicians', 'industry', 'research'],
        ] as const) {
          const present = side.filter((group) => tally.ballotsBy[group] > 0);
          const withheld = present.filter((group) => row[group] === null);
          if (present.length > 1) expect(withheld.length).not.toBe(1);
        }
      }
    }),
  );
});

test('the next in the ranking wins when the first has left', () => {
  const tally = tallyApproval(candidates, papers, { seed });
  expect(standingWinner(tally, new Set(candidates))).toBe(tally.winner);
  expect(standingWinner(tally, new Set(['smock', 'robot']))).toBe('smock');
  expect(standingWinner(tally, new Set())).toBeNull();
});

test('nobody wins below the quorum, whoever has left', () => {
  const tally = tallyApproval(candidates, papers, { seed, quorum: 22 });
  expect(standingWinner(tally, new Set(candidates))).toBeNull();
});
