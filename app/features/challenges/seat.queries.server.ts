import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { jurors } from '#db/schema/index.ts';

/** Whether the actor is asked to sit in the jury of a challenge, or does. */
export async function hasSeat(db: DbOrTx, actor: Actor, challengeId: string): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const mine = and(
    eq(jurors.challengeId, challengeId),
    eq(jurors.userId, actor.id),
    inArray(jurors.status, ['invited', 'accepted']),
    isNull(jurors.steppedDownAt),
  );
  return (await db.$count(jurors, mine)) > 0;
}
