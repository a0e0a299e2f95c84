import { type Constituency, constituencies } from '../../people/roles.ts';
import { SMALLEST_PUBLIC_CELL, suppressSmallCells } from './suppress-small-cells.ts';
import type { Tally } from './tally-result.ts';

/** Counts by constituency as the public may see them: null is "fewer than five, or withheld to protect such a cell". */
export type PublicCounts = Readonly<Record<Constituency, number | null>>;

/** A tally as the public may see it. Totals stay as they are. */
export interface PublicBreakdown {
  ballots: PublicCounts;
  candidates: readonly { candidate: string; supporters: number; byConstituency: PublicCounts }[];
}

/**
 * The breakdown of a vote by constituency with small cells withheld.
 * Where a constituency's number of ballots is withheld, all its counts are.
 *
 * @param tally what `tally` gave
 * @param smallest the least count that may be shown, 5 by default
 */
export function publicBreakdown(
  tally: Pick<Tally, 'ballotsBy' | 'ranking'>,
  smallest: number = SMALLEST_PUBLIC_CELL,
): PublicBreakdown {
  const present = Object.fromEntries(constituencies.map((group) => [group, tally.ballotsBy[group] > 0]));
  const ballots = suppressSmallCells(tally.ballotsBy, present, smallest);
  return {
    ballots,
    candidates: tally.ranking.map(({ candidate, supporters, byConstituency }) => {
      const cells = suppressSmallCells(byConstituency, present, smallest);
      for (const group of constituencies) if (ballots[group] === null) cells[group] = null;
      return { candidate, supporters, byConstituency: cells };
    }),
  };
}
