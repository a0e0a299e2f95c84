import { eq } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import type { NeedChannel } from '#app/domain/needs/need-fields.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import { enqueueForModeration } from '#app/features/moderation/enqueue.server.ts';
import type { Action } from '#app/policies/index.ts';
import type { Tx } from '#db/client.server.ts';
import { files, needDrafts, needs } from '#db/schema/index.ts';
import { needSlug } from './need-slug.ts';
import type { CompleteAnswers } from './needs.schemas.ts';

/** Which need came of a draft. */
export type SentNeed = { id: string; slug: string };

/** What a new need is besides its answers. */
export type NeedOrigin = {
  authorId: string;
  /** Whoever wrote it for the author. */
  writtenById: string | null;
  capacity: Capacity;
  locale: Locale;
  channel: NeedChannel;
  /** Published at once, instead of being read by a moderator first. */
  trusted: boolean;
};

/** Writes a need as it was sent, and puts it into the queue unless its writer is trusted. The caller audits. */
export async function insertNeed(
  ctx: Pick<CommandContext<Action>, 'tx' | 'now' | 'newId' | 'emit' | 'step'>,
  answers: CompleteAnswers,
  { trusted, ...origin }: NeedOrigin,
): Promise<SentNeed> {
  const { now } = ctx;
  const submitted = transition(needMachine, 'draft', 'submit');
  const id = ctx.newId();
  const slug = needSlug(answers.title, id);
  const { forId: _, capacity: _given, ...told } = answers;
  await ctx.tx.insert(needs).values({
    ...told,
    ...origin,
    id,
    slug,
    status: trusted ? transition(needMachine, submitted, 'publish') : submitted,
    submittedAt: now,
    publishedAt: trusted ? now : null,
    updatedAt: now,
    createdAt: now,
  });
  const subject = { type: 'need', id } as const;
  await ctx.step('need.submitted', subject, {}, origin.capacity);
  if (trusted) await ctx.step('need.published', subject, {}, origin.capacity);
  else await enqueueForModeration(ctx, { kind: 'need', subject });
  ctx.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
  return { id, slug };
}

/** Hands a draft's attachments over to its need and forgets its words: a second copy would outlive a withdrawal. */
export async function closeDraft(
  { tx, now }: Pick<CommandContext<Action>, 'tx' | 'now'>,
  draftId: string,
  { needId, ownerId }: { needId: string; ownerId: string },
): Promise<void> {
  await tx.update(files).set({ subjectType: 'need', subjectId: needId }).where(eq(files.draftId, draftId));
  await tx
    .update(needDrafts)
    .set({ sentAt: now, needId, ownerId, answers: {}, kept: [], updatedAt: now })
    .where(eq(needDrafts.id, draftId));
}

/** The need that came of a draft which was sent before. Throws `gone` when there is none. */
export async function needOfDraft(tx: Tx, needId: string | null) {
  const [need] = needId
    ? await tx
        .select({ id: needs.id, slug: needs.slug, authorId: needs.authorId, channel: needs.channel })
        .from(needs)
        .where(eq(needs.id, needId))
    : [];
  if (!need) throw new AppError('gone');
  return need;
}
