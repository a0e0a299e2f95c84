import { AppError } from '#app/domain/app-error.ts';
import { commentsForTeams } from '#app/features/jury/jury-board.queries.server.ts';
import type { SeenJuror } from '#app/features/jury/jury-results-jurors.server.ts';
import { getDb } from '#db/client.server.ts';
import type { visitDeliberation } from './deliberation-visit.server.ts';
import { readDeliberation } from './read-deliberation.server.ts';
import { shownChanges } from './shown-changes.ts';

type Visit = Awaited<ReturnType<typeof visitDeliberation>>;

const shown = ({ number, name, isMe }: SeenJuror) => ({ number, name, isMe });

/** The juror with this number, for staff; for a juror always themselves. Null where there is none. */
export function jurorAt({ seen, isStaff }: Visit, number: number | null): SeenJuror | null {
  const all = [...seen.values()];
  const asked = isStaff && number !== null ? all.find((juror) => juror.number === number) : undefined;
  return asked ?? all.find((juror) => juror.isMe) ?? null;
}

/** One entry as the jury talks about it: everybody's scores, whose can be changed here, words, and what has changed. */
export async function readEntry(visit: Visit, solutionSlug: string, number: number | null) {
  const db = getDb();
  const { challenge, round, seen, isStaff, end, excluded } = visit;
  const { rows, changes, criteria, scores } = await readDeliberation(db, challenge.id, round);
  const entry = rows.find((row) => row.slug === solutionSlug);
  if (!entry) throw new AppError('not_found');
  if (excluded.has(entry.id)) throw new AppError('forbidden', 'jury_interest');
  const own = scores.filter((score) => score.solution === entry.id);
  const words = await commentsForTeams(db, challenge.id, round);
  const jurors = [...new Set(own.map((score) => score.juror))]
    .flatMap((id) => seen.get(id) ?? [])
    .sort((a, b) => a.number - b.number);
  const scoreOf = (juror: SeenJuror, criterionId: string) =>
    own.find((score) => score.juror === juror.id && score.criterion === criterionId)?.value ?? null;
  const wasOf = (juror: SeenJuror, criterionId: string) =>
    changes.find(
      (change) =>
        change.solution === entry.id && change.juror === juror.id && change.criterion === criterionId,
    )?.before ?? null;
  const asked = jurorAt(visit, number);
  const editing = end === null && asked && jurors.includes(asked) ? asked : null;
  return {
    entry: { id: entry.id, slug: entry.slug, title: entry.title },
    criteria: criteria.map(({ id, name, description, descriptors }) => ({
      ...{ id, name, description, descriptors },
    })),
    jurors: jurors.map((juror) => ({
      ...shown(juror),
      scores: criteria.map(({ id }) => ({ now: scoreOf(juror, id), was: wasOf(juror, id) })),
    })),
    /** Whose scores can be changed on this page, with the scores as they stand. */
    editing: editing && {
      ...shown(editing),
      scores: criteria.map(({ id }) => scoreOf(editing, id)),
    },
    /** Whom staff can enter a change for. */
    choices: isStaff && end === null ? jurors.map(shown) : [],
    words: words.filter((word) => word.solutionId === entry.id).map((word) => word.forTeam),
    changes: shownChanges(
      changes.filter((change) => change.solution === entry.id),
      seen,
    ),
  };
}
