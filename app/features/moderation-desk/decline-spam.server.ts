import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Person } from '#app/policies/actor.ts';
import { getDb } from '#db/client.server.ts';
import { decideItem } from './commands/decide-item.server.ts';
import { loadItem } from './item.queries.server.ts';

/** Why an item of a bulk was left as it is; keys below `errors` in the catalogue. */
const reasons = ['already_decided', 'item_taken', 'item_changed', 'state_changed', 'not_yours'] as const;
type Why = (typeof reasons)[number];

/** What became of a bulk. */
export type SpamResult = { declined: number; skipped: { id: string; name: string; why: Why }[] };

/**
 * Declines items as spam, each with a verdict and an audit row of its own. One that a colleague has open, or that has
 * changed, is left as it is and does not hold up the others.
 */
export async function declineSpam(
  items: readonly { id: string; seen: string }[],
  call: { actor: Person; requestId?: string; now?: Date },
): Promise<SpamResult> {
  const result: SpamResult = { declined: 0, skipped: [] };
  for (const { id, seen } of items) {
    try {
      await execute(decideItem, call, { itemId: id, verdict: 'spam', seen });
      result.declined += 1;
    } catch (error) {
      if (!(error instanceof AppError) || (error.kind !== 'conflict' && error.kind !== 'forbidden'))
        throw error;
      const { name } = await loadItem(getDb(), call.actor, id, call.now ?? new Date(), { similar: false });
      result.skipped.push({ id, name, why: reasons.find((known) => known === error.code) ?? 'not_yours' });
    }
  }
  return result;
}
