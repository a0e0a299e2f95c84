import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { capacities } from '#app/domain/people/roles.ts';
import { needSupports, needs } from '#db/schema/index.ts';
import { lockNeed } from '../load-need.server.ts';

/**
 * Says "me too" in a capacity, for oneself or (a carer) for a patient. Saying it again changes the capacity and counts
 * no second time. The need's count moves in the same transaction.
 */
export const supportNeed = defineCommand({
  name: 'need.support',
  action: 'need.support',
  input: z.object({ needId: z.uuid(), capacity: z.enum(capacities), forId: z.uuid().optional() }),
  async run(ctx, input) {
    const { tx, actor, now } = ctx;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const supporterId = input.forId ?? actor.id;
    const need = await lockNeed(tx, input.needId);
    ctx.authorize({ ...need, supporterId });
    ctx.require('need.support.capacity', { supporterId, capacity: input.capacity });
    const givenById = supporterId === actor.id ? null : actor.id;
    const added = await tx
      .insert(needSupports)
      .values({ needId: need.id, userId: supporterId, capacity: input.capacity, givenById, createdAt: now })
      .onConflictDoNothing()
      .returning({ needId: needSupports.needId });
    if (added.length > 0) {
      await tx
        .update(needs)
        .set({ supportCount: sql`${needs.supportCount} + 1` })
        .where(eq(needs.id, need.id));
    } else {
      await tx
        .update(needSupports)
        .set({ capacity: input.capacity, givenById })
        .where(sql`${needSupports.needId} = ${need.id} and ${needSupports.userId} = ${supporterId}`);
    }
    const subject = { type: 'need', id: need.id } as const;
    ctx.emit({ kind: 'subject.changed', payload: { subject, aspect: 'support' } });
    await ctx.audit({
      subject,
      onBehalfOf: givenById ? supporterId : null,
      facts: { capacity: input.capacity, again: added.length === 0 },
    });
    return { added: added.length > 0 };
  },
});
