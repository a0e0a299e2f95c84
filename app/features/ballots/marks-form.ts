import type { Marks } from '#app/domain/methods/voting/marks.ts';
import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';

/** Name of the field in which a score or a place is given. */
export const markField = (id: string) => `mark-${id}`;

/** Fields of a paper: what is ticked, and which entries the form showed. */
export const fields = { pick: 'pick', shown: 'shown' } as const;

const hasFigures = (method: VotingMethod) => method === 'score' || method === 'ranked';

/**
 * What a form says about the entries that it showed, merged into what was kept of the others: one that is filtered away
 * stays as it was. Names in the form that are on no list of `ids` are left out.
 *
 * Missing: no tick, no score and no place are no mark. A figure that is none is `NaN`: what is not understood must not
 * pass as a mark that nobody gave.
 */
export function readMarks(
  form: FormData,
  method: VotingMethod,
  ids: readonly string[],
  kept: Marks = {},
): Record<string, number> {
  const known = new Set(ids);
  const shown = new Set(form.getAll(fields.shown).map(String));
  const marks = Object.fromEntries(Object.entries(kept).filter(([id]) => known.has(id) && !shown.has(id)));
  if (hasFigures(method)) {
    for (const id of ids) {
      const figure = String(form.get(markField(id)) ?? '').trim();
      if (shown.has(id) && figure !== '') marks[id] = /^\d{1,4}$/.test(figure) ? Number(figure) : Number.NaN;
    }
    return marks;
  }
  const picks = form.getAll(fields.pick).map(String);
  // One choice: another one, or none, takes the place of what was chosen out of sight.
  const base = method === 'single' && picks.length > 0 ? {} : marks;
  for (const id of ids) if (picks.includes(id)) base[id] = 1;
  return base;
}

/** The hidden fields that say a whole paper, for a form that shows no controls. */
export function hiddenMarks(method: VotingMethod, marks: Marks): Record<string, string | string[]> {
  const ids = Object.keys(marks);
  if (!hasFigures(method)) return { [fields.shown]: ids, [fields.pick]: ids };
  return {
    [fields.shown]: ids,
    ...Object.fromEntries(Object.entries(marks).map(([id, mark]) => [markField(id), String(mark)])),
  };
}
