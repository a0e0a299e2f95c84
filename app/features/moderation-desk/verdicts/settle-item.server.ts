import { eq } from 'drizzle-orm';
import type { ModerationVerdict } from '#app/domain/moderation/moderation.ts';
import { moderationItems, moderationVerdicts } from '#db/schema/index.ts';
import type { LockedItem } from '../lock-item.server.ts';
import type { VerdictContext } from './verdict.ts';

/** Takes a decided item out of the queue and writes who gave which verdict with which words. */
export async function settleItem(
  ctx: VerdictContext,
  item: LockedItem,
  verdict: { verdict: ModerationVerdict; reason: string; facts?: Record<string, unknown> },
): Promise<void> {
  const { tx, actor, now } = ctx;
  await tx
    .update(moderationItems)
    .set({ status: 'decided', decidedAt: now, lockedById: null, lockedUntil: null })
    .where(eq(moderationItems.id, item.id));
  if (actor.kind === 'person') {
    await tx.insert(moderationVerdicts).values({
      id: ctx.newId(),
      itemId: item.id,
      moderatorId: actor.id,
      verdict: verdict.verdict,
      reason: verdict.reason,
      facts: verdict.facts ?? {},
      createdAt: now,
    });
  }
  ctx.emit({ kind: 'queue.changed', payload: { itemId: item.id } });
  const { verdict: name, facts } = verdict;
  await ctx.audit({ subject: item.subject.ref, facts: { ...facts, verdict: name, itemId: item.id } });
}
