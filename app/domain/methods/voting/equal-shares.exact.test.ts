import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bySeed, seededRandom } from '../random/seeded.ts';
import { type BudgetBallot, type Project, prepareElection } from './budget-election.ts';
import { equalShares } from './equal-shares.ts';
import { runExactly } from './equal-shares-exact.ts';
import { runFast } from './equal-shares-fast.ts';

const seed = 'spring-2026';
const names = ['a', 'b', 'c', 'd', 'e'];

/** The method as it is written down, in fractions, with shares that are so many units larger. */
function payPlainly(
  projects: readonly Project[],
  ballots: readonly BudgetBallot[],
  budget: number,
  raised: number,
): string[] {
  const total = ballots.reduce((sum, { weight = 1 }) => sum + BigInt(weight), 0n);
  const seeded = bySeed(seed);
  const sorted = projects.toSorted((a, b) => seeded(a.id, b.id));
  let parts = total;
  let left = ballots.map(() => BigInt(budget) + BigInt(raised) * total);
  const funded: string[] = [];
  for (;;) {
    let best: { id: string; at: bigint; weight: bigint; cost: bigint } | null = null;
    for (const { id, cost } of sorted) {
      if (funded.includes(id)) continue;
      const own = ballots
        .map(({ approved, weight = 1 }, i) => ({
          wants: approved.includes(id),
          money: left[i] ?? 0n,
          weight: BigInt(weight),
        }))
        .filter(({ wants, weight }) => wants && weight > 0n)
        .sort((a, b) => (a.money < b.money ? -1 : 1));
      let missing = BigInt(cost) * parts;
      let weight = own.reduce((sum, voter) => sum + voter.weight, 0n);
      for (const voter of own) {
        if (missing <= voter.money * weight) {
          const found = { id, at: missing, weight, cost: BigInt(cost) };
          if (!best || found.at * best.weight * best.cost < best.at * found.weight * found.cost) best = found;
          break;
        }
        missing -= voter.money * voter.weight;
        weight -= voter.weight;
      }
    }
    if (!best) return funded;
    const { id, at, weight } = best;
    funded.push(id);
    parts *= weight;
    left = left.map((money, i) => {
      const rest = money * weight - (ballots[i]?.approved.includes(id) ? at : 0n);
      return rest > 0n ? rest : 0n;
    });
  }
}

/** Raised by one unit after the other. */
function plain(projects: readonly Project[], ballots: readonly BudgetBallot[], budget: number) {
  const costOf = (ids: readonly string[]) =>
    projects.filter(({ id }) => ids.includes(id)).reduce((sum, { cost }) => sum + cost, 0);
  const voters = ballots.filter(({ weight = 1 }) => weight > 0);
  const wanted = projects.filter(
    ({ id, cost }) => cost <= budget && voters.some(({ approved }) => approved.includes(id)),
  ).length;
  let raised = 0;
  let funded = voters.length === 0 ? [] : payPlainly(projects, voters, budget, 0);
  while (funded.length < wanted) {
    const next = payPlainly(projects, voters, budget, raised + 1);
    if (costOf(next) > budget) break;
    raised += 1;
    funded = next;
  }
  return { funded, raised };
}

const elections = fc.record({
  costs: fc.tuple(...names.map(() => fc.integer({ min: 1, max: 300 }))),
  ballots: fc.array(fc.record({ approved: fc.subarray(names), weight: fc.integer({ min: 0, max: 3 }) }), {
    minLength: 1,
    maxLength: 6,
  }),
  budget: fc.integer({ min: 50, max: 500 }),
});
const standing = (costs: readonly number[]) => names.map((id, i) => ({ id, cost: costs[i] ?? 1 }));

