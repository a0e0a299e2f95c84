import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { lockComment } from '#app/features/discussion/lock-comment.server.ts';
import { users } from '#db/schema/index.ts';
import { whySchema } from '../moderation-desk.schemas.ts';

/** Who wrote a comment, for staff who need it. Each look is recorded with its reason. */
export const revealCommentAuthor = defineCommand({
  name: 'comment.reveal_author',
  action: 'comment.see_identity',
  input: z.object({ commentId: z.uuid(), why: whySchema }),
  async run(ctx, { commentId, why }) {
    const comment = await lockComment(ctx.tx, commentId);
    ctx.authorize(comment);
    const [person] = await ctx.tx
      .select({ name: users.name, pseudonym: users.pseudonym, email: users.email })
      .from(users)
      .where(eq(users.id, comment.authorId));
    if (!person) throw new AppError('not_found');
    await ctx.audit({
      subject: { type: 'comment', id: commentId },
      facts: { authorId: comment.authorId, why },
    });
    return person;
  },
});
