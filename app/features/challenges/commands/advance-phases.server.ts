import { defineCommand, execute } from '#app/commands/command.server.ts';
import { system } from '#app/policies/actor.ts';
import type { Db } from '#db/client.server.ts';
import { challengeIdSchema } from '../challenge.schemas.ts';
import { lockChallenge } from './lock-challenge.server.ts';
import { findDueChallenges, openDuePhases } from './open-due-phases.server.ts';

/** The clock opens and closes the phases of one challenge. */
export const advancePhases = defineCommand({
  name: 'challenge.advance',
  action: 'challenge.advance',
  input: challengeIdSchema,
  run: async (context, { challengeId }) => {
    context.authorize(await lockChallenge(context.tx, challengeId));
    const moved = await openDuePhases(context, challengeId);
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: moved });
    return moved;
  },
});

/** Moves every challenge whose time has come; each in a transaction of its own. Returns how many moved. */
export async function openAndCloseDuePhases(db: Db, now: Date): Promise<number> {
  const due = await db.transaction((tx) => findDueChallenges(tx, now));
  for (const challengeId of due) await execute(advancePhases, { actor: system, now, db }, { challengeId });
  return due.length;
}
