import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { Tx } from '#db/client.server.ts';
import { participants } from '#db/schema/index.ts';
import { lockPilot } from '../pilot-access.server.ts';

/** A participant with the pilot, both locked. Throws `not_found`. */
export async function lockParticipant(tx: Tx, participantId: string) {
  const [participant] = await tx
    .select({
      id: participants.id,
      pilotId: participants.pilotId,
      code: participants.code,
      status: participants.status,
    })
    .from(participants)
    .where(eq(participants.id, participantId))
    .for('update');
  if (!participant) throw new AppError('not_found');
  return { participant, pilot: await lockPilot(tx, participant.pilotId) };
}
