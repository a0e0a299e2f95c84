import { and, eq, ne } from 'drizzle-orm';
import type { Actor } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { solutions, teamMembers } from '#db/schema/index.ts';

/** Whether the actor is in a team whose entry in a challenge stands, be it a draft. */
export async function hasOwnEntry(db: DbOrTx, actor: Actor, challengeId: string): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const [own] = await db
    .select({ id: solutions.id })
    .from(solutions)
    .innerJoin(teamMembers, eq(teamMembers.teamId, solutions.teamId))
    .where(
      and(
        eq(solutions.challengeId, challengeId),
        ne(solutions.status, 'withdrawn'),
        eq(teamMembers.userId, actor.id),
      ),
    )
    .limit(1);
  return own !== undefined;
}
