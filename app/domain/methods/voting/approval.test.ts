import fc from 'fast-check';
import { expect, test } from 'vitest';
import { constituencies } from '../../people/roles.ts';
import { type ApprovalBallot, tallyApproval } from './approval.ts';
import { publicBreakdown } from './public-breakdown.ts';

const seed = 'published before the vote';

function ballots(
  constituency: ApprovalBallot['constituency'],
  n: number,
  ...approved: string[]
): ApprovalBallot[] {
  return Array.from({ length: n }, () => ({ constituency, approved }));
}

const mixed = [
  ...ballots('patients', 6, 'smock', 'lamp'),
  ...ballots('carers', 5, 'smock'),
  ...ballots('clinicians', 7, 'lamp'),
  ...ballots('industry', 2, 'robot'),
  ...ballots('research', 1),
];

test('approvals are counted together and by constituency', () => {
  const tally = tallyApproval(['smock', 'lamp', 'robot'], mixed, { seed });
  expect(tally.ballots).toBe(21);
  expect(tally.blank).toBe(1);
  expect(tally.ranking.map((r) => [r.candidate, r.approvals, r.rank])).toEqual([
    ['lamp', 13, 1],
    ['smock', 11, 2],
    ['robot', 2, 3],
  ]);
  expect(tally.ranking[0]?.byConstituency).toEqual({
    patients: 6,
    carers: 0,
    clinicians: 7,
    industry: 0,
    research: 0,
  });
  expect(tally.ranking[0]?.share).toBeCloseTo(13 / 21, 10);
  expect(tally.winner).toBe('lamp');
});

test('turnout is told in all and for each constituency, and not where nobody was entitled', () => {
  const electorate = { patients: 12, carers: 10, clinicians: 7, industry: 4, research: 1 };
  const tally = tallyApproval(['smock', 'lamp', 'robot'], mixed, { seed, electorate });
  expect(tally.turnout).toBeCloseTo(21 / 34, 10);
  expect(tally.turnoutBy).toEqual({ patients: 0.5, carers: 0.5, clinicians: 1, industry: 0.5, research: 1 });
  const few = tallyApproval(['lamp'], ballots('patients', 1, 'lamp'), { seed, electorate: { patients: 2 } });
  expect(few.turnoutBy.research).toBeNull();
  expect(tallyApproval(['lamp'], [], { seed }).turnout).toBeNull();
});

test('the patient gate lets nothing win that too few patients and carers approve', () => {
  const rules = { seed, patientGate: 0.6 };
  const tally = tallyApproval(['smock', 'lamp', 'robot'], mixed, rules);
  expect(tally.ranking.find((r) => r.candidate === 'lamp')).toMatchObject({ gate: 'failed', rank: 1 });
  expect(tally.winner).toBe('smock');
  const noPatients = tallyApproval(['lamp'], ballots('clinicians', 9, 'lamp'), { seed, patientGate: 0 });
  expect(noPatients).toMatchObject({ winner: null, ranking: [{ gate: 'failed', patientShare: null }] });
});

test('a missed quorum leaves no winner, a met one does', () => {
  expect(tallyApproval(['lamp'], ballots('carers', 3, 'lamp'), { seed, quorum: 4 })).toMatchObject({
    quorum: 'not_met',
    winner: null,
  });
  expect(tallyApproval(['lamp'], ballots('carers', 4, 'lamp'), { seed, quorum: 4 }).winner).toBe('lamp');
});

test('weights change the score and leave the counts', () => {
  const tally = tallyApproval(['smock', 'lamp', 'robot'], mixed, {
    seed,
    weights: { carers: 2, industry: 0 },
  });
  expect(tally.ranking[0]).toMatchObject({ candidate: 'smock', score: 16, approvals: 11 });
  expect(tally.ranking[2]).toMatchObject({ candidate: 'robot', score: 0, approvals: 2 });
});

test('a tie is drawn by the seed, openly, and no id wins every draw', () => {
  const winners = new Set<string | null>();
  for (let i = 0; i < 40; i += 1) {
    const tally = tallyApproval(['a', 'b'], ballots('patients', 5, 'a', 'b'), { seed: `seed ${i}` });
    expect([...tally.drawnFrom].sort()).toEqual(['a', 'b']);
    expect(tally.ranking.map((r) => [r.rank, r.tied])).toEqual([
      [1, true],
      [1, true],
    ]);
    winners.add(tally.winner);
  }
  expect(winners).toEqual(new Set(['a', 'b']));
});

