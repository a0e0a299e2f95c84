import type { Marks } from '#app/domain/methods/voting/marks.ts';
import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';
import { closePlaces } from './places.ts';

/** One line of a paper as people read it. `amount`: what it costs in a budget vote, in whole euros. */
export type PaperLine = { id: string; title: string; mark: number; amount: number | null; hasLeft: boolean };

type Known = { id: string; title: string; amount?: number | null };

/**
 * A paper as people read it: most points first, best place first, otherwise in the order of `known`. Places are said
 * without the gaps that solutions leave which are not in `known`.
 */
export function paperLines(
  method: VotingMethod,
  marks: Marks,
  known: readonly (Known & { hasLeft?: boolean })[],
): PaperLine[] {
  const here = Object.fromEntries(
    known.flatMap(({ id }) => (marks[id] === undefined ? [] : [[id, marks[id]]])),
  ) as Record<string, number>;
  const said = method === 'ranked' ? closePlaces(here) : here;
  const lines = known.flatMap(({ id, title, amount = null, hasLeft = false }) => {
    const mark = said[id];
    return mark === undefined ? [] : [{ id, title, mark, amount, hasLeft }];
  });
  if (method === 'score') lines.sort((a, b) => b.mark - a.mark);
  if (method === 'ranked') lines.sort((a, b) => a.mark - b.mark);
  return lines;
}
