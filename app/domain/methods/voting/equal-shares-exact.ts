import {
  type Candidate,
  type Election,
  type FundedProject,
  type Outcome,
  toMillionth,
} from './budget-election.ts';

/**
 * An amount of money that grows with the number of units by which all shares are raised further: `at` now, `by` for each.
 * Amounts are whole numbers of a common fraction of a unit.
 */
interface Money {
  at: bigint;
  by: bigint;
}

/** What the voter who pays most pays for one unit of weight: `at` and `by` of `weight` parts. */
interface Price extends Money {
  weight: bigint;
  /** Groups that pay it, by their place; the others give all they have. */
  rich: readonly number[];
  poor: readonly number[];
}

interface Waiting {
  candidate: Candidate;
  cost: bigint;
  weights: readonly bigint[];
  /** The price of one unit of cost, found last. Money only gets less, so that of now is at least that. */
  rate: number;
}

/**
 * The method without completion, in whole numbers.
 *
 * @param raised units by which all shares are larger than the equal part of the budget
 * @param isCareful whether to find out for how many more units the outcome stays the same; all projects are then looked at in
 * every round
 */
export function runExactly(election: Election, raised: number, isCareful: boolean): Outcome {
  const total = BigInt(election.totalWeight);
  const unit = BigInt(election.unit);
  const state = {
    // An ordinary voter's share is budget × unit ÷ total + raised; kept here for each unit of weight.
    parts: total * unit,
    left: election.groups.map(
      (): Money => ({ at: BigInt(election.budget) * unit + BigInt(raised) * total, by: total }),
    ),
  };
  let waiting = election.candidates.flatMap((candidate): Waiting[] =>
    candidate.weight === 0
      ? []
      : [
          {
            candidate,
            cost: BigInt(candidate.project.cost),
            weights: Array.from(candidate.weights, BigInt),
            rate: 0,
          },
        ],
  );
  const funded: FundedProject[] = [];
  let steady = Number.POSITIVE_INFINITY;
  const hold = (margin: bigint, change: bigint, isStrict: boolean) => {
    if (isCareful && change < 0n)
      steady = Math.min(steady, Number((margin - (isStrict ? 1n : 0n)) / -change));
  };
  for (;;) {
    const offers = offersOf(waiting, state, isCareful);
    // What cannot be paid now never can: money only gets less.
    for (const { lack } of offers.dropped) hold(lack.at, lack.by, true);
    const { best } = offers;
    if (!best) return { funded, steady: isCareful ? Math.min(steady, 2 ** 50) : 0 };
    for (const other of offers.found) {
      if (other === best) continue;
      const isAfter = waiting.indexOf(other.item) > waiting.indexOf(best.item);
      // Never more than what the other costs for any larger shares, as its price only bends upwards.
      hold(compare(other, best, 'at'), compare(other, best, 'by'), !isAfter);
    }
    for (const place of best.price.rich) {
      const money = state.left[place] as Money;
      hold(money.at * best.price.weight - best.price.at, money.by * best.price.weight - best.price.by, false);
    }
    for (const place of best.price.poor) {
      const money = state.left[place] as Money;
      hold(best.price.at - money.at * best.price.weight, best.price.by - money.by * best.price.weight, false);
    }
    funded.push(pay(best, state, election));
    const gone = new Set([best.item, ...offers.dropped.map(({ item }) => item)]);
    waiting = waiting.filter((item) => !gone.has(item));
  }
}

type State = { parts: bigint; left: Money[] };
type Offer = { item: Waiting; price: Price };

/** Above 0 where `one` is dearer than `other` for the money it gives. */
const compare = (one: Offer, other: Offer, part: keyof Money) =>
  one.price[part] * other.price.weight * other.item.cost -
  other.price[part] * one.price.weight * one.item.cost;

function offersOf(waiting: readonly Waiting[], state: State, isCareful: boolean) {
  const found: Offer[] = [];
  const dropped: { item: Waiting; lack: Money }[] = [];
  let best: Offer | null = null;
  const order = isCareful ? waiting : waiting.toSorted((a, b) => a.rate - b.rate);
  for (const item of order) {
    // The bound is rounded: what is near is looked at.
    if (!isCareful && best && item.rate > best.item.rate * (1 + 1e-9)) break;
    const offer = priceOf(item, state);
    if ('lack' in offer) {
      dropped.push({ item, lack: offer.lack });
      continue;
    }
    const entry = { item, price: offer };
    item.rate = ratio(offer.at, offer.weight * item.cost * state.parts);
    found.push(entry);
    const difference = best ? compare(entry, best, 'at') : -1n;
    const isEarlier = best !== null && waiting.indexOf(item) < waiting.indexOf(best.item);
    if (difference < 0n || (difference === 0n && isEarlier)) best = entry;
  }
  return { found, dropped, best };
}

/** What a project would cost its voters now, or by how much they have too little. */
function priceOf({ candidate, cost, weights }: Waiting, { parts, left }: State): Price | { lack: Money } {
  const order = Array.from(candidate.groups, (place, i) => ({
    place,
    money: left[place] as Money,
    weight: weights[i] as bigint,
  })).sort((a, b) => (a.money.at < b.money.at ? -1 : a.money.at > b.money.at ? 1 : 0));
  const missing: Money = { at: cost * parts, by: 0n };
  let weight = BigInt(candidate.weight);
  for (const [i, group] of order.entries()) {
    if (missing.at <= group.money.at * weight)
      return {
        ...missing,
        weight,
        poor: order.slice(0, i).map(({ place }) => place),
        rich: order.slice(i).map(({ place }) => place),
      };
    missing.at -= group.money.at * group.weight;
    missing.by -= group.money.by * group.weight;
    weight -= group.weight;
  }
  return { lack: missing };
}

/** Takes the price of a project from those who want it. */
function pay({ item, price }: Offer, state: State, { groups, unit }: Election): FundedProject {
  const { candidate } = item;
  const share = toMillionth(ratio(price.at * BigInt(unit), price.weight * state.parts));
  let payers = 0;
  for (const place of candidate.groups)
    if ((state.left[place]?.at ?? 0n) > 0n) payers += groups[place]?.voters ?? 0;
  const common = gcd(gcd(price.at, price.by), price.weight);
  const factor = price.weight / common;
  const paid = { at: price.at / common, by: price.by / common };
  if (factor !== 1n) {
    state.parts *= factor;
    state.left = state.left.map(({ at, by }) => ({ at: at * factor, by: by * factor }));
  }
  for (const place of price.poor) state.left[place] = { at: 0n, by: 0n };
  for (const place of price.rich) {
    const money = state.left[place] as Money;
    state.left[place] = { at: money.at - paid.at, by: money.by - paid.by };
  }
  return { project: candidate.project.id, cost: candidate.project.cost, share, payers };
}

function gcd(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

/** The quotient of two whole numbers above 0, to the last digit but one. */
function ratio(one: bigint, other: bigint): number {
  const bits = (value: bigint) => value.toString(16).length * 4;
  const shift = Math.max(0, bits(other) - bits(one) + 64);
  return Number((one << BigInt(shift)) / other) / 2 ** shift;
}
