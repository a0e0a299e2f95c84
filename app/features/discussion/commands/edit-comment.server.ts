import { count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { comments, commentVersions } from '#db/schema/index.ts';
import { commentBodySchema } from '../discussion.schemas.ts';
import { lockComment } from '../lock-comment.server.ts';

/** Changes a comment within an hour of sending it. What it said before is kept. */
export const editComment = defineCommand({
  name: 'comment.edit',
  action: 'comment.edit',
  input: z.object({ commentId: z.uuid(), body: commentBodySchema }),
  async run({ tx, actor, now, authorize, audit, emit }, input) {
    const comment = await lockComment(tx, input.commentId);
    authorize({ ...comment, now });
    const subject = { type: 'comment', id: comment.id } as const;
    const onBehalfOf = actor.kind === 'person' && actor.id !== comment.authorId ? comment.authorId : null;
    if (comment.body !== input.body) {
      const [{ versions } = { versions: 0 }] = await tx
        .select({ versions: count() })
        .from(commentVersions)
        .where(eq(commentVersions.commentId, comment.id));
      await tx
        .insert(commentVersions)
        .values({ commentId: comment.id, version: versions + 1, body: comment.body, createdAt: now });
      await tx.update(comments).set({ body: input.body, editedAt: now }).where(eq(comments.id, comment.id));
      if (comment.status === 'published')
        emit({ kind: 'subject.changed', payload: { subject: comment.subject, aspect: 'comments' } });
    }
    await audit({ subject, onBehalfOf });
  },
});
