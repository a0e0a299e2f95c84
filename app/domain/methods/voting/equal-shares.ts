import {
  type BudgetBallot,
  type BudgetRules,
  type Election,
  type FundedProject,
  type Outcome,
  type Project,
  prepareElection,
  toMillionth,
} from './budget-election.ts';
import { runExactly } from './equal-shares-exact.ts';
import { runFast } from './equal-shares-fast.ts';

/** The whole result, recomputable by anyone from the ballots, the projects, the budget and the seed. */
export interface EqualSharesTally {
  ballots: number;
  funded: readonly FundedProject[];
  /** Sum of the costs of what is funded, at most the budget. */
  spent: number;
  /** What each ordinary voter could spend in the end: the equal share, or more where shares were raised. To a millionth. */
  endowment: number;
  /** Ballots that approve each project, by weight. */
  approvals: Readonly<Record<string, number>>;
}

/**
 * The Method of Equal Shares with cost utilities, completed by "add1". Each voter gets the same share of the budget. Again and
 * again the project is paid that gives its voters most for their money: with the least share of its cost for the voter who
 * pays most. Money that is left because nobody can pay for anything more is used by raising every share by one unit and
 * beginning anew, as long as the outcome stays within the budget and something wanted is left out.
 *
 * The answer is exact, however large the amounts: voters whose ballots are equal are one group, few groups are counted in
 * whole numbers, which also tell for how many more units nothing would change; many groups in floating point, and in whole
 * numbers where that leaves a doubt.
 *
 * @param projects all that stood, also what nobody wants
 * Missing: a blank ballot's share is spent by nobody before shares are raised.
 * @throws RangeError naming the project or ballot for a repeated id, a cost or budget that is no whole number above 0, an
 * approval of what does not stand, or a weight that is no whole number from 0
 * Source: Peters & Skowron (2020), "Proportionality and the Limits of Welfarism", EC '20; cost utilities and add1 as in Peters,
 * Pierczyński & Skowron (2021), "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 34.
 */
export function equalShares(
  projects: readonly Project[],
  ballots: readonly BudgetBallot[],
  rules: BudgetRules,
): EqualSharesTally {
  const election = prepareElection(projects, ballots, rules);
  const { budget, unit = 1 } = rules;
  const { totalWeight, candidates } = election;
  const wanted = candidates.filter(({ weight, project }) => weight > 0 && project.cost <= budget).length;
  let raised = 0;
  let outcome = run(election, raised);
  while (totalWeight > 0 && outcome.funded.length < wanted) {
    const next = raised + outcome.steady + 1;
    const other = run(election, next);
    const isTooMuch = costOf(other.funded) > budget;
    // Up to here nothing is paid otherwise, but each pays another part of it.
    if (isTooMuch && outcome.steady > 0) outcome = { ...run(election, next - 1), steady: 0 };
    raised = isTooMuch ? next - 1 : next;
    if (isTooMuch) break;
    outcome = other;
  }
  return {
    ballots: ballots.length,
    funded: outcome.funded,
    spent: costOf(outcome.funded),
    endowment: totalWeight === 0 ? 0 : toMillionth((budget * unit) / totalWeight + raised),
    approvals: Object.fromEntries(candidates.map(({ project, weight }) => [project.id, weight])),
  };
}

const costOf = (funded: readonly FundedProject[]) => funded.reduce((sum, { cost }) => sum + cost, 0);

/** Up to so many pairs of a group and a project it approves, whole numbers are fast enough. */
const fewPairs = 4000;

function run(election: Election, raised: number): Outcome {
  const pairs = election.candidates.reduce((sum, { groups }) => sum + groups.length, 0);
  const isSmall = pairs <= fewPairs;
  return (isSmall ? null : runFast(election, raised)) ?? runExactly(election, raised, isSmall);
}
