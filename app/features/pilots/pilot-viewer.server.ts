import { and, eq, inArray } from 'drizzle-orm';
import { getViewer, type RequestArgs } from '#app/auth/session.server.ts';
import type { Commenter } from '#app/features/discussion/components/comment-form.tsx';
import { type Actor, capacitiesOf } from '#app/policies/actor.ts';
import { getDb } from '#db/client.server.ts';
import { follows, users } from '#db/schema/index.ts';

/** Who looks at a pilot: whether they follow it, and as whom they can comment. */
export async function pilotViewerOf(args: RequestArgs, actor: Actor, pilotId: string) {
  const viewer = await getViewer(args);
  if (actor.kind !== 'person' || !viewer) {
    return { signedIn: false, follows: false, commenter: null };
  }
  const db = getDb();
  const supported = actor.actsFor
    .filter(({ scopes }) => scopes.includes('support'))
    .map(({ patientId }) => patientId);
  const [following, patients] = await Promise.all([
    db.$count(
      follows,
      and(eq(follows.userId, actor.id), eq(follows.subjectType, 'pilot'), eq(follows.subjectId, pilotId)),
    ),
    supported.length === 0
      ? []
      : db
          .select({ id: users.id, name: users.name, pseudonym: users.pseudonym })
          .from(users)
          .where(inArray(users.id, supported)),
  ]);
  const commenter: Commenter = {
    capacities: capacitiesOf(actor),
    pseudonym: viewer.pseudonym,
    name: viewer.name,
    patients: patients.map(({ id, name, pseudonym }) => ({ id, name: name ?? pseudonym })),
  };
  return { signedIn: true, follows: following > 0, commenter };
}
