import {
  type Candidate,
  type Election,
  type FundedProject,
  type Outcome,
  toMillionth,
} from './budget-election.ts';

/** Rounding stays far below this share of an amount; what differs by less is a doubt. */
const doubt = 1e-11;

interface Waiting {
  candidate: Candidate;
  /** Place in the order of the seed. */
  place: number;
  /** The price of one unit of cost, found last. Money only gets less, so that of now is at least that. */
  rate: number;
  /** By how much the rate may be wrong because of money that was too little to be told from none. */
  slack: number;
  /** Whether no voter of it has paid for anything yet: then its rate is 1 ÷ weight, exactly. */
  isUntouched: boolean;
}

/**
 * The method without completion, in floating point; null where that cannot tell for sure who is paid.
 *
 * @param raised units by which all shares are larger than the equal part of the budget
 */
export function runFast(election: Election, raised: number): Outcome | null {
  const { candidates, groups, totalWeight, budget, unit } = election;
  const state: State = {
    share: budget / totalWeight + raised / unit,
    left: new Float64Array(groups.length).fill(budget / totalWeight + raised / unit),
    hasPaid: new Uint8Array(groups.length),
    fog: 0,
    // Whether `weight` voters who have paid nothing can pay `cost`, in whole numbers.
    canPay: (cost, weight) => {
      const [needed, owned] = [cost * totalWeight * unit, (budget * unit + raised * totalWeight) * weight];
      if (needed < 2 ** 53 && owned < 2 ** 53) return needed <= owned;
      const all = BigInt(totalWeight) * BigInt(unit);
      const share = BigInt(budget) * BigInt(unit) + BigInt(raised) * BigInt(totalWeight);
      return BigInt(cost) * all <= share * BigInt(weight);
    },
  };
  let waiting = candidates.flatMap((candidate, place): Waiting[] =>
    candidate.weight === 0
      ? []
      : [{ candidate, place, rate: 1 / candidate.weight, slack: 0, isUntouched: true }],
  );
  const funded: FundedProject[] = [];
  for (;;) {
    waiting.sort((a, b) => a.rate - b.rate || a.place - b.place);
    let best: Waiting | null = null;
    const mostSlack = waiting.reduce((most, { slack }) => Math.max(most, slack), 0);
    for (const item of waiting) {
      if (best && item.rate - mostSlack > best.rate * (1 + doubt) + best.slack) break;
      const rate = rateOf(item, state);
      if (rate === null) return null;
      item.rate = rate;
      if (rate === Number.POSITIVE_INFINITY) continue;
      if (!best) best = item;
      else {
        const isEqual =
          item.isUntouched && best.isUntouched && item.candidate.weight === best.candidate.weight;
        if (
          !isEqual &&
          Math.abs(rate - best.rate) <= best.rate * doubt + item.slack + best.slack &&
          !(item.isUntouched && best.isUntouched)
        )
          return null;
        if (isEqual ? item.place < best.place : rate < best.rate) best = item;
      }
    }
    if (!best) return { funded, steady: 0 };
    funded.push(pay(best, state, election));
    waiting = waiting.filter((item) => item !== best && item.rate < Number.POSITIVE_INFINITY);
  }
}

interface State {
  share: number;
  /** Money left to each group, for each unit of weight. */
  left: Float64Array;
  hasPaid: Uint8Array;
  /** What a unit of weight may still have where none is noted: too little to be told from rounding. */
  fog: number;
  canPay: (cost: number, weight: number) => boolean;
}

/** The price of one unit of cost; infinite where the voters have too little left, null where that is a doubt. */
function rateOf(item: Waiting, { left, hasPaid, fog, canPay }: State): number | null {
  const { groups, weights, weight, project } = item.candidate;
  if (item.isUntouched) {
    item.isUntouched = groups.every((group) => hasPaid[group] === 0);
    if (item.isUntouched) return canPay(project.cost, weight) ? 1 / weight : Number.POSITIVE_INFINITY;
  }
  let owned = 0;
  for (let i = 0; i < groups.length; i += 1) owned += (left[groups[i] ?? 0] ?? 0) * (weights[i] ?? 0);
  if (Math.abs(owned - project.cost) <= project.cost * doubt + weight * fog) return null;
  if (owned < project.cost) return Number.POSITIVE_INFINITY;
  // From below: whoever has less than the price gives all, which raises it for the others.
  let price = project.cost / weight;
  let poor = 0;
  for (let before = -1; poor !== before; ) {
    before = poor;
    poor = 0;
    let given = 0;
    for (let i = 0; i < groups.length; i += 1) {
      const money = left[groups[i] ?? 0] ?? 0;
      if (money >= price) continue;
      poor += weights[i] ?? 0;
      given += money * (weights[i] ?? 0);
    }
    price = (project.cost - given) / (weight - poor);
  }
  item.slack = (weight * fog) / (weight - poor) / project.cost;
  return price / project.cost;
}

/** Takes the price of a project from those who want it. */
function pay({ candidate, rate }: Waiting, state: State, { groups, unit }: Election): FundedProject {
  const price = rate * candidate.project.cost;
  let payers = 0;
  for (const place of candidate.groups) {
    const money = state.left[place] ?? 0;
    if (money > 0) payers += groups[place]?.voters ?? 0;
    const rest = money - price;
    const isFoggy = rest !== 0 && Math.abs(rest) <= state.share * doubt;
    if (isFoggy) state.fog = state.share * doubt;
    state.left[place] = isFoggy || rest < 0 ? 0 : rest;
    state.hasPaid[place] = 1;
  }
  return {
    project: candidate.project.id,
    cost: candidate.project.cost,
    share: toMillionth(price * unit),
    payers,
  };
}
