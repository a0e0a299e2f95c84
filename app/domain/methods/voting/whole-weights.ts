import { type Constituency, constituencies } from '../../people/roles.ts';

/** Weights of the constituencies in whole numbers: `unit` of them count as one ordinary paper. */
export interface WholeWeights {
  of: Readonly<Record<Constituency, number>>;
  unit: number;
}

/** Decimals of a weight that count. */
const mostDecimals = 6;

/**
 * Weights as whole numbers, so that sums are exact and depend on no order. Decimals after the sixth are rounded off.
 *
 * @param weights 1 where none is given
 * @throws RangeError naming the constituency whose weight is below 0 or no number
 */
export function wholeWeights(
  weights: Readonly<Partial<Record<Constituency, number>>> | null | undefined,
): WholeWeights {
  const given = constituencies.map((group) => {
    const weight = weights?.[group] ?? 1;
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`weight of ${group} must be 0 or more, got ${weight}`);
    return [group, weight] as const;
  });
  let unit = 1;
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9 * Math.max(1, value);
  while (unit < 10 ** mostDecimals && !given.every(([, weight]) => isWhole(weight * unit))) unit *= 10;
  const of = Object.fromEntries(given.map(([group, weight]) => [group, Math.round(weight * unit)]));
  return { of: of as Record<Constituency, number>, unit };
}

/** Counts by constituency as one whole number, `unit` of which are one ordinary paper. */
export function weigh(by: Readonly<Record<Constituency, number>> | undefined, { of }: WholeWeights): number {
  return constituencies.reduce((sum, group) => sum + (by?.[group] ?? 0) * of[group], 0);
}
