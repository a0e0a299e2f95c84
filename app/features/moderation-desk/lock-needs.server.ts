import { asc, eq, inArray } from 'drizzle-orm';
import { lockNeed } from '#app/features/needs/load-need.server.ts';
import type { Tx } from '#db/client.server.ts';
import { moderationItems, needs } from '#db/schema/index.ts';

/**
 * Locks the need of an item and the one it may be joined with, always in the same order, so that two merges that
 * cross never wait for each other. Gives the other one, or null when there is none.
 */
export async function lockNeeds(tx: Tx, itemId: string, intoId: string) {
  const [item] = await tx
    .select({ needId: moderationItems.subjectId })
    .from(moderationItems)
    .where(eq(moderationItems.id, itemId));
  const found = await lockInOrder(tx, item ? [item.needId, intoId] : [intoId]);
  return found.includes(intoId) ? lockNeed(tx, intoId) : null;
}

/** Locks needs by the order of their ids; gives the ids that there are. */
export async function lockInOrder(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: needs.id })
    .from(needs)
    .where(inArray(needs.id, [...ids]))
    .orderBy(asc(needs.id))
    .for('update');
  return rows.map(({ id }) => id);
}
