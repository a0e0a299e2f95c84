import { inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { getViewer, type RequestArgs } from '#app/auth/session.server.ts';
import type { DiscussedType } from '#app/domain/subjects.ts';
import { readCommentPlace } from '#app/features/discussion/comment-place.ts';
import { commentsOn } from '#app/features/discussion/comments.queries.server.ts';
import type { Commenter } from '#app/features/discussion/components/comment-form.tsx';
import { type Actor, capacitiesOf } from '#app/policies/actor.ts';
import { getDb } from '#db/client.server.ts';
import { users } from '#db/schema/index.ts';

/** What the discussion below a page needs: its comments, and as whom the person can write. */
export async function loadDiscussion(
  args: RequestArgs,
  actor: Actor,
  subject: { type: DiscussedType; id: string },
) {
  const db = getDb();
  const [comments, viewer] = await Promise.all([
    commentsOn(db, actor, subject, {
      now: new Date(),
      place: readCommentPlace(new URL(args.request.url).searchParams),
    }),
    getViewer(args),
  ]);
  const patientIds =
    actor.kind === 'person'
      ? actor.actsFor.filter((entry) => entry.scopes.includes('support')).map((entry) => entry.patientId)
      : [];
  const patients =
    patientIds.length === 0
      ? []
      : await db
          .select({ id: users.id, name: users.pseudonym })
          .from(users)
          .where(inArray(users.id, patientIds));
  const commenter: Commenter | null = viewer && {
    capacities: capacitiesOf(actor),
    pseudonym: viewer.pseudonym,
    name: viewer.name,
    patients,
  };
  return { comments, commenter, submissionKey: uuidv7() };
}
