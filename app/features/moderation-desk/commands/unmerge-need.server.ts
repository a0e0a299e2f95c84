import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { mergeCanBeUndone } from '#app/domain/moderation/moderation.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import { enqueueForModeration } from '#app/features/moderation/enqueue.server.ts';
import { lockNeed } from '#app/features/needs/load-need.server.ts';
import { needMerges, needs } from '#db/schema/index.ts';
import { carryBack } from '../carry-over.server.ts';
import { lockInOrder } from '../lock-needs.server.ts';
import { moveTrust } from '../trust.server.ts';

/**
 * Undoes a merge within a day: both needs stand as before it, with their own supporters and followers, who are told.
 * A need that had not been published goes back into the queue. Throws `conflict` when it is too late
 * (`merge_final`) or the other need has been joined with a third (`merged_further`).
 */
export const unmergeNeed = defineCommand({
  name: 'need.unmerge',
  action: 'queue.undo_merge',
  input: z.object({ needId: z.uuid() }),
  async run(ctx, { needId }) {
    const { tx, now } = ctx;
    const current = and(
      eq(needMerges.fromId, needId),
      eq(needMerges.isCurrent, true),
      isNull(needMerges.undoneAt),
    );
    const [known] = await tx.select({ intoId: needMerges.intoId }).from(needMerges).where(current);
    await lockInOrder(tx, known ? [needId, known.intoId] : [needId]);
    const from = await lockNeed(tx, needId);
    ctx.authorize(from);
    const [merge] = await tx.select().from(needMerges).where(current).for('update');
    if (!merge || from.status !== 'merged') throw new AppError('conflict', 'state_changed');
    if (!mergeCanBeUndone(merge.createdAt, now)) throw new AppError('conflict', 'merge_final');
    const into = await lockNeed(tx, merge.intoId);
    if (into.status === 'merged') throw new AppError('conflict', 'merged_further');
    const wasPublic = merge.statusBefore === 'published';
    await tx
      .update(needs)
      .set({
        status: transition(needMachine, from.status, wasPublic ? 'unmerge' : 'requeue'),
        mergedIntoId: null,
        reason: null,
        updatedAt: now,
      })
      .where(eq(needs.id, from.id));
    await tx.update(needMerges).set({ undoneAt: now, isCurrent: false }).where(eq(needMerges.id, merge.id));
    const carried = await carryBack(tx, { from, into });
    if (!from.publishedAt) await moveTrust(tx, from.authorId, -1);
    const subject = { type: 'need', id: from.id } as const;
    await ctx.step('need.unmerged', subject, {}, 'staff');
    if (!wasPublic) await enqueueForModeration(ctx, { kind: 'need', subject });
    ctx.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    ctx.emit({
      kind: 'subject.changed',
      payload: { subject: { type: 'need', id: into.id }, aspect: 'support' },
    });
    await ctx.audit({ subject, facts: { intoId: into.id, ...carried } });
    return { slug: from.slug };
  },
});
