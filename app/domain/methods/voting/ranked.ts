import { competitionRanks } from '../judging/ranks.ts';

/**
 * Candidates with their ranks ("1, 2, 2, 4"), the highest value first; those of the same value in the order of a seed.
 *
 * @param valueIn what they are ranked by: whole numbers, or such that equal ones are computed alike
 * @param seeded the order among equals, as `bySeed` gives it
 */
export function ranked<Entry extends { candidate: string }>(
  entries: readonly Entry[],
  valueIn: (entry: Entry) => number,
  seeded: (a: string, b: string) => number,
): (Entry & { rank: number; tied: boolean })[] {
  const ranks = competitionRanks(entries.map(valueIn));
  const shared = new Map<number | null, number>();
  for (const rank of ranks) shared.set(rank, (shared.get(rank) ?? 0) + 1);
  return entries
    .map((entry, i) => {
      const rank = ranks[i] ?? 0;
      return { ...entry, rank, tied: (shared.get(rank) ?? 0) > 1 };
    })
    .sort((a, b) => a.rank - b.rank || seeded(a.candidate, b.candidate));
}