test('nothing approved, nothing won', () => {
  expect(tallyApproval(['a', 'b'], ballots('patients', 3), { seed })).toMatchObject({
    winner: null,
    blank: 3,
    drawnFrom: [],
  });
});

test('what cannot be is named', () => {
  expect(() => tallyApproval(['a', 'a'], [], { seed })).toThrow(/candidate a stands twice/);
  expect(() => tallyApproval(['a'], ballots('patients', 1, 'z'), { seed })).toThrow(/ballot 0 approves z/);
  expect(() => tallyApproval(['a'], ballots('patients', 1, 'a', 'a'), { seed })).toThrow(/twice/);
  expect(() => tallyApproval(['a'], [], { seed, patientGate: 2 })).toThrow(/patientGate/);
  expect(() => tallyApproval(['a'], [], { seed, quorum: -1 })).toThrow(/quorum/);
  expect(() => tallyApproval(['a'], [], { seed, weights: { carers: -1 } })).toThrow(/weight of carers/);
  const crowd = { seed, electorate: { patients: 1 } };
  expect(() => tallyApproval(['a'], ballots('patients', 2, 'a'), crowd)).toThrow(/patients: 2 ballots/);
});

const names = ['a', 'b', 'c', 'd'];
const anyBallot = fc.record({
  constituency: fc.constantFrom(...constituencies),
  approved: fc.subarray(names),
});
const anyRules = fc.record({
  seed: fc.string({ minLength: 1 }),
  patientGate: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  quorum: fc.option(fc.nat(10), { nil: undefined }),
});

test('the result depends neither on the order of ballots nor on that of candidates', () => {
  fc.assert(
    fc.property(fc.array(anyBallot, { maxLength: 30 }), anyRules, fc.integer(), (cast, rules, turn) => {
      const cut = cast.length === 0 ? 0 : Math.abs(turn) % cast.length;
      const reordered = [...cast.slice(cut), ...cast.slice(0, cut)].reverse();
      expect(tallyApproval([...names].reverse(), reordered, rules)).toEqual(
        tallyApproval(names, cast, rules),
      );
    }),
  );
});

test('one more approval never lets a candidate fall', () => {
  fc.assert(
    fc.property(fc.array(anyBallot, { minLength: 1, maxLength: 20 }), anyRules, (cast, rules) => {
      const rankOfA = (list: ApprovalBallot[]) =>
        tallyApproval(names, list, rules).ranking.find((r) => r.candidate === 'a')?.rank ?? 0;
      const more = cast.map((b, i) => (i === 0 ? { ...b, approved: [...new Set(['a', ...b.approved])] } : b));
      expect(rankOfA(more)).toBeLessThanOrEqual(rankOfA(cast));
    }),
  );
});

test('no public cell is small, and no withheld one can be worked out from the total', () => {
  fc.assert(
    fc.property(fc.array(anyBallot, { maxLength: 80 }), (cast) => {
      const tally = tallyApproval(names, cast, { seed });
      const shown = publicBreakdown(tally);
      for (const row of [shown.ballots, ...shown.candidates.map((c) => c.byConstituency)]) {
        for (const group of constituencies) {
          const cell = row[group];
          if (cell !== null) expect(cell >= 5 || tally.ballotsBy[group] === 0).toBe(true);
        }
        const withheld = constituencies.filter((group) => row[group] === null);
        const voting = constituencies.filter((group) => tally.ballotsBy[group] > 0);
        if (voting.length > 1) expect(withheld.length).not.toBe(1);
      }
    }),
  );
});

test('a breakdown without small cells is shown in full', () => {
  const cast = [...ballots('patients', 8, 'a'), ...ballots('carers', 6, 'a')];
  expect(publicBreakdown(tallyApproval(['a'], cast, { seed }))).toEqual({
    ballots: { patients: 8, carers: 6, clinicians: 0, industry: 0, research: 0 },
    candidates: [
      {
        candidate: 'a',
        approvals: 14,
        byConstituency: { patients: 8, carers: 6, clinicians: 0, industry: 0, research: 0 },
      },
    ],
  });
});
