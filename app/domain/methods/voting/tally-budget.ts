import { equalShares } from './equal-shares.ts';
import type { Count, MethodResult, VoteCandidate } from './tally-result.ts';
import { weigh } from './whole-weights.ts';

/** A budget vote by the Method of Equal Shares, among what passed the gate and asks for money. */
export function tallyBudget(
  { papers, rules, weights, support, seeded }: Count,
  candidates: readonly VoteCandidate[],
): MethodResult {
  const costs = new Map(
    candidates.flatMap(({ id, cost }) => {
      const isIn = support.get(id)?.gate !== 'failed' && typeof cost === 'number' && cost > 0;
      return isIn ? [[id, cost] as const] : [];
    }),
  );
  const budget = rules.budget ?? 0;
  const { funded, spent, endowment } = equalShares(
    [...costs].map(([id, cost]) => ({ id, cost })),
    papers.map(({ constituency, marks }) => ({
      approved: Object.keys(marks).filter((id) => costs.has(id)),
      weight: weights.of[constituency],
    })),
    { budget, seed: rules.seed, unit: weights.unit },
  );
  const rankOf = new Map(funded.map(({ project }, i) => [project, i + 1]));
  const ranking = [...support].map(([candidate, own]) => ({
    candidate,
    rank: rankOf.get(candidate) ?? null,
    tied: false,
    score: weigh(own.byConstituency, weights) / weights.unit,
    ...own,
  }));
  const last = candidates.length + 1;
  ranking.sort(
    (a, b) => (a.rank ?? last) - (b.rank ?? last) || b.score - a.score || seeded(a.candidate, b.candidate),
  );
  return {
    ranking,
    winners: funded.map(({ project }) => project),
    drawnFrom: [],
    facts: { kind: 'money', budget, spent, endowment, costs: Object.fromEntries(costs), funded },
  };
}
