import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import { type Locale, locales } from '#app/domain/people/preferences.ts';
import {
  enqueueForModeration,
  isTrusted,
  moderationSettings,
} from '#app/features/moderation/enqueue.server.ts';
import { files, needDrafts, needs } from '#db/schema/index.ts';
import { capacityFor, declareCapacity } from '../capacity.server.ts';
import { needSlug } from '../need-slug.ts';
import { type CompleteAnswers, completeAnswersSchema } from '../needs.schemas.ts';

type Ctx = CommandContext<'need.create'>;

/** Which need came of a draft. */
export type SentNeed = { id: string; slug: string };

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
    if (draft.sentAt) return sentBefore(ctx, draft.needId);
    if (draft.needId) throw new AppError('conflict', 'state_changed');
    const parsed = completeAnswersSchema.safeParse(withPerspective(draft.answers));
    if (!parsed.success) throw new AppError('invalid', 'check_fields', { cause: parsed.error });
    const authorId = parsed.data.forId ?? actor.id;
    ctx.authorize({ authorId });
    const need = await insertNeed(ctx, parsed.data, { authorId, locale: input.locale });
    await tx
      .update(files)
      .set({ subjectType: 'need', subjectId: need.id })
      .where(eq(files.draftId, draft.id));
    // The need holds the text now; a second copy would outlive its withdrawal.
    await tx
      .update(needDrafts)
      .set({ sentAt: ctx.now, needId: need.id, ownerId: actor.id, answers: {}, kept: [], updatedAt: ctx.now })
      .where(eq(needDrafts.id, draft.id));
    return need;
  },
});

/** A need that a carer writes for a patient is the patient's own. */
function withPerspective(answers: unknown): unknown {
  const known = answers as { forId?: string };
  return known.forId ? { ...known, perspective: 'myself' } : known;
}

async function sentBefore(ctx: Ctx, needId: string | null): Promise<SentNeed> {
  if (!needId) throw new AppError('gone');
  const [need] = await ctx.tx
    .select({ id: needs.id, slug: needs.slug, authorId: needs.authorId })
    .from(needs)
    .where(eq(needs.id, needId));
  if (!need) throw new AppError('gone');
  ctx.authorize({ authorId: need.authorId });
  await ctx.audit({ action: 'need.send_again', subject: { type: 'need', id: need.id } });
  return { id: need.id, slug: need.slug };
}

async function insertNeed(
  ctx: Ctx,
  answers: CompleteAnswers,
  { authorId, locale }: { authorId: string; locale: Locale },
): Promise<SentNeed> {
  const { tx, actor, now } = ctx;
  if (actor.kind !== 'person') throw new AppError('unauthenticated');
  const forSomebody = authorId !== actor.id;
  const capacity = capacityFor(actor, answers);
  if (!forSomebody) await declareCapacity(ctx, capacity);
  const trusted = isTrusted(actor.acceptedItems, await moderationSettings(tx));
  const submitted = transition(needMachine, 'draft', 'submit');
  const id = ctx.newId();
  const slug = needSlug(answers.title, id);
  const { forId: _, capacity: _given, ...told } = answers;
  await tx.insert(needs).values({
    ...told,
    id,
    slug,
    authorId,
    writtenById: forSomebody ? actor.id : null,
    capacity,
    locale,
    status: trusted ? transition(needMachine, submitted, 'publish') : submitted,
    submittedAt: now,
    publishedAt: trusted ? now : null,
    updatedAt: now,
    createdAt: now,
  });
  const subject = { type: 'need', id } as const;
  await ctx.step('need.submitted', subject, {}, capacity);
  if (trusted) await ctx.step('need.published', subject, {}, capacity);
  else await enqueueForModeration(ctx, { kind: 'need', subject });
  ctx.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
  await ctx.audit({
    subject,
    onBehalfOf: forSomebody ? authorId : null,
    facts: { capacity, perspective: answers.perspective, trusted },
  });
  return { id, slug };
}
