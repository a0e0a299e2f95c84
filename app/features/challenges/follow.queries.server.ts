import { and, eq } from 'drizzle-orm';
import type { DiscussedType } from '#app/domain/subjects.ts';
import type { Actor } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { follows } from '#db/schema/index.ts';

/** Whether the person follows the subject. */
export async function isFollowing(
  db: DbOrTx,
  actor: Actor,
  subject: { type: DiscussedType; id: string },
): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const found = await db.$count(
    follows,
    and(
      eq(follows.userId, actor.id),
      eq(follows.subjectType, subject.type),
      eq(follows.subjectId, subject.id),
    ),
  );
  return found > 0;
}
