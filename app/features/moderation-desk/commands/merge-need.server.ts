import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { verdictsFor } from '#app/domain/moderation/moderation.ts';
import { isPublicNeed, needMachine } from '#app/domain/needs/need-machine.ts';
import { needMerges, needs } from '#db/schema/index.ts';
import { carryOver } from '../carry-over.server.ts';
import { lockItem, refuseUnlessOpen } from '../lock-item.server.ts';
import { lockNeeds } from '../lock-needs.server.ts';
import { mergeSchema } from '../moderation-desk.schemas.ts';
import { moveTrust } from '../trust.server.ts';
import { settleItem } from '../verdicts/settle-item.server.ts';

/**
 * Joins a need with one that says the same. Supporters and followers carry over and are told; the author stays
 * credited. Throws `conflict` for a target that is not open (`merge_target`), and as `decideItem` does.
 */
export const mergeNeed = defineCommand({
  name: 'need.merge',
  action: 'queue.decide',
  input: mergeSchema,
  async run(ctx, { itemId, intoId, reason, seen }) {
    const { tx, actor, now } = ctx;
    const into = await lockNeeds(tx, itemId, intoId);
    const item = await lockItem(tx, itemId);
    ctx.authorize(item);
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    refuseUnlessOpen(item, actor.id, now);
    if (item.subject.type !== 'need' || !verdictsFor[item.kind].includes('merge')) {
      throw new AppError('invalid', 'check_fields');
    }
    const { need: from, ref } = item.subject;
    ctx.require('need.moderate', from);
    if (seen !== item.seen) throw new AppError('conflict', 'item_changed');
    if (!into || into.id === from.id || !isPublicNeed(into.status) || into.hiddenAt !== null) {
      throw new AppError('conflict', 'merge_target');
    }
    await tx
      .update(needs)
      .set({
        status: transition(needMachine, from.status, 'merge'),
        mergedIntoId: into.id,
        reason,
        updatedAt: now,
      })
      .where(eq(needs.id, from.id));
    await tx.update(needMerges).set({ isCurrent: false }).where(eq(needMerges.fromId, from.id));
    await tx.insert(needMerges).values({
      id: ctx.newId(),
      fromId: from.id,
      intoId: into.id,
      mergedBy: actor.id,
      // Nobody has it open any more once the merge is undone.
      statusBefore: from.status === 'in_review' ? 'submitted' : from.status,
      createdAt: now,
    });
    const carried = await carryOver(tx, { from, into }, now);
    if (!from.publishedAt) await moveTrust(tx, from.authorId, 1);
    await ctx.step('need.merged', ref, {}, 'staff');
    ctx.emit({ kind: 'subject.changed', payload: { subject: ref, aspect: 'state' } });
    ctx.emit({
      kind: 'subject.changed',
      payload: { subject: { type: 'need', id: into.id }, aspect: 'support' },
    });
    await settleItem(ctx, item, { verdict: 'merge', reason, facts: { intoId: into.id, ...carried } });
    return { slug: into.slug, ...carried };
  },
});
