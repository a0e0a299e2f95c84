import { and, lte, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { writeOutbox } from '#app/commands/command.server.ts';
import type { Db } from '#db/client.server.ts';
import { moderationItems } from '#db/schema/index.ts';

/** Frees items whose moderator has gone away without a sign of life, and tells the queue. */
export async function freeExpiredLocks({ db, now }: { db: Db; now: Date }): Promise<void> {
  await db.transaction(async (tx) => {
    const freed = await tx
      .update(moderationItems)
      .set({ lockedById: null, lockedUntil: null })
      .where(and(sql`${moderationItems.lockedById} is not null`, lte(moderationItems.lockedUntil, now)))
      .returning({ id: moderationItems.id });
    const events = freed.map(({ id }) => ({ kind: 'queue.changed' as const, payload: { itemId: id } }));
    await writeOutbox(tx, events, now, newId);
  });
}
