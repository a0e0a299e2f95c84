import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import { enqueueForModeration } from '#app/features/moderation/enqueue.server.ts';
import { files, needDrafts, needs, needVersions } from '#db/schema/index.ts';
import { capacityFor, declareCapacity } from '../capacity.server.ts';
import { lockNeed } from '../load-need.server.ts';
import { completeAnswersSchema } from '../needs.schemas.ts';
import { tellTeller } from '../told-person.server.ts';

/**
 * Sends a changed need. What it said before is kept as a version; a returned need goes back into the queue. Throws
 * `conflict` when a moderator has taken it meanwhile.
 */
export const editNeed = defineCommand({
  name: 'need.edit',
  action: 'need.edit',
  input: z.object({ draftId: z.uuid() }),
  async run(ctx, input) {
    const { tx, actor, now } = ctx;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const [draft] = await tx.select().from(needDrafts).where(eq(needDrafts.id, input.draftId)).for('update');
    if (!draft?.needId) throw new AppError('gone');
    ctx.require('need.draft', draft, { hide: true });
    const need = await lockNeed(tx, draft.needId);
    const result = { id: need.id, slug: need.slug };
    const subject = { type: 'need', id: need.id } as const;
    const onBehalfOf = need.authorId === actor.id ? null : need.authorId;
    if (need.status === 'in_review') throw new AppError('conflict', 'need_in_review');
    ctx.authorize(need, { hide: true });
    if (draft.sentAt) {
      await ctx.audit({ action: 'need.edit_again', subject, onBehalfOf });
      return result;
    }
    const answers = completeAnswersSchema.parse(draft.answers);
    const [before] = await tx
      .select({
        title: needs.title,
        story: needs.story,
        who: needs.who,
        today: needs.today,
        place: needs.place,
        frequency: needs.frequency,
        severity: needs.severity,
        perspective: needs.perspective,
        themes: needs.themes,
        shownAs: needs.shownAs,
      })
      .from(needs)
      .where(eq(needs.id, need.id));
    await tx.insert(needVersions).values({
      needId: need.id,
      version: need.version,
      content: before ?? {},
      editedBy: actor.id,
      createdAt: now,
    });
    const { forId: _, capacity: _given, ...told } = answers;
    const isTold = onBehalfOf !== null && need.channel !== 'web';
    const capacity = isTold ? need.capacity : onBehalfOf ? 'patient' : capacityFor(actor, answers);
    if (!onBehalfOf) await declareCapacity(ctx, capacity);
    const returned = need.status === 'returned';
    await tx
      .update(needs)
      .set({
        ...told,
        capacity,
        status: returned ? transition(needMachine, need.status, 'submit') : need.status,
        reason: null,
        version: need.version + 1,
        submittedAt: now,
        updatedAt: now,
      })
      .where(eq(needs.id, need.id));
    await tx
      .update(files)
      .set({ subjectType: 'need', subjectId: need.id })
      .where(eq(files.draftId, draft.id));
    await tx
      .update(needDrafts)
      .set({ sentAt: now, answers: {}, kept: [], updatedAt: now })
      .where(eq(needDrafts.id, draft.id));
    await enqueueForModeration(ctx, { kind: 'need', subject });
    if (returned) await ctx.step('need.submitted', subject, {}, capacity);
    if (isTold) await tellTeller(ctx, { ...need, version: need.version + 1 }, 'need_written_down');
    ctx.emit({ kind: 'subject.changed', payload: { subject, aspect: 'content' } });
    await ctx.audit({ subject, onBehalfOf, facts: { version: need.version + 1 } });
    return result;
  },
});
