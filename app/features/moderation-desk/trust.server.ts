import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { users } from '#db/schema/index.ts';

/** Counts an item that moderators accepted (or no longer do) towards its author's trust. */
export async function moveTrust(tx: Tx, authorId: string, by: 1 | -1): Promise<void> {
  await tx
    .update(users)
    .set({ acceptedItems: sql`greatest(${users.acceptedItems} + ${by}, 0)` })
    .where(eq(users.id, authorId));
}
