import type { Marks } from '#app/domain/methods/voting/marks.ts';
import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';

/** Name of the field that ticks an entry. */
export const pickField = 'pick';

/** Name of the field in which an entry gets its score or its place. */
export const markField = (id: string) => `mark-${id}`;

const hasFigures = (method: VotingMethod) => method === 'score' || method === 'ranked';

/**
 * The paper that a form says. A form says all of it: what it does not show stands in hidden fields before what it shows.
 * Names that are on no list of `ids` are left out. Of several single choices the last one counts: the one in sight.
 *
 * Missing: no tick, no score and no place are no mark. A figure that is none is `NaN`: what is not understood must not
 * pass as a mark that nobody gave.
 */
export function readMarks(
  form: FormData,
  method: VotingMethod,
  ids: readonly string[],
): Record<string, number> {
  if (!hasFigures(method)) {
    const picks = form.getAll(pickField).map(String);
    const counted = method === 'single' ? picks.slice(-1) : picks;
    return Object.fromEntries(ids.filter((id) => counted.includes(id)).map((id) => [id, 1]));
  }
  return Object.fromEntries(
    ids.flatMap((id) => {
      const figure = String(form.get(markField(id)) ?? '').trim();
      if (figure === '') return [];
      return [[id, /^\d{1,4}$/.test(figure) ? Number(figure) : Number.NaN]];
    }),
  );
}

/** The hidden fields that say marks, for what a form does not show. */
export function hiddenMarks(method: VotingMethod, marks: Marks): { name: string; value: string }[] {
  return Object.entries(marks).map(([id, mark]) =>
    hasFigures(method) ? { name: markField(id), value: String(mark) } : { name: pickField, value: id },
  );
}
