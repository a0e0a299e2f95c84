import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import { hasOwnEntry } from '#app/features/challenges/own-entry.queries.server.ts';
import { type Actor, isStaff } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { challenges } from '#db/schema/index.ts';

/** The challenge to be decided. Throws `not_found`, `forbidden`, or `conflict` where it cannot be decided (any more). */
export async function visitDecision(actor: Actor, slug: string) {
  const [challenge] = await getDb()
    .select({
      id: challenges.id,
      slug: challenges.slug,
      title: challenges.title,
      status: challenges.status,
    })
    .from(challenges)
    .where(eq(challenges.slug, slug));
  if (!challenge || !can(actor, 'challenge.read', challenge)) throw new AppError('not_found');
  const own = await hasOwnEntry(getDb(), actor, challenge.id);
  if (!can(actor, 'challenge.decide', { ...challenge, hasOwnEntry: own }))
    throw new AppError('forbidden', own && isStaff(actor) ? 'own_entry' : undefined);
  return challenge;
}
