import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import { moderationItems, needs } from '#db/schema/index.ts';
import { lockItem } from '../lock-item.server.ts';
import { itemSchema } from '../moderation-desk.schemas.ts';

/** Puts an item back that one has open, undecided. Throws `forbidden` for whoever has not, `conflict` when decided. */
export const releaseItem = defineCommand({
  name: 'queue.release',
  action: 'queue.release',
  input: itemSchema,
  async run(ctx, { itemId }) {
    const { tx } = ctx;
    const item = await lockItem(tx, itemId);
    if (item.status === 'decided') throw new AppError('conflict', 'already_decided');
    ctx.authorize(item);
    await tx
      .update(moderationItems)
      .set({ lockedById: null, lockedUntil: null })
      .where(eq(moderationItems.id, item.id));
    const { subject } = item;
    if (subject.type === 'need' && subject.need.status === 'in_review') {
      await tx
        .update(needs)
        .set({ status: transition(needMachine, subject.need.status, 'release') })
        .where(eq(needs.id, subject.need.id));
      ctx.emit({ kind: 'subject.changed', payload: { subject: subject.ref, aspect: 'state' } });
    }
    ctx.emit({ kind: 'queue.changed', payload: { itemId } });
    await ctx.audit({ subject: subject.ref, facts: { itemId } });
  },
});
