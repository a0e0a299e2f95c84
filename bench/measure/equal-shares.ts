import { seededRandom } from '#app/domain/methods/random/seeded.ts';
import { equalShares } from '#app/domain/methods/voting/equal-shares.ts';
import { median } from '../lib/load.ts';
import { makePapers } from '../lib/papers.ts';
import type { Line } from '../lib/report.ts';

const voters = 10_000;
const projectCount = 200;
const budget = 1_000_000;

/** Round costs, which lead to many near ties; equal ones, which lead to all ties; and any. */
const costs = {
  'round costs': (below: (bound: number) => number) => 1000 * (1 + below(100)),
  'equal costs': () => 25_000,
  'any costs': (below: (bound: number) => number) => 1000 + below(99_000),
} as const;

/**
 * Large elections by the Method of Equal Shares, completed in steps of one euro a voter; in each round another one.
 *
 * @throws Error when more is spent than there is, or nothing is paid
 */
export function measureEqualShares({ rounds }: { rounds: number }): Line[] {
  return Object.entries(costs).map(([kind, cost]): Line => {
    const times: number[] = [];
    const raised: number[] = [];
    // The first one warms up.
    for (let round = -1; round < rounds; round += 1) {
      const random = seededRandom(`bench of shares ${round}`);
      const ids = Array.from({ length: projectCount }, (_, i) => `project-${i}`);
      const projects = ids.map((id) => ({ id, cost: cost(random.below) }));
      const ballots = makePapers('budget', ids, voters, random).map(({ marks }) => ({
        approved: Object.keys(marks),
      }));
      const started = performance.now();
      const { funded, spent, endowment } = equalShares(projects, ballots, { budget, seed: 'bench' });
      const took = performance.now() - started;
      if (spent > budget || funded.length === 0) throw new Error(`${kind}: an election went wrong`);
      if (round < 0) continue;
      times.push(took);
      raised.push(endowment - budget / voters);
    }
    return {
      what: `Equal Shares, ${projectCount} projects, ${voters.toLocaleString('en')} voters, ${kind}`,
      measured: `median of ${rounds} elections, shares raised by ${median(raised).toFixed(0)} units`,
      beside: '',
      value: median(times),
      unit: 'ms',
      range: [Math.min(...times), Math.max(...times)],
      target: { atMost: 2000 },
    };
  });
}
