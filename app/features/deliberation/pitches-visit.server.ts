import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import { bySeed } from '#app/domain/methods/random/seeded.ts';
import { juryStateOf } from '#app/features/jury/jury.queries.server.ts';
import type { Person } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { challenges } from '#db/schema/index.ts';
import { isSigned } from './deliberation.queries.server.ts';
import { finalOf, finalRound, membersOf } from './finalists.queries.server.ts';

/**
 * The final of a challenge for those it concerns: jurors, its teams and staff. Throws `not_found` for everybody else, and
 * for all but staff while there is no final.
 */
export async function visitPitches(actor: Person, slug: string, now: Date) {
  const db = getDb();
  const [challenge] = await db
    .select({ id: challenges.id, slug: challenges.slug, title: challenges.title, status: challenges.status })
    .from(challenges)
    .where(eq(challenges.slug, slug));
  if (!challenge) throw new AppError('not_found');
  const [final, state, signed] = await Promise.all([
    finalOf(db, challenge.id),
    juryStateOf(db, challenge.id, now, finalRound),
    isSigned(db, challenge.id),
  ]);
  const members = await membersOf(db, final?.finalists.map(({ id }) => id) ?? []);
  const mayRead = can(actor, 'deliberation.read_pitches', {
    memberIds: [...members.values()].flat(),
    jurorIds: final ? state.acceptedIds : [],
  });
  if (!mayRead) throw new AppError('not_found');
  return {
    challenge,
    final,
    mayPlan: can(actor, 'deliberation.plan_pitches', { ...challenge, signed }),
    /** Ids of the finalists whose team the person is in. */
    own: new Set([...members].filter(([, ids]) => ids.includes(actor.id)).map(([id]) => id)),
  };
}

/** The order of finalists as it is drawn from the final's seed. */
export function drawnOrder(ids: readonly string[], seed: string): string[] {
  return ids.toSorted(bySeed(seed));
}
