/** Disagreement between categories number i and j of k: 0 for the same one, growing with how much it matters. */
export type DisagreementWeight = (i: number, j: number, k: number) => number;

/** How much a disagreement counts: by the square of its steps, by its steps, or all alike. */
export const kappaWeights = {
  quadratic: (i, j, k) => ((i - j) / (k - 1)) ** 2,
  linear: (i, j, k) => Math.abs(i - j) / (k - 1),
  unweighted: (i, j) => (i === j ? 0 : 1),
} as const satisfies Record<string, DisagreementWeight>;

/** One unit judged by two raters; null where one of them did not judge it. */
export type RatedPair<Category> = readonly [Category | null, Category | null];

/**
 * Cohen's weighted kappa for two raters: 1 − Σ w·observed ÷ Σ w·expected by chance. 1 is perfect agreement, 0 chance.
 *
 * @param categories all categories in their order, at least two, also those nobody used
 * @param weight quadratic by default, w = (i − j)² ÷ (k − 1)²
 * Missing: a pair with a null is left out.
 * @returns kappa and the number of pairs it stands on; null kappa without pairs, or when chance leaves nothing to disagree on
 * @throws RangeError naming the pair whose category is not in the list, for repeated categories, or for fewer than two
 * Source: Cohen (1968), Weighted kappa, Psychological Bulletin 70(4), 213–220.
 */
export function weightedKappa<Category extends string | number>(
  pairs: readonly RatedPair<Category>[],
  categories: readonly Category[],
  weight: DisagreementWeight = kappaWeights.quadratic,
): { kappa: number | null; pairs: number } {
  const k = categories.length;
  const index = new Map(categories.map((category, i) => [category, i]));
  if (k < 2) throw new RangeError(`there must be at least two categories, got ${k}`);
  if (index.size < k) throw new RangeError('categories must differ from each other');

  const first = new Array<number>(k).fill(0);
  const second = new Array<number>(k).fill(0);
  let n = 0;
  let observed = 0;
  for (const [at, [a, b]] of pairs.entries()) {
    const i = a === null ? 0 : index.get(a);
    const j = b === null ? 0 : index.get(b);
    if (i === undefined || j === undefined)
      throw new RangeError(`pair ${at}: ${i === undefined ? a : b} is no category`);
    if (a === null || b === null) continue;
    n += 1;
    first[i] = (first[i] ?? 0) + 1;
    second[j] = (second[j] ?? 0) + 1;
    observed += weight(i, j, k);
  }
  let expected = 0;
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j < k; j += 1)
      expected += ((first[i] ?? 0) * (second[j] ?? 0) * weight(i, j, k)) / Math.max(n, 1);
  }
  return { kappa: expected === 0 ? null : 1 - observed / expected, pairs: n };
}
