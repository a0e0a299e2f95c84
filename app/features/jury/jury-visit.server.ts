import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { Person } from '#app/policies/actor.ts';
import { abilities, can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { challenges } from '#db/schema/index.ts';
import { juryStateOf } from './jury.queries.server.ts';
import { seatOf } from './jury-board.queries.server.ts';
import { currentRoundOf } from './jury-rounds.server.ts';

/**
 * What every page of a jury begins with: the challenge, where its jury stands in its newest round, the person's own seat,
 * and what they may see. Throws `not_found` for everybody else: who judges is private until the decision.
 */
export async function visitJury(actor: Person, slug: string, now: Date) {
  const db = getDb();
  const [challenge] = await db
    .select({
      id: challenges.id,
      slug: challenges.slug,
      title: challenges.title,
      status: challenges.status,
    })
    .from(challenges)
    .where(eq(challenges.slug, slug));
  if (!challenge) throw new AppError('not_found');
  const round = await currentRoundOf(db, challenge.id);
  const [seat, state] = await Promise.all([
    seatOf(db, challenge.id, actor.id, round),
    juryStateOf(db, challenge.id, now, round),
  ]);
  const seesProgress = can(actor, 'jury.read_progress', challenge);
  if (!seat && !seesProgress) throw new AppError('not_found');
  const may = abilities(actor, ['jury.assign', 'jury.remind', 'jury.open_scores'], {
    ...challenge,
    ...state,
  });
  return {
    challenge,
    round,
    seat,
    state,
    seesProgress,
    mayInvite: can(actor, 'jury.invite', challenge) && !state.complete,
    mayAssign: may['jury.assign'],
    mayRemind: may['jury.remind'],
    mayOpen: may['jury.open_scores'],
    seesScores: can(actor, 'jury.read_scores', {
      complete: state.complete,
      jurorIds: state.acceptedIds,
    }),
  };
}
