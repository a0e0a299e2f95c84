import { bySeed } from '../random/seeded.ts';
import { checkPapers } from './check-papers.ts';
import { countSupport, countTurnout } from './head-count.ts';
import type { BallotRules, Paper } from './marks.ts';
import { ranked } from './ranked.ts';
import { countScores } from './score.ts';
import { tallyBudget } from './tally-budget.ts';
import { tallyRanked } from './tally-ranked.ts';
import type { Count, MethodFacts, MethodResult, Tally, VoteCandidate } from './tally-result.ts';
import { weigh, wholeWeights } from './whole-weights.ts';

/**
 * Counts a vote by its method, together and by constituency. The result depends neither on the order of papers nor on that of
 * candidates.
 *
 * A patient gate excludes from winning. `single`, `approval`, `score`: who fails keeps its rank and cannot win, as the results
 * of others do not depend on it. `ranked`: who fails is taken off all papers before they are counted, so that the others are
 * ranked among themselves. `budget`: who fails is taken out before the money is shared, so that nobody pays for it.
 *
 * @param papers one per person
 * @param failed who failed the gate, where that is known and cannot be counted; instead of counting it
 * Missing: a blank paper counts for turnout, quorum and shares.
 * @throws RangeError naming the candidate, rule or paper for a repeated id, a paper that does not fit the method or names what
 * does not stand, a share outside 0–1, a negative weight, or more ballots than people entitled to vote
 * Source: Brams & Fishburn (1978) for approval, Smith (2000) for scores, Schulze (2011) for rankings, Peters & Skowron (2020)
 * for budgets; ties are ordered by {@link bySeed}.
 */
export function tally(
  rules: BallotRules,
  candidates: readonly VoteCandidate[],
  papers: readonly Paper[],
  failed?: ReadonlySet<string>,
): Tally {
  const ids = candidates.map(({ id }) => id).sort();
  checkPapers(ids, papers, rules);
  const count: Count = {
    papers,
    rules,
    weights: wholeWeights(rules.weights),
    support: countSupport(ids, papers, rules, failed),
    seeded: bySeed(rules.seed),
  };
  const turnout = countTurnout(papers, rules);
  const result = countByMethod(count, candidates);
  const hasWinner = turnout.quorum !== 'not_met';
  return {
    method: rules.method,
    ...turnout,
    ...result,
    winners: hasWinner ? result.winners : [],
    drawnFrom: hasWinner ? result.drawnFrom : [],
  };
}

function countByMethod(count: Count, candidates: readonly VoteCandidate[]): MethodResult {
  switch (count.rules.method) {
    case 'single':
    case 'approval':
      return tallySums(count, (id) => weigh(count.support.get(id)?.byConstituency, count.weights), {
        kind: 'choices',
      });
    case 'score': {
      const { points, ...facts } = countScores([...count.support.keys()], count.papers, count.rules);
      const { scoreMax } = count.rules;
      return tallySums(count, (id) => weigh(points.get(id), count.weights), {
        kind: 'scores',
        scoreMax,
        ...facts,
      });
    }
    case 'ranked':
      return tallyRanked(count);
    case 'budget':
      return tallyBudget(count, candidates);
  }
}

/** By sums, in which the results of others do not count: the gate and the draw come after the ranking. */
function tallySums(count: Count, sumOf: (id: string) => number, facts: MethodFacts): MethodResult {
  const entries = [...count.support].map(([candidate, support]) => ({
    candidate,
    whole: sumOf(candidate),
    support,
  }));
  const places = ranked(entries, ({ whole }) => whole, count.seeded);
  const standing = places.filter(({ whole, support }) => support.gate !== 'failed' && whole > 0);
  const first = standing
    .filter(({ whole }) => whole === standing[0]?.whole)
    .map(({ candidate }) => candidate);
  return {
    ranking: places.map(({ candidate, rank, tied, whole, support }) => ({
      candidate,
      rank,
      tied,
      score: whole / count.weights.unit,
      ...support,
    })),
    winners: first.slice(0, 1),
    drawnFrom: first.length > 1 ? first : [],
    facts,
  };
}
