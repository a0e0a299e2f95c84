import { and, eq } from 'drizzle-orm';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { moderationLockSeconds } from '#app/domain/moderation/moderation.ts';
import type { Person } from '#app/policies/actor.ts';
import type { Db } from '#db/client.server.ts';
import { moderationItems } from '#db/schema/index.ts';
import { takeItem } from './commands/take-item.server.ts';

/** Why an item cannot be opened for deciding. */
export type HoldRefusal = 'taken' | 'decided' | 'not_yours';

/**
 * Keeps an item open for its moderator: renews the hold they have, or takes it. Gives `null` when they hold it now.
 *
 * Renewing is no command: it is a sign of life every half minute and changes nothing that anybody is told.
 */
export async function holdItem(
  db: Db,
  actor: Person,
  { itemId, now, requestId }: { itemId: string; now: Date; requestId?: string },
): Promise<HoldRefusal | null> {
  const [held] = await db
    .update(moderationItems)
    .set({ lockedUntil: new Date(now.getTime() + moderationLockSeconds * 1000) })
    .where(
      and(
        eq(moderationItems.id, itemId),
        eq(moderationItems.lockedById, actor.id),
        eq(moderationItems.status, 'waiting'),
      ),
    )
    .returning({ id: moderationItems.id });
  if (held) return null;
  try {
    await execute(takeItem, { actor, now, requestId, db }, { itemId });
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.kind === 'forbidden') return 'not_yours';
    if (error.kind === 'conflict') return error.code === 'item_taken' ? 'taken' : 'decided';
    throw error;
  }
}
