import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { locales } from '#app/domain/people/preferences.ts';
import { isTrusted } from '#app/features/moderation/enqueue.server.ts';
import { needDrafts } from '#db/schema/index.ts';
import { capacityFor, declareCapacity } from '../capacity.server.ts';
import { closeDraft, insertNeed, needOfDraft, type SentNeed } from '../insert-need.server.ts';
import { completeAnswersSchema, storedAnswersSchema } from '../needs.schemas.ts';

/**
 * Sends a draft. Goes to the moderators, or is published at once when the writer is trusted. Sending twice (a double
 * click, a retry) gives the same need. Throws `invalid` with the missing answers, `gone` for a draft that is not there.
 */
export const sendNeed = defineCommand({
  name: 'need.send',
  action: 'need.create',
  input: z.object({ draftId: z.uuid(), locale: z.enum(locales) }),
  async run(ctx, input): Promise<SentNeed> {
    const { tx, actor } = ctx;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const [draft] = await tx.select().from(needDrafts).where(eq(needDrafts.id, input.draftId)).for('update');
    if (!draft) throw new AppError('gone');
    ctx.require('need.draft', draft, { hide: true });
    if (draft.sentAt) {
      const sent = await needOfDraft(tx, draft.needId);
      ctx.authorize({ authorId: sent.authorId });
      await ctx.audit({ action: 'need.send_again', subject: { type: 'need', id: sent.id } });
      return { id: sent.id, slug: sent.slug };
    }
    const isTold = storedAnswersSchema.parse(draft.answers).told !== undefined;
    if (draft.needId || isTold) throw new AppError('conflict', 'state_changed');
    const parsed = completeAnswersSchema.safeParse(withPerspective(draft.answers));
    if (!parsed.success) throw new AppError('invalid', 'check_fields', { cause: parsed.error });
    const answers = parsed.data;
    const authorId = answers.forId ?? actor.id;
    ctx.authorize({ authorId });
    const onBehalfOf = authorId === actor.id ? null : authorId;
    const capacity = capacityFor(actor, answers);
    if (!onBehalfOf) await declareCapacity(ctx, capacity);
    const trusted = await isTrusted(tx, actor.acceptedItems);
    const need = await insertNeed(ctx, answers, {
      authorId,
      writtenById: onBehalfOf && actor.id,
      capacity,
      locale: input.locale,
      channel: 'web',
      trusted,
    });
    await closeDraft(ctx, draft.id, { needId: need.id, ownerId: actor.id });
    const subject = { type: 'need', id: need.id } as const;
    const facts = { capacity, perspective: answers.perspective, trusted };
    await ctx.audit({ subject, onBehalfOf, facts });
    return need;
  },
});

/** A need that a carer writes for a patient is the patient's own. */
function withPerspective(answers: unknown): unknown {
  const known = answers as { forId?: string };
  return known.forId ? { ...known, perspective: 'myself' } : known;
}
