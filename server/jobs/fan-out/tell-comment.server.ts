import { eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { commentLink } from '#app/features/discussion/comment-place.ts';
import { paths } from '#app/paths.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { challenges, comments, needs, pilots, solutions } from '#db/schema/index.ts';
import { tellPeople } from './tell-people.server.ts';

/**
 * Tells whoever a comment answers, or else whose need it is about, and gives their ids. Nobody is told of their own
 * comment, or of one that is no longer to be seen.
 */
export async function tellComment(db: DbOrTx, event: { commentId: string }, now: Date): Promise<string[]> {
  const parent = alias(comments, 'parent');
  const [comment] = await db
    .select({
      id: comments.id,
      status: comments.status,
      authorId: comments.authorId,
      writtenById: comments.writtenById,
      subjectType: comments.subjectType,
      answeredId: parent.authorId,
      needAuthorId: needs.authorId,
      needTitle: needs.title,
      need: needs.slug,
      challenge: challenges.slug,
      solution: solutions.slug,
      pilot: pilots.slug,
    })
    .from(comments)
    .leftJoin(parent, eq(parent.id, comments.parentId))
    .leftJoin(needs, eq(needs.id, comments.subjectId))
    .leftJoin(challenges, eq(challenges.id, comments.subjectId))
    .leftJoin(solutions, eq(solutions.id, comments.subjectId))
    .leftJoin(pilots, eq(pilots.id, comments.subjectId))
    .where(eq(comments.id, event.commentId));
  if (comment?.status !== 'published') return [];
  const toldId = comment.answeredId ?? comment.needAuthorId;
  if (toldId === null || toldId === comment.authorId || toldId === comment.writtenById) return [];
  const type = comment.subjectType;
  const slug =
    type === 'need' || type === 'challenge' || type === 'solution' || type === 'pilot' ? comment[type] : null;
  if (slug === null) return [];
  const page = paths[type as 'need'](slug);
  return tellPeople(
    db,
    {
      userIds: [toldId],
      notice: comment.answeredId ? 'comment_replied' : 'comment_posted',
      subject: { type: 'comment', id: comment.id },
      path: page + commentLink(comment.id),
      facts: comment.answeredId ? {} : { why: 'author', need: comment.needTitle ?? '' },
      dedupeKey: `comment:${comment.id}`,
    },
    now,
  );
}
