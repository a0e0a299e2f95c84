import type { FinalPlace, InterimRankings } from '../methods/prioritisation/interim-ranking.ts';
import { SMALLEST_PUBLIC_CELL, suppressSmallCells } from '../methods/voting/suppress-small-cells.ts';
import type { Constituency } from '../people/roles.ts';

/** What is kept of an interim ranking when it has closed. */
export type InterimResult = {
  rankings: InterimRankings;
  /** ISO instant. */
  closedAt: string;
  /** Why staff closed it before its time; null where the clock did. */
  closedEarly: string | null;
};

/** One change that the last plenary made to the order that the sum of ranks gave. */
export type PlenaryChange = {
  topicId: string;
  from: number;
  to: number;
  reason: string;
  /** ISO instant. */
  at: string;
};

/** What the final session has come to: what each small group said, the sum, and the last word of all. */
export type FinalResult = {
  groups: readonly { name: string; ranking: readonly string[] }[];
  places: readonly FinalPlace[];
  /** Topics from most to least important, after the changes of the plenary. */
  order: readonly string[];
  changes: readonly PlenaryChange[];
};

/** How a constituency ranked a topic, as everybody may see it; null where too few people chose it to be told. */
export type PublicInterimPlace = { rank: number; tied: boolean; chosenBy: number } | null;

/** The interim ranking of one constituency, as everybody may see it. */
export type PublicInterimRanking = {
  /** People who took part; null where they are too few to be told. */
  people: number | null;
  places: Readonly<Record<string, PublicInterimPlace>>;
};

/**
 * The interim ranking made fit for the public. A list of fewer than five people is withheld altogether, and in the others
 * the place of whatever fewer than five chose: of so few, somebody could find out who they are. Ranks are those of the
 * whole list.
 */
export function publicInterim(
  { rankings }: Pick<InterimResult, 'rankings'>,
  groups: readonly Constituency[],
): Partial<Record<Constituency, PublicInterimRanking>> {
  const people = suppressSmallCells(
    Object.fromEntries(groups.map((one) => [one, rankings[one].people])) as Record<Constituency, number>,
  );
  return Object.fromEntries(
    groups.map((group) => {
      const { ranking, people: all } = rankings[group];
      const isTold = all >= SMALLEST_PUBLIC_CELL;
      const places = ranking.map(({ candidate, rank, tied, chosenBy }): [string, PublicInterimPlace] => [
        candidate,
        isTold && chosenBy >= SMALLEST_PUBLIC_CELL ? { rank, tied, chosenBy } : null,
      ]);
      return [group, { people: people[group] ?? null, places: Object.fromEntries(places) }];
    }),
  );
}

/** Whether it can be told that this constituency brought a topic onto the shortlist. */
export function mayNameTurn({ rankings }: Pick<InterimResult, 'rankings'>, group: Constituency): boolean {
  return rankings[group].people >= SMALLEST_PUBLIC_CELL;
}

/** The places of a list that can be told, the first first. */
export function toldPlaces(
  list: PublicInterimRanking,
): { candidate: string; rank: number; tied: boolean; chosenBy: number }[] {
  return Object.entries(list.places)
    .flatMap(([candidate, place]) => (place ? [{ candidate, ...place }] : []))
    .sort((a, b) => a.rank - b.rank);
}

/** What can be told of whose turn brought a topic onto the shortlist, and from which rank. */
export function toldTurn(
  result: Pick<InterimResult, 'rankings'>,
  { candidate, group, rank }: { candidate: string; group: Constituency; rank: number },
): { group: Constituency | null; rank: number | null; isLevel: boolean } {
  if (!mayNameTurn(result, group)) return { group: null, rank: null, isLevel: false };
  const place = result.rankings[group].ranking.find((one) => one.candidate === candidate);
  const isTold = (place?.chosenBy ?? 0) >= SMALLEST_PUBLIC_CELL;
  return { group, rank: isTold ? rank : null, isLevel: isTold && place?.tied === true };
}
