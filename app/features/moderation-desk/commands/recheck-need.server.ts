import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { enqueueForModeration } from '#app/features/moderation/enqueue.server.ts';
import { needs } from '#db/schema/index.ts';

/**
 * Staff put a published need back on the moderators' desk: to join it with another that says the same, to ask its
 * author something, or to take it down. It stays public meanwhile. Throws `conflict` for one that has moved on.
 */
export const recheckNeed = defineCommand({
  name: 'need.recheck',
  action: 'need.moderate',
  input: z.object({ needId: z.uuid() }),
  async run(ctx, { needId }) {
    const [need] = await ctx.tx
      .select({
        id: needs.id,
        authorId: needs.authorId,
        writtenById: needs.writtenById,
        channel: needs.channel,
        status: needs.status,
        hiddenAt: needs.hiddenAt,
      })
      .from(needs)
      .where(eq(needs.id, needId))
      .for('update');
    if (!need) throw new AppError('not_found');
    ctx.authorize(need);
    if (need.status !== 'published') throw new AppError('conflict', 'state_changed');
    const subject = { type: 'need', id: need.id } as const;
    const item = await enqueueForModeration(ctx, { kind: 'need', subject });
    await ctx.audit({ subject, facts: { itemId: item.id } });
    return { itemId: item.id };
  },
});
