import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { transition } from '#app/domain/machine.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import { enqueueForModeration } from '#app/features/moderation/enqueue.server.ts';
import { moderationItems, moderationVerdicts, needs } from '#db/schema/index.ts';
import { lockNeed } from '../load-need.server.ts';

/** Asks, once, that somebody else than the first moderator looks at a declined need. */
export const appealNeed = defineCommand({
  name: 'need.appeal',
  action: 'need.appeal',
  input: z.object({ needId: z.uuid() }),
  async run(ctx, input) {
    const { tx, now, actor } = ctx;
    const need = await lockNeed(tx, input.needId);
    ctx.authorize(need, { hide: true });
    const [first] = await tx
      .select({ moderatorId: moderationVerdicts.moderatorId })
      .from(moderationVerdicts)
      .innerJoin(moderationItems, eq(moderationItems.id, moderationVerdicts.itemId))
      .where(and(eq(moderationItems.subjectType, 'need'), eq(moderationItems.subjectId, need.id)))
      .orderBy(desc(moderationVerdicts.createdAt))
      .limit(1);
    await tx
      .update(needs)
      .set({ status: transition(needMachine, need.status, 'appeal'), appealedAt: now, updatedAt: now })
      .where(eq(needs.id, need.id));
    const subject = { type: 'need', id: need.id } as const;
    await enqueueForModeration(ctx, { kind: 'appeal', subject, excludedId: first?.moderatorId ?? null });
    await ctx.step('need.submitted', subject);
    ctx.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    const forSomebody = actor.kind === 'person' && actor.id !== need.authorId;
    await ctx.audit({ subject, onBehalfOf: forSomebody ? need.authorId : null });
    return { slug: need.slug };
  },
});
