import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import { shortIdOf } from '#app/domain/text/slugify.ts';
import { dropFromQueue } from '#app/features/moderation/enqueue.server.ts';
import { files, needDrafts, needs, needVersions } from '#db/schema/index.ts';
import { lockNeed } from '../load-need.server.ts';
import { tellTeller } from '../told-person.server.ts';

/**
 * Takes a need back. Its text, earlier wordings and attachments go, also from its address; a tombstone stays so that
 * those who said "me too" learn what happened.
 */
export const withdrawNeed = defineCommand({
  name: 'need.withdraw',
  action: 'need.withdraw',
  input: z.object({ needId: z.uuid() }),
  async run(ctx, input) {
    const { tx, now } = ctx;
    const need = await lockNeed(tx, input.needId);
    ctx.authorize(need, { hide: true });
    const subject = { type: 'need', id: need.id } as const;
    const slug = `need-${shortIdOf(need.slug) ?? need.id.slice(-6)}`;
    await tx
      .update(needs)
      .set({
        status: transition(needMachine, need.status, 'withdraw'),
        slug,
        title: '',
        story: '',
        who: '',
        today: '',
        reason: null,
        version: need.version + 1,
        updatedAt: now,
      })
      .where(eq(needs.id, need.id));
    await tx.delete(needVersions).where(eq(needVersions.needId, need.id));
    await tx.delete(needDrafts).where(eq(needDrafts.needId, need.id));
    await tx
      .update(files)
      .set({ removedAt: now })
      .where(and(eq(files.subjectType, 'need'), eq(files.subjectId, need.id), isNull(files.removedAt)));
    await dropFromQueue(ctx, subject);
    if (need.publishedAt) await ctx.step('need.withdrawn', subject);
    ctx.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    const { actor } = ctx;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const isOwn = actor.id === need.authorId;
    if (!isOwn && need.channel !== 'web') await tellTeller(ctx, { ...need, slug }, 'need_taken_back');
    await ctx.audit({ subject, onBehalfOf: isOwn ? null : need.authorId });
    return { slug };
  },
});
