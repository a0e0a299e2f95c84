import { and, eq, ne, notInArray } from 'drizzle-orm';
import { type CommandCall, execute } from '#app/commands/command.server.ts';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { withdrawNeed } from '#app/features/needs/commands/withdraw-need.server.ts';
import { getDb } from '#db/client.server.ts';
import { needs } from '#db/schema/index.ts';
import { eraseAccount } from './commands/erase-account.server.ts';

/**
 * Erases an account. What nobody has read yet is withdrawn in any case; what is public as the person chose. Each step is a
 * command of its own, so when one fails the person can simply try again.
 */
export async function eraseEverything(call: CommandCall, texts: 'anonymous' | 'withdraw'): Promise<void> {
  if (call.actor.kind !== 'person') return;
  const db = call.db ?? getDb();
  const own = and(eq(needs.authorId, call.actor.id), ne(needs.status, 'withdrawn'));
  const leaving = await db
    .select({ needId: needs.id })
    .from(needs)
    .where(
      texts === 'withdraw' ? own : and(own, notInArray(needs.status, [...publicNeedStatuses, 'merged'])),
    );
  for (const { needId } of leaving) await execute(withdrawNeed, call, { needId });
  await execute(eraseAccount, call, { texts });
}
