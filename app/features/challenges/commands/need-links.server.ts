import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import { allows, transition } from '#app/domain/machine.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import type { Action } from '#app/policies/index.ts';
import type { Tx } from '#db/client.server.ts';
import { challengeNeeds, challenges, needs } from '#db/schema/index.ts';

type Tools<A extends Action> = Pick<CommandContext<A>, 'tx' | 'now' | 'emit'>;

/** The ids of the needs a challenge is about. */
export async function needIdsOf(tx: Tx, challengeId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: challengeNeeds.needId })
    .from(challengeNeeds)
    .where(eq(challengeNeeds.challengeId, challengeId));
  return rows.map((row) => row.id);
}

/** Marks the needs of a public challenge as taken up. Returns how many needs it has. */
export async function takeUpNeeds<A extends Action>({ tx, now, emit }: Tools<A>, challengeId: string) {
  const linked = await tx
    .select({ id: needs.id, status: needs.status })
    .from(challengeNeeds)
    .innerJoin(needs, eq(needs.id, challengeNeeds.needId))
    .where(eq(challengeNeeds.challengeId, challengeId))
    .for('update', { of: needs });
  for (const need of linked.filter((row) => allows(needMachine, row.status, 'take_up'))) {
    await tx
      .update(needs)
      .set({ status: transition(needMachine, need.status, 'take_up'), updatedAt: now })
      .where(eq(needs.id, need.id));
    emit({ kind: 'subject.changed', payload: { subject: { type: 'need', id: need.id }, aspect: 'state' } });
  }
  return linked.length;
}

/** Opens needs again that stand in no live challenge any more. Returns how many. */
export async function freeNeeds<A extends Action>(
  { tx, now, emit }: Tools<A>,
  needIds: readonly string[],
): Promise<number> {
  if (needIds.length === 0) return 0;
  const freed = await tx
    .update(needs)
    .set({ status: transition(needMachine, 'in_challenge', 'drop'), updatedAt: now })
    .where(
      and(
        eq(needs.status, 'in_challenge'),
        inArray(needs.id, [...needIds]),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(challengeNeeds)
            .innerJoin(challenges, eq(challenges.id, challengeNeeds.challengeId))
            .where(
              and(
                eq(challengeNeeds.needId, needs.id),
                inArray(challenges.status, ['announced', 'running', 'decided']),
              ),
            ),
        ),
      ),
    )
    .returning({ id: needs.id });
  for (const { id } of freed) {
    emit({ kind: 'subject.changed', payload: { subject: { type: 'need', id }, aspect: 'state' } });
  }
  return freed.length;
}
