import type { Marks } from '#app/domain/methods/voting/marks.ts';

/** Entries by place, best first; those on one place in one group, in the order of `marks`. */
export function groupsOf(marks: Marks): string[][] {
  const groups = new Map<number, string[]>();
  for (const [id, place] of Object.entries(marks)) groups.set(place, [...(groups.get(place) ?? []), id]);
  return [...groups].sort(([a], [b]) => a - b).map(([, ids]) => ids);
}

const placed = (groups: readonly (readonly string[])[]): Record<string, number> =>
  Object.fromEntries(groups.flatMap((ids, i) => ids.map((id) => [id, i + 1])));

/** The same order without gaps: the best stands on place 1, the next best on place 2. Equal places stay equal. */
export function closePlaces(marks: Marks): Record<string, number> {
  return placed(groupsOf(marks));
}

/**
 * The order after one entry has gone a place up (`-1`) or down (`1`). Whoever shares a place leaves it; whoever stands
 * alone changes places with the next. At either end nothing happens but that gaps close.
 */
export function movePlace(marks: Marks, id: string, by: -1 | 1): Record<string, number> {
  const groups = groupsOf(marks);
  const at = groups.findIndex((ids) => ids.includes(id));
  const own = groups[at];
  if (!own) return placed(groups);
  if (own.length > 1) {
    const rest = own.filter((other) => other !== id);
    groups.splice(at, 1, ...(by < 0 ? [[id], rest] : [rest, [id]]));
  } else {
    const next = groups[at + by];
    if (next) [groups[at], groups[at + by]] = [next, own];
  }
  return placed(groups);
}
