/** Differences below this are rounding, not merit. */
const SAME = 1e-9;

/**
 * Competition ranks ("1, 2, 2, 4"), the highest value first. Values closer than 1e-9 to the one above them are tied.
 *
 * @param values numbers, or null for what has no value and so no rank
 * @returns one rank per value, in the order given
 * @throws RangeError naming the place of a value that is not finite
 */
export function competitionRanks(values: readonly (number | null)[]): (number | null)[] {
  for (const [i, value] of values.entries()) {
    if (value !== null && !Number.isFinite(value))
      throw new RangeError(`value ${i} must be finite, got ${value}`);
  }
  const order = values.map((value, i) => ({ value, i })).filter((entry) => entry.value !== null);
  order.sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const ranks: (number | null)[] = values.map(() => null);
  let rank = 0;
  let above: number | null = null;
  for (const [place, { value, i }] of order.entries()) {
    if (above === null || above - (value ?? 0) > SAME) rank = place + 1;
    ranks[i] = rank;
    above = value;
  }
  return ranks;
}
