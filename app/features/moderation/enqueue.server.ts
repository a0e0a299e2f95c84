import { and, eq } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import type { QueueKind } from '#app/domain/moderation/moderation.ts';
import type { SubjectRef } from '#app/domain/subjects.ts';
import type { Action } from '#app/policies/index.ts';
import { keptSettings } from '#app/settings/settings.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { moderationItems } from '#db/schema/index.ts';

/** Whether what somebody with so many accepted items sends is published at once. */
export async function isTrusted(db: DbOrTx, acceptedItems: number): Promise<boolean> {
  return acceptedItems >= (await keptSettings(db))['moderation.trust_after'];
}

/**
 * Puts something into the moderators' queue, once: while an item of the same kind waits for the same subject, that
 * one stays. Gives the item's id and target time.
 */
export async function enqueueForModeration(
  ctx: Pick<CommandContext<Action>, 'tx' | 'now' | 'newId' | 'emit'>,
  item: { kind: QueueKind; subject: SubjectRef; detail?: string; excludedId?: string | null },
): Promise<{ id: string; dueAt: Date }> {
  const { tx, now, newId, emit } = ctx;
  const [waiting] = await tx
    .select({ id: moderationItems.id, dueAt: moderationItems.dueAt })
    .from(moderationItems)
    .where(
      and(
        eq(moderationItems.subjectType, item.subject.type),
        eq(moderationItems.subjectId, item.subject.id),
        eq(moderationItems.kind, item.kind),
        eq(moderationItems.status, 'waiting'),
        ...(item.detail === undefined ? [] : [eq(moderationItems.detail, item.detail)]),
      ),
    );
  if (waiting) return waiting;
  const dueDays = (await keptSettings(tx))['moderation.due_days'];
  const id = newId();
  const dueAt = new Date(now.getTime() + dueDays * 86_400_000);
  await tx.insert(moderationItems).values({
    id,
    kind: item.kind,
    subjectType: item.subject.type,
    subjectId: item.subject.id,
    detail: item.detail ?? null,
    excludedId: item.excludedId ?? null,
    dueAt,
    createdAt: now,
  });
  emit({ kind: 'queue.changed', payload: { itemId: id } });
  return { id, dueAt };
}

/** Takes what waits for a subject out of the queue when there is nothing left to decide (it was withdrawn). */
export async function dropFromQueue(
  ctx: Pick<CommandContext<Action>, 'tx' | 'now' | 'emit'>,
  subject: SubjectRef,
): Promise<void> {
  const dropped = await ctx.tx
    .update(moderationItems)
    .set({ status: 'decided', decidedAt: ctx.now })
    .where(
      and(
        eq(moderationItems.subjectType, subject.type),
        eq(moderationItems.subjectId, subject.id),
        eq(moderationItems.status, 'waiting'),
      ),
    )
    .returning({ id: moderationItems.id });
  for (const { id } of dropped) ctx.emit({ kind: 'queue.changed', payload: { itemId: id } });
}
