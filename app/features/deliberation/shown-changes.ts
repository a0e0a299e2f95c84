import type { SeenJuror } from '#app/features/jury/jury-results-jurors.server.ts';
import type { ShownChange } from './components/change-list.tsx';
import type { ScoreChangeRow } from './deliberation.queries.server.ts';

/** Changes as a reader may see them, newest first: without the jurors' ids. */
export function shownChanges(
  changes: readonly ScoreChangeRow[],
  seen: ReadonlyMap<string, SeenJuror>,
): ShownChange[] {
  return changes
    .toReversed()
    .map(({ id, juror, title, criterionName, before, after, reason, byStaff, at }) => {
      const who = seen.get(juror);
      return {
        id,
        who: who ? { number: who.number, name: who.name, isMe: who.isMe } : null,
        ...{ title, criterionName, before, after, reason, byStaff, at },
      };
    });
}
