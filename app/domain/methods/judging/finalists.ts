import { competitionRanks } from './ranks.ts';

/** Who would be in a final of some places. */
export interface FinalProposal {
  /** Better than everybody outside, best first. */
  chosen: readonly string[];
  /** Level with each other across the last place: there is room for some of them only. */
  tiedAtCut: readonly string[];
  /** Places that are left for those who are level. */
  left: number;
}

/**
 * Proposes the best for a final of `places`. Where several are level at the last place, nobody is drawn: it is said, and
 * people decide whether all, some or none of them go on.
 *
 * @param values score of each solution, more is better; null where there is none, which never goes on
 * @throws RangeError when `places` is no whole number of at least 1, or a value is not finite
 */
export function proposeFinalists(
  values: readonly { solution: string; value: number | null }[],
  places: number,
): FinalProposal {
  if (!(Number.isInteger(places) && places >= 1))
    throw new RangeError(`places must be a whole number of at least 1, got ${places}`);
  const ranks = competitionRanks(values.map(({ value }) => value));
  const ranked = values
    .flatMap(({ solution }, i) => {
      const rank = ranks[i] ?? null;
      return rank === null ? [] : [{ solution, rank }];
    })
    .sort((a, b) => a.rank - b.rank || (a.solution < b.solution ? -1 : 1));
  if (ranked.length <= places)
    return { chosen: ranked.map(({ solution }) => solution), tiedAtCut: [], left: 0 };
  const cut = ranked[places - 1]?.rank ?? 0;
  const isSplit = ranked[places]?.rank === cut;
  const chosen = ranked.filter(({ rank }) => rank < cut || (rank === cut && !isSplit));
  return {
    chosen: chosen.map(({ solution }) => solution),
    tiedAtCut: isSplit ? ranked.filter(({ rank }) => rank === cut).map(({ solution }) => solution) : [],
    left: places - chosen.length,
  };
}
