import { v7 as uuidv7 } from 'uuid';
import { seededRandom } from '#app/domain/methods/random/seeded.ts';
import type { BallotRules, Paper } from '#app/domain/methods/voting/marks.ts';
import { tally } from '#app/domain/methods/voting/tally.ts';
import { type VotingMethod, votingMethods } from '#app/domain/methods/voting/voting-methods.ts';
import { median } from '../lib/load.ts';
import { makePapers, scoreMax } from '../lib/papers.ts';
import type { Line } from '../lib/report.ts';

const many = 100_000;
const few = 10_000;
const entryCount = 50;

/** A gate and weights, as contests have them. What a budget vote spends grows with its voters, as do the costs. */
const rulesFor = (method: VotingMethod, voters: number): BallotRules => ({
  method,
  scoreMax,
  budget: method === 'budget' ? 10 * voters : null,
  seed: 'bench',
  quorum: 100,
  patientGate: 0.02,
  weights: { patients: 2, carers: 2 },
});

/**
 * What counting costs by method: the same papers in one vote of 100,000, and in ten votes of 10,000.
 *
 * @throws Error when a count has not as many ballots as there are papers, or nobody wins
 */
export function measureTally({ rounds }: { rounds: number }): Line[] {
  const random = seededRandom('bench of tallies');
  const entries = Array.from({ length: entryCount }, (_, i) =>
    uuidv7({ msecs: i + 1, seq: 0, random: new Uint8Array(16).fill(i) }),
  );
  const parts = entries.map(() => 1 + random.below(5));
  let slowest = 0;
  const lines = votingMethods.map((method): Line => {
    const papers = makePapers(method, entries, many, random);
    const slices = Array.from({ length: many / few }, (_, i) => papers.slice(i * few, (i + 1) * few));
    const count = (some: readonly Paper[]) => {
      const candidates = entries.map((id, i) => ({ id, cost: ((parts[i] ?? 1) * some.length) / 2 }));
      const { ballots, winners } = tally(rulesFor(method, some.length), candidates, some);
      if (ballots !== some.length || winners.length === 0) throw new Error(`${method}: a count went wrong`);
    };
    const timed = (votes: readonly (readonly Paper[])[]) => {
      const started = performance.now();
      for (const vote of votes) count(vote);
      return performance.now() - started;
    };
    timed([papers]);
    timed(slices);
    const each = Array.from({ length: rounds }, () => ({ one: timed([papers]), ten: timed(slices) }));
    const one = median(each.map((round) => round.one));
    const ten = median(each.map((round) => round.ten));
    const ratios = each.map((round) => round.one / round.ten);
    slowest = Math.max(slowest, one);
    return {
      what: `Tally, ${method}, ${many.toLocaleString('en')} ballots`,
      measured: `${one.toFixed(0)} ms, ${((one / many) * 1000).toFixed(1)} µs a ballot`,
      beside: `of ${few.toLocaleString('en')}: ${((ten / many) * 1000).toFixed(1)} µs a ballot`,
      value: median(ratios),
      unit: 'ratio',
      range: [Math.min(...ratios), Math.max(...ratios)],
      target: { atMost: 1.5 },
    };
  });
  const last: Line = {
    what: `Tally, slowest method, ${many.toLocaleString('en')} ballots`,
    measured: `${entryCount} entries, with weights and a gate`,
    beside: '',
    value: slowest,
    unit: 'ms',
    target: { atMost: 2000 },
  };
  return [...lines, last];
}
