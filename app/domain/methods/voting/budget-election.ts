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
  /** What the ballot counts, a whole number; 1 where none is given. Its share of the money grows with it. */
  weight?: number;
}

export interface BudgetRules {
  /** What may be spent, in the unit of the costs, a whole number. */
  budget: number;
  /** Published text that chooses among projects that are paid alike. */
  seed: string;
  /** What an ordinary ballot weighs: the one whose share is raised by one unit at a time. 1 where none is given. */
  unit?: number;
}

/** A project that is paid, in the order in which the voters' shares paid for them. */
export interface FundedProject {
  project: string;
  cost: number;
  /** Most that one ordinary voter pays for it, to a millionth. */
  share: number;
  /** Voters whose money pays for it. */
  payers: number;
}

/** Voters whose ballots are equal. */
export interface VoterGroup {
  /** What one of them weighs. */
  weight: number;
  voters: number;
}

export interface Candidate {
  project: Project;
  /** Groups that approve, by their place. */
  groups: Int32Array;
  /** Weight of their voters, and the sum of it. */
  weights: Float64Array;
  weight: number;
}

export interface Election {
  /** In the order of the seed. */
  candidates: readonly Candidate[];
  groups: readonly VoterGroup[];
  totalWeight: number;
  budget: number;
  unit: number;
}

/** What is paid; `steady`: by how many more units all shares could be raised with the same outcome, at least. */
export interface Outcome {
  funded: FundedProject[];
  steady: number;
}

/** To a millionth: what is published of an amount is the same whichever way it was computed. */
export const toMillionth = (amount: number) => Math.round(amount * 1e6) / 1e6;

/**
 * Puts voters with equal ballots together and projects into the order of the seed.
 *
 * @throws RangeError as `equalShares` does
 */
export function prepareElection(
  projects: readonly Project[],
  ballots: readonly BudgetBallot[],
  { budget, seed, unit = 1 }: BudgetRules,
): Election {
  if (!(Number.isSafeInteger(budget) && budget > 0))
    throw new RangeError(`budget must be a whole number above 0, got ${budget}`);
  const seeded = bySeed(seed);
  const sorted = projects.toSorted((a, b) => seeded(a.id, b.id));
  const places = new Map<string, number>();
  for (const [place, { id, cost }] of sorted.entries()) {
    if (places.has(id)) throw new RangeError(`project ${id} stands twice`);
    if (!(Number.isSafeInteger(cost) && cost > 0))
      throw new RangeError(`project ${id}: its cost must be a whole number above 0, got ${cost}`);
    places.set(id, place);
  }
  const known = new Map<string, VoterGroup & { chosen: number[] }>();
  for (const [number, ballot] of ballots.entries()) {
    const weight = ballotWeight(ballot, number);
    if (!Number.isSafeInteger(weight))
      throw new RangeError(`ballot ${number}: its weight must be a whole number, got ${weight}`);
    const chosen = [...new Set(ballot.approved)].map((id) => {
      const place = places.get(id);
      if (place === undefined) throw new RangeError(`ballot ${number} approves ${id}, which does not stand`);
      return place;
    });
    if (weight === 0) continue;
    const key = `${weight}:${chosen.sort((a, b) => a - b).join()}`;
    const group = known.get(key);
    if (group) group.voters += 1;
    else known.set(key, { weight, voters: 1, chosen });
  }
  // Sorted, so that the order of ballots changes no digit.
  const groups = [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const choosers: number[][] = sorted.map(() => []);
  for (const [number, { chosen }] of groups.entries())
    for (const place of chosen) choosers[place]?.push(number);
  const weightOf = (number: number) => (groups[number]?.weight ?? 0) * (groups[number]?.voters ?? 0);
  return {
    candidates: sorted.map((project, place) => {
      const own = Int32Array.from(choosers[place] ?? []);
      const weights = Float64Array.from(own, weightOf);
      return { project, groups: own, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
    }),
    groups,
    totalWeight: groups.reduce((sum, _, number) => sum + weightOf(number), 0),
    budget,
    unit,
  };
}
