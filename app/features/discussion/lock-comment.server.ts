import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import { type DiscussedType, discussedTypes } from '#app/domain/subjects.ts';
import type { Tx } from '#db/client.server.ts';
import { comments } from '#db/schema/index.ts';

/** A comment for a command that changes it, locked, with what it is about. Throws `not_found`. */
export async function lockComment(tx: Tx, id: string) {
  const [comment] = await tx
    .select({
      id: comments.id,
      authorId: comments.authorId,
      status: comments.status,
      body: comments.body,
      subjectType: comments.subjectType,
      subjectId: comments.subjectId,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .where(eq(comments.id, id))
    .for('update');
  const type = discussedTypes.find((known: DiscussedType) => known === comment?.subjectType);
  if (!comment || !type) throw new AppError('not_found');
  return { ...comment, subject: { type, id: comment.subjectId } };
}
