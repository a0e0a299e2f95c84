import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BudgetBallot, Project } from './budget-election.ts';
import { equalShares } from './equal-shares.ts';

const seed = 'spring-2026';
const projects = (costs: Record<string, number>): Project[] =>
  Object.entries(costs).map(([id, cost]) => ({ id, cost }));
/** "3 AB": three ballots that approve A and B. */
const poll = (text: string): BudgetBallot[] =>
  text.split(', ').flatMap((line) => {
    const [count = '0', approved = ''] = line.split(' ');
    return Array.from({ length: Number(count) }, () => ({ approved: [...approved] }));
  });
const ids = (tally: ReturnType<typeof equalShares>) => tally.funded.map(({ project }) => project);

// Peters, Pierczyński & Skowron (2021), the example of their introduction: 51 % want ten red projects and 49 % ten blue ones,
// money is there for ten. Whoever counts approvals alone pays for ten red ones.
test('the published example: of ten projects the halves get five each', () => {
  const red = Array.from({ length: 10 }, (_, i) => `red ${i}`);
  const blue = Array.from({ length: 10 }, (_, i) => `blue ${i}`);
  const ballots = [
    ...Array.from({ length: 51 }, () => ({ approved: red })),
    ...Array.from({ length: 49 }, () => ({ approved: blue })),
  ];
  const all = [...red, ...blue].map((id) => ({ id, cost: 10_000 }));
  const funded = ids(equalShares(all, ballots, { budget: 100_000, seed }));
  expect(funded.filter((id) => id.startsWith('red'))).toHaveLength(5);
  expect(funded.filter((id) => id.startsWith('blue'))).toHaveLength(5);
});

test('a minority that could pay for its own gets its own, where the majority would take all', () => {
  // Ten voters share 100: six of them hold 60 and four hold 40.
  const tally = equalShares(projects({ A: 60, B: 40, C: 40 }), poll('5 AB, 1 A, 4 C'), { budget: 100, seed });
  // A costs each of its six voters 10, which is all they have; C costs each of its four voters 10.
  expect(ids(tally).toSorted()).toEqual(['A', 'C']);
  // With 18 each, the five could pay 8 more for B, and 140 would be spent of 100.
  expect(tally).toMatchObject({ spent: 100, endowment: 17, approvals: { A: 6, B: 5, C: 4 } });
});

test('what is paid first gives its voters most for their money, and the poor pay what they have', () => {
  // Four voters hold 25 each. A: 40 among four, 10 each, a rate of 1/4. Then B: its two voters hold 15 each, and C's hold 15.
  const tally = equalShares(projects({ A: 40, B: 30, C: 31 }), poll('2 AB, 2 AC'), { budget: 100, seed });
  expect(tally.funded.slice(0, 2)).toEqual([
    { project: 'A', cost: 40, share: 10, payers: 4 },
    { project: 'B', cost: 30, share: 15, payers: 2 },
  ]);
  // C is out of reach by 1, and raised shares would pay 101 of 100.
  expect(tally).toMatchObject({ spent: 70, endowment: 25 });
});

test('money that is left is used by raising all shares until something more is paid', () => {
  // Ten voters hold 10 each. A is within reach of its voters when each holds 20; B would be at 25, and cost too much then.
  const tally = equalShares(projects({ A: 60, B: 100 }), poll('3 A, 4 B, 3 '), { budget: 100, seed });
  expect(tally).toMatchObject({ spent: 60, endowment: 24, funded: [{ project: 'A', share: 20, payers: 3 }] });
});

test('raising ends where all that is wanted is paid, or the next outcome costs too much', () => {
  expect(equalShares(projects({ A: 10, B: 500 }), poll('2 A'), { budget: 100, seed })).toMatchObject({
    spent: 10,
    endowment: 50,
  });
  const both = equalShares(projects({ A: 60, B: 60 }), poll('1 A, 1 B'), { budget: 100, seed });
  expect(both).toMatchObject({ spent: 0, funded: [], endowment: 59 });
});

test('a weight counts as so many voters', () => {
  const costs = projects({ A: 60, B: 45, C: 30, D: 20 });
  const one = equalShares(costs, [{ approved: ['A', 'B'], weight: 3 }, ...poll('2 BC, 3 CD')], {
    budget: 120,
    seed,
  });
  const many = equalShares(costs, poll('3 AB, 2 BC, 3 CD'), { budget: 120, seed });
  expect(ids(one)).toEqual(ids(many));
  expect(one.endowment).toBe(many.endowment);
});

test.each([
  ['a budget of nothing', projects({ A: 1 }), [], 0, /budget must be a whole number above 0/],
  ['a project for nothing', projects({ A: 0 }), [], 10, /project A: its cost/],
  ['a project that stands twice', [...projects({ A: 1 }), ...projects({ A: 2 })], [], 10, /A stands twice/],
  ['an approval of nothing known', projects({ A: 1 }), poll('1 X'), 10, /ballot 0 approves X/],
  ['a weight below nothing', projects({ A: 1 }), [{ approved: [], weight: -1 }], 10, /ballot 0: its weight/],
])('%s is refused', (_, stands, ballots, budget, message) => {
  expect(() => equalShares(stands, ballots, { budget, seed })).toThrow(message);
});

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const election = fc.record({
  costs: fc.tuple(...names.map(() => fc.integer({ min: 1, max: 60 }))),
  ballots: fc.array(
    fc.subarray(names).map((approved): BudgetBallot => ({ approved })),
    { minLength: 1, maxLength: 14 },
  ),
  budget: fc.integer({ min: 20, max: 150 }),
});
const standing = (costs: readonly number[]) => names.map((id, i) => ({ id, cost: costs[i] ?? 1 }));

test('it never spends more than there is, and nothing that nobody wants', () => {
  fc.assert(
    fc.property(election, ({ costs, ballots, budget }) => {
      const { funded, spent, approvals } = equalShares(standing(costs), ballots, { budget, seed });
      expect(spent).toBeLessThanOrEqual(budget);
      for (const { project } of funded) expect(approvals[project]).toBeGreaterThan(0);
      expect(new Set(funded.map(({ project }) => project)).size).toBe(funded.length);
    }),
  );
});

test('neither the order of ballots nor that of projects changes anything', () => {
  fc.assert(
    fc.property(election, ({ costs, ballots, budget }) => {
      const one = equalShares(standing(costs), ballots, { budget, seed });
      const other = equalShares(standing(costs).reverse(), ballots.toReversed(), { budget, seed });
      expect(other.funded).toEqual(one.funded);
      expect(other.endowment).toBe(one.endowment);
    }),
  );
});

test('whoever could pay for what they all want from their own shares gets something they want', () => {
  fc.assert(
    fc.property(election, ({ costs, ballots, budget }) => {
      const funded = new Set(ids(equalShares(standing(costs), ballots, { budget, seed })));
      for (const { id, cost } of standing(costs)) {
        const group = ballots.filter(({ approved }) => approved.includes(id));
        if (group.length * budget < cost * ballots.length) continue;
        // Justified representation: not all of them go away with empty hands.
        expect(group.some(({ approved }) => approved.some((other) => funded.has(other)))).toBe(true);
      }
    }),
  );
});
