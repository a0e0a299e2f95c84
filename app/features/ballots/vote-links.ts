import { contestPaths } from '#app/contest-paths.ts';

/** The part of the list that holds what one has marked oneself. */
export const CHOSEN_AREA = 'chosen';

/** The most solutions that stand side by side. */
export const MOST_COMPARED = 4;

/** Where somebody is in a vote: for whom, which part of the list, and which solutions they picked to compare. */
export type VotePlace = { for?: string | undefined; area?: string; picked?: readonly string[] };

const queryOf = ({ for: forId, area, picked = [] }: VotePlace) => ({
  for: forId,
  area: area || undefined,
  with: picked.length > 0 ? picked.join(',') : undefined,
});

/** The voting page at this place; `at` is the id of an entry, or of the list. */
export function voteLink(slug: string, place: VotePlace, at?: string): string {
  return `${contestPaths.voteFor(slug, queryOf(place))}${at ? `#${at}` : ''}`;
}

/** The page that compares what was picked; `area` is where one comes from. */
export function compareLink(slug: string, place: VotePlace): string {
  return contestPaths.compareVote(slug, queryOf(place));
}

/** Addresses of the solutions picked to compare, each once: `with=a,b` as in links, `with=a&with=b` as forms send it. */
export function readPicked(query: URLSearchParams | FormData): string[] {
  const slugs = query.getAll('with').flatMap((value) => String(value).split(','));
  return [...new Set(slugs)].filter((slug) => slug !== '').slice(0, 50);
}
