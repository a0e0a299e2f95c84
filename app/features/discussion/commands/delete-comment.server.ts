import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { dropFromQueue } from '#app/features/moderation/enqueue.server.ts';
import { comments, commentVersions } from '#db/schema/index.ts';
import { moveCommentCount } from '../comment-count.server.ts';
import { lockComment } from '../lock-comment.server.ts';

/** Takes a comment back: its text and earlier wordings go, its place in the thread stays. */
export const deleteComment = defineCommand({
  name: 'comment.delete',
  action: 'comment.delete',
  input: z.object({ commentId: z.uuid() }),
  async run(ctx, input) {
    const { tx, actor, now } = ctx;
    const comment = await lockComment(tx, input.commentId);
    ctx.authorize(comment);
    await tx
      .update(comments)
      .set({ status: 'deleted', body: '', reason: null, editedAt: now })
      .where(eq(comments.id, comment.id));
    await tx.delete(commentVersions).where(eq(commentVersions.commentId, comment.id));
    const subject = { type: 'comment', id: comment.id } as const;
    await dropFromQueue(ctx, subject);
    if (comment.status === 'published') {
      await moveCommentCount(tx, comment.subject, -1);
      ctx.emit({ kind: 'subject.changed', payload: { subject: comment.subject, aspect: 'comments' } });
    }
    const forSomebody = actor.kind === 'person' && actor.id !== comment.authorId;
    await ctx.audit({ subject, onBehalfOf: forSomebody ? comment.authorId : null });
  },
});
