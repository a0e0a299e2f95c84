/** Counts below this are not shown in public. */
export const SMALLEST_PUBLIC_CELL = 5;

/**
 * One row of counts made fit for the public: each cell is a count, or null when it is withheld.
 *
 * A cell is withheld when it is smaller than `smallest`. Where the row's total is public, one withheld cell could be worked
 * out from the others, and several that add up to little nearly so; then the smallest cells still shown are withheld too,
 * until at least two are and together they hold `smallest` or more. Columns in which nobody took part (`present` false)
 * tell nothing about anyone: they stay 0 and hide nothing.
 *
 * @param row whole counts, 0 or more
 * @param present for each column, whether anyone took part in it; all of them by default
 * @param smallest the least count that may be shown, 5 by default
 * @throws RangeError naming the cell when a count is no whole number from 0, or a column without people holds one
 * Source: primary and complementary cell suppression, Hundepool et al. (2012), Statistical Disclosure Control, ch. 4.
 */
export function suppressSmallCells<Key extends string>(
  row: Readonly<Record<Key, number>>,
  present: Partial<Readonly<Record<Key, boolean>>> = {},
  smallest: number = SMALLEST_PUBLIC_CELL,
): Record<Key, number | null> {
  const keys = Object.keys(row) as Key[];
  for (const key of keys) {
    if (!Number.isInteger(row[key]) || row[key] < 0) throw new RangeError(`${key}: ${row[key]} is no count`);
    if (present[key] === false && row[key] > 0)
      throw new RangeError(`${key}: nobody took part, yet it counts ${row[key]}`);
  }
  const bySize = keys.filter((key) => present[key] !== false).sort((a, b) => row[a] - row[b]);
  let withheld = bySize.filter((key) => row[key] < smallest).length;
  const held = () => bySize.slice(0, withheld).reduce((total, key) => total + row[key], 0);
  while (withheld > 0 && withheld < bySize.length && (withheld < 2 || held() < smallest)) withheld += 1;
  const hidden = new Set(bySize.slice(0, withheld));
  return Object.fromEntries(keys.map((key) => [key, hidden.has(key) ? null : row[key]])) as Record<
    Key,
    number | null
  >;
}
