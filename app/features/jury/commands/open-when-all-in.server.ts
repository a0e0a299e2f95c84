import { and, eq } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import type { Action } from '#app/policies/index.ts';
import { juryRounds } from '#db/schema/index.ts';
import { juryStateOf } from '../jury.queries.server.ts';
import { staffIds, tellOfJury } from '../jury-people.server.ts';

/**
 * Opens the scores of a round for good once nobody is waited for any more, and tells the jurors and the staff. The round
 * must be locked. Without this, a juror who says yes later would close again what others have seen.
 */
export async function openWhenAllIn<A extends Action>(
  context: CommandContext<A>,
  challenge: { id: string; slug: string; title: string },
  round: number,
): Promise<void> {
  const { tx, now, actor } = context;
  const state = await juryStateOf(tx, challenge.id, now, round);
  if (!state.complete || state.over || state.submittedIds.length === 0) return;
  await tx
    .update(juryRounds)
    .set({ openedAt: now })
    .where(and(eq(juryRounds.challengeId, challenge.id), eq(juryRounds.round, round)));
  // Who has sent the last scores sees them on the page that comes next.
  const others = [...state.acceptedIds, ...(await staffIds(tx))].filter(
    (id) => actor.kind !== 'person' || id !== actor.id,
  );
  tellOfJury(context, challenge, [...new Set(others)], { notice: 'juryOpened' });
}
