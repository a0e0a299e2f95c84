import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { moderationLockSeconds } from '#app/domain/moderation/moderation.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import { moderationItems, needs } from '#db/schema/index.ts';
import { lockItem, refuseUnlessOpen } from '../lock-item.server.ts';
import { itemSchema } from '../moderation-desk.schemas.ts';

/**
 * Opens an item for one moderator: colleagues see it and cannot decide. A need is "being read" from then on, so its
 * author no longer changes it. Throws `conflict` when it is decided or open at a colleague's.
 */
export const takeItem = defineCommand({
  name: 'queue.take',
  action: 'queue.decide',
  input: itemSchema,
  async run(ctx, { itemId }) {
    const { tx, actor, now } = ctx;
    const item = await lockItem(tx, itemId);
    ctx.authorize(item);
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    refuseUnlessOpen(item, actor.id, now);
    await tx
      .update(moderationItems)
      .set({
        lockedById: actor.id,
        lockedUntil: new Date(now.getTime() + moderationLockSeconds * 1000),
      })
      .where(eq(moderationItems.id, item.id));
    const { subject } = item;
    if (subject.type === 'need' && subject.need.status === 'submitted') {
      await tx
        .update(needs)
        .set({ status: transition(needMachine, subject.need.status, 'take') })
        .where(eq(needs.id, subject.need.id));
      ctx.emit({ kind: 'subject.changed', payload: { subject: subject.ref, aspect: 'state' } });
    }
    ctx.emit({ kind: 'queue.changed', payload: { itemId } });
    await ctx.audit({ subject: subject.ref, facts: { itemId } });
  },
});
