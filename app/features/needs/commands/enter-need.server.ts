import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { isCapacity } from '#app/domain/people/roles.ts';
import { needDrafts } from '#db/schema/index.ts';
import { capacityAmong } from '../capacity.server.ts';
import { closeDraft, insertNeed, needOfDraft, type SentNeed } from '../insert-need.server.ts';
import { completeAnswersSchema, storedAnswersSchema } from '../needs.schemas.ts';
import { findTeller, tellTeller } from '../told-person.server.ts';

/**
 * Staff send what somebody told them by phone, on paper or at an event. It belongs to whoever told it and is read by a
 * colleague before anybody else sees it, however trusted its writer. Sending twice gives the same need. Throws `invalid`
 * with the missing answers, `gone` for a draft that is not there, `conflict` for one of another kind.
 */
export const enterNeed = defineCommand({
  name: 'need.enter',
  action: 'need.enter',
  input: z.object({ draftId: z.uuid() }),
  async run(ctx, { draftId }): Promise<SentNeed> {
    const { tx, actor } = ctx;
    ctx.authorize(null);
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const [draft] = await tx.select().from(needDrafts).where(eq(needDrafts.id, draftId)).for('update');
    if (!draft) throw new AppError('gone');
    ctx.require('need.draft', draft, { hide: true });
    if (draft.sentAt) {
      const sent = await needOfDraft(tx, draft.needId);
      if (sent.channel === 'web') throw new AppError('conflict', 'state_changed');
      const subject = { type: 'need', id: sent.id };
      await ctx.audit({ action: 'need.enter_again', subject, onBehalfOf: sent.authorId });
      return { id: sent.id, slug: sent.slug };
    }
    const { told } = storedAnswersSchema.parse(draft.answers);
    if (!told || draft.needId) throw new AppError('conflict', 'state_changed');
    const { forId: _, ...written } = draft.answers as Record<string, unknown>;
    const parsed = completeAnswersSchema.safeParse({ ...written, shownAs: 'pseudonym' });
    if (!parsed.success) throw new AppError('invalid', 'check_fields', { cause: parsed.error });
    const teller = await findTeller(ctx, told);
    const capacity = capacityAmong(teller.roles.filter(isCapacity), parsed.data);
    const need = await insertNeed(ctx, parsed.data, {
      authorId: teller.id,
      writtenById: actor.id,
      capacity,
      locale: told.locale,
      channel: told.channel,
      trusted: false,
    });
    await closeDraft(ctx, draft.id, { needId: need.id, ownerId: actor.id });
    await tellTeller(ctx, { ...need, authorId: teller.id, version: 1 }, 'need_written_down');
    const subject = { type: 'need', id: need.id } as const;
    const facts = { channel: told.channel, capacity, hasAddress: told.email !== null };
    await ctx.audit({ subject, onBehalfOf: teller.id, facts });
    return need;
  },
});
