import fc from 'fast-check';
import { expect, test } from 'vitest';
import { constituencies } from '../../people/roles.ts';
import type { Paper } from './marks.ts';
import { publicBreakdown } from './public-breakdown.ts';
import type { Tally } from './tally-result.ts';
import { count, resultOf } from './tally-testing.ts';
import { type VotingMethod, votingMethods } from './voting-methods.ts';

const names = ['a', 'b', 'c', 'd'];
const markOf: Record<VotingMethod, fc.Arbitrary<number>> = {
  single: fc.constant(1),
  approval: fc.constant(1),
  budget: fc.constant(1),
  score: fc.integer({ min: 0, max: 5 }),
  ranked: fc.integer({ min: 1, max: 4 }),
};
const papersOf = (method: VotingMethod, most = 25) =>
  fc.array(
    fc.record({
      constituency: fc.constantFrom(...constituencies),
      marks: fc.dictionary(
        fc.constantFrom(...names),
        markOf[method],
        method === 'single' ? { maxKeys: 1 } : {},
      ),
    }),
    { maxLength: most },
  );
const anyRules = fc.record({
  budget: fc.integer({ min: 5, max: 40 }),
  seed: fc.string({ minLength: 1 }),
  patientGate: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  quorum: fc.nat(10),
  weights: fc.option(
    fc.dictionary(fc.constantFrom(...constituencies), fc.constantFrom(0, 0.1, 0.25, 1, 1.5, 3)),
  ),
});
const anyVote = fc
  .constantFrom(...votingMethods)
  .chain((method) =>
    fc.record({ rules: anyRules.map((rules) => ({ ...rules, method })), papers: papersOf(method) }),
  );

test('the result depends neither on the order of papers nor on that of candidates', () => {
  fc.assert(
    fc.property(anyVote, fc.integer(), ({ rules, papers }, turn) => {
      const cut = papers.length === 0 ? 0 : Math.abs(turn) % papers.length;
      const reordered = [...papers.slice(cut), ...papers.slice(0, cut)].reverse();
      const renamed = reordered.map(({ constituency, marks }) => ({
        constituency,
        marks: Object.fromEntries(Object.entries(marks).reverse()),
      }));
      expect(count(rules, [...names].reverse(), renamed)).toEqual(count(rules, names, papers));
    }),
    { numRuns: 300 },
  );
});

test('other names for the candidates change nothing but the draw', () => {
  fc.assert(
    fc.property(anyVote, ({ rules, papers }) => {
      const rename = (id: string) => `${id}-renamed`;
      const other = count(
        rules,
        names.map(rename),
        papers.map((paper) => ({
          ...paper,
          marks: Object.fromEntries(Object.entries(paper.marks).map(([id, mark]) => [rename(id), mark])),
        })),
      );
      const one = count(rules, names, papers);
      // What a budget pays hangs on the draws among equals that come before it.
      if (rules.method === 'budget') return;
      for (const { candidate, rank, tied, score, supporters, gate } of one.ranking)
        expect(resultOf(other, rename(candidate))).toMatchObject({ rank, tied, score, supporters, gate });
      expect([...other.drawnFrom].sort()).toEqual([...one.drawnFrom].map(rename).sort());
      if (one.drawnFrom.length === 0) expect(other.winners).toEqual(one.winners.map(rename));
    }),
    { numRuns: 300 },
  );
});

test('a single choice is an approval of at most one', () => {
  fc.assert(
    fc.property(papersOf('single'), anyRules, (papers, rules) => {
      const { method: _, ...single } = count({ ...rules, method: 'single' }, names, papers);
      expect(count({ ...rules, method: 'approval' }, names, papers)).toMatchObject(single);
    }),
  );
});

test('an approval is a score vote of nothing or one', () => {
  fc.assert(
    fc.property(papersOf('approval'), anyRules, (papers, rules) => {
      const facts = ({ winners, ranking }: Tally) => ({ winners, ranking });
      expect(facts(count({ ...rules, method: 'score', scoreMax: 1 }, names, papers))).toEqual(
        facts(count({ ...rules, method: 'approval' }, names, papers)),
      );
    }),
  );
});

test('a ranking with two places is an approval', () => {
  fc.assert(
    fc.property(papersOf('approval'), (papers) => {
      const winnersOf = ({ winners, drawnFrom }: Tally) =>
        drawnFrom.length > 0 ? [...drawnFrom].sort() : winners;
      expect(winnersOf(count({ method: 'ranked' }, names, papers))).toEqual(
        winnersOf(count({ method: 'approval' }, names, papers)),
      );
    }),
  );
});

test('a whole weight counts as so many papers', () => {
  fc.assert(
    fc.property(anyVote, ({ rules, papers }) => {
      const weights = { patients: 2, industry: 3 };
      const copies = papers.flatMap((paper) =>
        Array.from({ length: weights[paper.constituency as 'patients'] ?? 1 }, () => paper),
      );
      const facts = ({ winners, ranking }: Tally) => ({
        winners,
        places: ranking.map(({ candidate, rank, score }) => ({ candidate, rank, score })),
      });
      const plain = { ...rules, patientGate: null, quorum: 0 };
      expect(facts(count({ ...plain, weights }, names, papers))).toEqual(
        facts(count({ ...plain, weights: null }, names, copies)),
      );
    }),
  );
});

test('one more supporter never lets a candidate fall', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom('approval', 'score', 'ranked')
        .chain((method) => fc.tuple(fc.constant(method), papersOf(method))),
      anyRules,
      ([method, papers], { patientGate: _, ...rules }) => {
        const rankOfA = (list: readonly Paper[]) =>
          resultOf(count({ ...rules, method }, names, list), 'a')?.rank ?? 0;
        const best = method === 'score' ? 5 : 1;
        const more = papers.map((paper, i) =>
          i === 0 ? { ...paper, marks: { ...paper.marks, a: best } } : paper,
        );
        expect(rankOfA(more)).toBeLessThanOrEqual(rankOfA(papers));
      },
    ),
  );
});

test('nothing wins that failed the gate, whatever the method', () => {
  fc.assert(
    fc.property(anyVote, ({ rules, papers }) => {
      const result = count(rules, names, papers);
      for (const id of result.winners) expect(resultOf(result, id)?.gate).not.toBe('failed');
      if (rules.method !== 'budget') expect(result.winners.length).toBeLessThanOrEqual(1);
    }),
  );
});

test('no public cell is small, and no withheld one can be worked out from the total', () => {
  fc.assert(
    fc.property(papersOf('approval', 80), (papers) => {
      const result = count({}, names, papers);
      const shown = publicBreakdown(result);
      for (const row of [shown.ballots, ...shown.candidates.map((c) => c.byConstituency)]) {
        for (const group of constituencies) {
          const cell = row[group];
          if (cell !== null) expect(cell >= 5 || result.ballotsBy[group] === 0).toBe(true);
        }
        const withheld = constituencies.filter((group) => row[group] === null);
        const voting = constituencies.filter((group) => result.ballotsBy[group] > 0);
        if (voting.length > 1) expect(withheld.length).not.toBe(1);
      }
    }),
  );
});
