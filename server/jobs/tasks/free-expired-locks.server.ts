import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { wakeOutbox, writeOutbox } from '#app/commands/command.server.ts';
import type { DomainEvent } from '#app/domain/events.ts';
import { transition } from '#app/domain/machine.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import type { Db } from '#db/client.server.ts';
import { moderationItems, needs } from '#db/schema/index.ts';

/**
 * Frees items whose moderator has gone away without a sign of life, and tells the queue. Their needs wait again, so
 * that the author can change them.
 */
export async function freeExpiredLocks({ db, now }: { db: Db; now: Date }): Promise<void> {
  const isExpired = and(
    sql`${moderationItems.lockedById} is not null`,
    lte(moderationItems.lockedUntil, now),
  );
  await db.transaction(async (tx) => {
    const expired = await tx
      .select({ subjectId: moderationItems.subjectId })
      .from(moderationItems)
      .where(isExpired);
    const subjectIds = expired.map(({ subjectId }) => subjectId);
    if (subjectIds.length === 0) return;
    // Needs are locked before items, as everywhere.
    const read = await tx
      .select({ id: needs.id })
      .from(needs)
      .where(and(inArray(needs.id, subjectIds), eq(needs.status, 'in_review')))
      .orderBy(asc(needs.id))
      .for('update');
    const freed = await tx
      .update(moderationItems)
      .set({ lockedById: null, lockedUntil: null })
      .where(isExpired)
      .returning({ id: moderationItems.id, subjectId: moderationItems.subjectId });
    const isFreed = new Set(freed.map(({ subjectId }) => subjectId));
    const waiting = read.map(({ id }) => id).filter((id) => isFreed.has(id));
    await tx
      .update(needs)
      .set({ status: transition(needMachine, 'in_review', 'release') })
      .where(inArray(needs.id, waiting));
    const events: DomainEvent[] = [
      ...freed.map(({ id }) => ({ kind: 'queue.changed' as const, payload: { itemId: id } })),
      ...waiting.map((id) => ({
        kind: 'subject.changed' as const,
        payload: { subject: { type: 'need' as const, id }, aspect: 'state' as const },
      })),
    ];
    await writeOutbox(tx, events, now, newId);
  });
  wakeOutbox();
}
