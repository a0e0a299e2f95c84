import { bySeed } from '../random/seeded.ts';
import { ballotWeight } from './ballot-weight.ts';

/** Something that costs money, in whole units of the currency (or cents, if all amounts are). */
export interface Project {
  id: string;
  cost: number;
}

/** The projects that a voter wants to see paid. */
export interface BudgetBallot {
  approved: readonly string[];
  /** What the ballot counts; 1 where none is given. Its share of the money grows with it. */
  weight?: number;
}

/** A project that is paid, in the order in which the voters' shares paid for them. */
export interface FundedProject {
  project: string;
  cost: number;
  /** Most that one voter of weight 1 pays for it. */
  share: number;
  /** Voters whose money pays for it. */
  payers: number;
}

/** The whole result, recomputable by anyone from the ballots, the projects, the budget and the seed. */
export interface EqualSharesTally {
  ballots: number;
  funded: readonly FundedProject[];
  /** Sum of the costs of what is funded, at most the budget. */
  spent: number;
  /** What each voter of weight 1 could spend in the end: the equal share, or more where shares were raised. */
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
 * @param projects all that stood, also what nobody wants
 * @param budget what may be spent, in the unit of the costs
 * @param seed published text that chooses among projects that are paid alike
 * Missing: a blank ballot's share is spent by nobody before shares are raised.
 * @throws RangeError naming the project or ballot for a repeated id, a cost or budget that is not above 0, an approval of what
 * does not stand, or a weight below 0
 * Source: Peters & Skowron (2020), "Proportionality and the Limits of Welfarism", EC '20; cost utilities and add1 as in Peters,
 * Pierczyński & Skowron (2021), "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 34.
 */
export function equalShares(
  projects: readonly Project[],
  ballots: readonly BudgetBallot[],
  budget: number,
  seed: string,
): EqualSharesTally {
  const election = prepare(projects, ballots, budget, seed);
  const { totalWeight, supported } = election;
  let endowment = totalWeight === 0 ? 0 : budget / totalWeight;
  let funded = payWithShares(election, endowment);
  while (funded.length < supported) {
    const raised = payWithShares(election, endowment + 1);
    if (costOf(raised) > budget) break;
    endowment += 1;
    funded = raised;
  }
  return {
    ballots: ballots.length,
    funded,
    spent: costOf(funded),
    endowment,
    approvals: Object.fromEntries(
      election.candidates.map(({ project, approvals }) => [project.id, approvals]),
    ),
  };
}

const costOf = (funded: readonly FundedProject[]) => funded.reduce((sum, { cost }) => sum + cost, 0);

interface Candidate {
  project: Project;
  /** Voters who approve, by their place in `weights`. */
  voters: Int32Array;
  approvals: number;
  /** Whether all of them have the weight 1. */
  isEven: boolean;
}

interface Election {
  /** In the order of the seed. */
  candidates: readonly Candidate[];
  weights: Float64Array;
  totalWeight: number;
  /** Projects that somebody wants and the budget could pay. */
  supported: number;
}

function prepare(
  projects: readonly Project[],
  ballots: readonly BudgetBallot[],
  budget: number,
  seed: string,
): Election {
  if (!(budget > 0 && Number.isFinite(budget))) throw new RangeError(`budget must be above 0, got ${budget}`);
  const voters = new Map<string, number[]>();
  for (const { id, cost } of projects) {
    if (voters.has(id)) throw new RangeError(`project ${id} stands twice`);
    if (!(cost > 0 && Number.isFinite(cost)))
      throw new RangeError(`project ${id}: its cost must be above 0, got ${cost}`);
    voters.set(id, []);
  }
  const weights = new Float64Array(ballots.length);
  for (const [number, ballot] of ballots.entries()) {
    const weight = ballotWeight(ballot, number);
    weights[number] = weight;
    for (const id of new Set(ballot.approved)) {
      const list = voters.get(id);
      if (!list) throw new RangeError(`ballot ${number} approves ${id}, which does not stand`);
      if (weight > 0) list.push(number);
    }
  }
  const seeded = bySeed(seed);
  const candidates = projects
    .toSorted((a, b) => seeded(a.id, b.id))
    .map((project) => {
      const numbers = Int32Array.from(voters.get(project.id) ?? []);
      const isEven = numbers.every((number) => weights[number] === 1);
      return { project, voters: numbers, approvals: sumOf(numbers, weights), isEven };
    });
  return {
    candidates,
    weights,
    totalWeight: sumOf(weights.keys(), weights),
    supported: candidates.filter(({ voters: list, project }) => list.length > 0 && project.cost <= budget)
      .length,
  };
}

/** Sums from small to large, so that the order of ballots changes no digit. */
function sumOf(places: Iterable<number>, values: Float64Array): number {
  const sorted = Float64Array.from(places, (place) => values[place] ?? 0).sort();
  return sorted.reduce((sum, value) => sum + value, 0);
}

/** Differences of rates below this share of them come from rounding. */
const rounding = 1e-9;

interface Waiting extends Candidate {
  /** Place in the order of the seed. */
  place: number;
  /** The rate found last. Money only gets less, so the rate of now is at least that. */
  rate: number;
}

/** The method itself, without completion: what shares of this size pay for, in the order of paying. */
function payWithShares({ candidates, weights }: Election, endowment: number): FundedProject[] {
  // Money left to each voter, for each unit of their weight.
  const left = new Float64Array(weights.length).fill(endowment);
  let waiting = candidates.flatMap((candidate, place): Waiting[] =>
    candidate.voters.length > 0 ? [{ ...candidate, place, rate: 1 / candidate.approvals }] : [],
  );
  const funded: FundedProject[] = [];
  for (;;) {
    waiting.sort((a, b) => a.rate - b.rate || a.place - b.place);
    let best: Waiting | null = null;
    for (const candidate of waiting) {
      if (best && candidate.rate > best.rate * (1 + rounding)) break;
      candidate.rate = shareOf(candidate, left, weights) / candidate.project.cost;
      if (candidate.rate === Number.POSITIVE_INFINITY) continue;
      if (!best || comesBefore(candidate, best)) best = candidate;
    }
    if (!best) return funded;
    funded.push(pay(best, left));
    // What cannot be paid now never can: money only gets less.
    waiting = waiting.filter((candidate) => candidate !== best && candidate.rate < Number.POSITIVE_INFINITY);
  }
}

function comesBefore(one: Waiting, other: Waiting): boolean {
  if (Math.abs(one.rate - other.rate) <= other.rate * rounding) return one.place < other.place;
  return one.rate < other.rate;
}

/** The most that a voter of weight 1 would pay for a project; infinite where its voters have too little left. */
function shareOf(
  { voters, project, approvals, isEven }: Candidate,
  left: Float64Array,
  weights: Float64Array,
): number {
  const owned = Float64Array.from(voters, (voter) => left[voter] ?? 0);
  // From those who have least, so that the order of ballots changes no digit.
  const byMoney = isEven ? owned.sort() : owned;
  const order = isEven
    ? voters
    : Int32Array.from(voters.keys()).sort(
        (a, b) =>
          (owned[a] ?? 0) - (owned[b] ?? 0) ||
          (weights[voters[a] ?? 0] ?? 0) - (weights[voters[b] ?? 0] ?? 0),
      );
  let missing = project.cost;
  let weightLeft = approvals;
  for (let i = 0; i < voters.length; i += 1) {
    const money = byMoney[isEven ? i : (order[i] ?? 0)] ?? 0;
    const weight = isEven ? 1 : (weights[voters[order[i] ?? 0] ?? 0] ?? 0);
    const share = missing / weightLeft;
    if (share <= money * (1 + rounding)) return share;
    missing -= money * weight;
    weightLeft -= weight;
  }
  return missing <= project.cost * rounding ? (byMoney.at(-1) ?? 0) : Number.POSITIVE_INFINITY;
}

/** Takes the price of a project from those who want it. */
function pay({ voters, project, rate }: Waiting, left: Float64Array): FundedProject {
  const share = rate * project.cost;
  let payers = 0;
  for (const voter of voters) {
    const money = left[voter] ?? 0;
    if (money > 0) payers += 1;
    left[voter] = Math.max(0, money - share);
  }
  return { project: project.id, cost: project.cost, share, payers };
}
