import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { needSupports, needs } from '#db/schema/index.ts';
import { lockNeed } from '../load-need.server.ts';

/** Takes a "me too" back. Where there is none, nothing changes. */
export const unsupportNeed = defineCommand({
  name: 'need.unsupport',
  action: 'need.unsupport',
  input: z.object({ needId: z.uuid(), forId: z.uuid().optional() }),
  async run(ctx, input) {
    const { tx, actor } = ctx;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const supporterId = input.forId ?? actor.id;
    const need = await lockNeed(tx, input.needId);
    ctx.authorize({ supporterId });
    const removed = await tx
      .delete(needSupports)
      .where(and(eq(needSupports.needId, need.id), eq(needSupports.userId, supporterId)))
      .returning({ needId: needSupports.needId });
    const subject = { type: 'need', id: need.id } as const;
    if (removed.length > 0) {
      await tx
        .update(needs)
        .set({ supportCount: sql`greatest(${needs.supportCount} - 1, 0)` })
        .where(eq(needs.id, need.id));
      ctx.emit({ kind: 'subject.changed', payload: { subject, aspect: 'support' } });
    }
    await ctx.audit({
      subject,
      onBehalfOf: supporterId === actor.id ? null : supporterId,
      facts: { removed: removed.length > 0 },
    });
    return { removed: removed.length > 0 };
  },
});
