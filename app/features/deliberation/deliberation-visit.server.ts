import { and, eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import { juryStateOf } from '#app/features/jury/jury.queries.server.ts';
import { openedRoundOf } from '#app/features/jury/jury-results.server.ts';
import { seenJurors } from '#app/features/jury/jury-results-jurors.server.ts';
import { visitJury } from '#app/features/jury/jury-visit.server.ts';
import type { Person } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { type DbOrTx, getDb } from '#db/client.server.ts';
import { juryConflicts, solutions } from '#db/schema/index.ts';
import { deliberationEnd } from './deliberation.queries.server.ts';

/**
 * What every page of a deliberation begins with: the challenge, the newest round whose scores are open, who sits in the
 * jury as the person may see them, what has ended the talk, and of which entries it is not theirs. Throws `not_found` for who is not of the jury and
 * `forbidden` while the scores are closed.
 */
export async function visitDeliberation(actor: Person, slug: string, now: Date) {
  const db = getDb();
  const { challenge } = await visitJury(actor, slug, now);
  const round = await openedRoundOf(db, challenge.id, now);
  if (round === null) throw new AppError('forbidden', 'jury_blind');
  const state = await juryStateOf(db, challenge.id, now, round);
  const subject = { complete: state.complete, jurorIds: state.acceptedIds };
  if (!can(actor, 'jury.read_scores', subject)) throw new AppError('forbidden', 'jury_blind');
  const isStaff = can(actor, 'jury.read_progress', challenge);
  return {
    challenge,
    round,
    state,
    isStaff,
    /** Entries in which the person has an interest: of the talk about them they hear as much as their team does. */
    excluded: isStaff ? new Set<string>() : await excludedFor(db, challenge.id, actor.id),
    end: await deliberationEnd(db, challenge, round),
    seen: await seenJurors(db, actor, {
      challengeId: challenge.id,
      jurorIds: state.jurorIds,
      withNames: isStaff,
    }),
  };
}

async function excludedFor(db: DbOrTx, challengeId: string, jurorId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: solutions.id })
    .from(juryConflicts)
    .innerJoin(solutions, eq(solutions.id, juryConflicts.solutionId))
    .where(and(eq(solutions.challengeId, challengeId), eq(juryConflicts.jurorId, jurorId)));
  return new Set(rows.map(({ id }) => id));
}