test('counting by leaps pays exactly what the method as written pays, with the same shares', () => {
  fc.assert(
    fc.property(elections, ({ costs, ballots, budget }) => {
      const total = ballots.reduce((sum, { weight }) => sum + weight, 0);
      const slow = plain(standing(costs), ballots, budget);
      const { funded, endowment } = equalShares(standing(costs), ballots, { budget, seed });
      expect(funded.map(({ project }) => project)).toEqual(slow.funded);
      if (total > 0) expect(endowment).toBeCloseTo(budget / total + slow.raised, 5);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('large amounts, which rounding could not tell apart, are told apart', () => {
  const large = fc.record({
    // Many that differ by little: whose price is the least hangs on the last digits.
    costs: fc.tuple(...names.map(() => fc.integer({ min: 10 ** 12, max: 10 ** 12 + 3 }))),
    ballots: elections.map(({ ballots }) => ballots.filter(({ weight }) => weight > 0)),
    raised: fc.integer({ min: 0, max: 10 ** 12 }),
    small: fc.nat(3),
  });
  fc.assert(
    fc.property(large, ({ costs, ballots, raised, small }) => {
      fc.pre(ballots.length > 0);
      const projects = standing(costs).map((one, i) => (i === small ? { ...one, cost: 7 } : one));
      const budget = 2 * 10 ** 12;
      const election = prepareElection(projects, ballots, { budget, seed });
      const paid = (isCareful: boolean) =>
        runExactly(election, raised, isCareful).funded.map(({ project }) => project);
      expect(paid(true)).toEqual(payPlainly(projects, ballots, budget, raised));
      expect(paid(false)).toEqual(paid(true));
      const fast = runFast(election, raised);
      if (fast) expect(fast.funded.map(({ project }) => project)).toEqual(paid(true));
    }),
    { numRuns: 500 },
  );
});

test('a little that is left of much still pays for something small', () => {
  const projects = standing([7, 10 ** 12, 10 ** 12, 10 ** 12, 10 ** 12]);
  const ballots = [
    { approved: [], weight: 2 },
    { approved: ['a', 'd'], weight: 2 },
  ];
  const budget = 2 * 10 ** 12;
  const election = prepareElection(projects, ballots, { budget, seed });
  const fast = runFast(election, 4)?.funded.map(({ project }) => project);
  expect([undefined, ['d', 'a']]).toContainEqual(fast);
  expect(runExactly(election, 4, true).funded.map(({ project }) => project)).toEqual(['d', 'a']);
});

test('a leap ends where the outcome changes, and not after', () => {
  fc.assert(
    fc.property(elections, fc.nat(60), ({ costs, ballots, budget }, raised) => {
      const election = prepareElection(standing(costs), ballots, { budget, seed });
      fc.pre(election.totalWeight > 0);
      const ids = (at: number) => runExactly(election, at, false).funded.map(({ project }) => project);
      const { funded, steady } = runExactly(election, raised, true);
      const now = funded.map(({ project }) => project);
      for (const step of [1, 2, Math.floor(steady / 2), steady].filter((one) => one >= 1 && one <= steady))
        expect(ids(raised + step)).toEqual(now);
    }),
    { numRuns: 500 },
  );
});

test('floating point says the same as whole numbers, or that it cannot tell', () => {
  let certain = 0;
  fc.assert(
    fc.property(elections, fc.nat(60), ({ costs, ballots, budget }, raised) => {
      const election = prepareElection(standing(costs), ballots, { budget, seed });
      fc.pre(election.totalWeight > 0);
      const fast = runFast(election, raised);
      if (!fast) return;
      certain += 1;
      expect(fast.funded).toEqual(runExactly(election, raised, false).funded);
    }),
    { numRuns: 1000 },
  );
  expect(certain).toBeGreaterThan(500);
});

test('a unit of a weight is a ballot that counts once', () => {
  fc.assert(
    fc.property(elections, ({ costs, ballots, budget }) => {
      const finer = ballots.map((ballot) => ({ ...ballot, weight: ballot.weight * 10 }));
      const one = equalShares(standing(costs), ballots, { budget, seed });
      const other = equalShares(standing(costs), finer, { budget, seed, unit: 10 });
      expect(other.funded).toEqual(one.funded);
      expect(other.endowment).toBe(one.endowment);
    }),
  );
});

test('three voters and a budget of billions are counted at once', () => {
  const projects = [
    { id: 'A', cost: 1_999_999_999 },
    { id: 'B', cost: 700_000_001 },
    { id: 'C', cost: 1_100_000_000 },
  ];
  const ballots = [{ approved: ['A'] }, { approved: ['B', 'C'] }, { approved: ['C'] }];
  const started = performance.now();
  const { funded, endowment, spent } = equalShares(projects, ballots, { budget: 3_000_000_000, seed });
  expect(performance.now() - started).toBeLessThan(1000);
  // C and B are paid from 10⁹ each and a little more; A needs all of 1 999 999 999 from one voter, and costs too much then.
  expect(funded.map(({ project }) => project).toSorted()).toEqual(['B', 'C']);
  expect({ endowment, spent }).toEqual({ endowment: 1_999_999_998, spent: 1_800_000_001 });
});

test('hundreds of projects and many voters are counted in seconds', () => {
  const random = seededRandom('many voters');
  const projects = Array.from({ length: 60 }, (_, i) => ({ id: `p${i}`, cost: 500 + random.below(9500) }));
  const ballots = Array.from({ length: 1500 }, () => ({
    approved: projects.filter(() => random.below(10) === 0).map(({ id }) => id),
  }));
  const { spent, funded } = equalShares(projects, ballots, { budget: 150_000, seed });
  expect(spent).toBeLessThanOrEqual(150_000);
  expect(funded.length).toBeGreaterThan(20);
});
