import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { participants } from '#db/schema/index.ts';
import { newLink } from '../pilot-access.server.ts';
import { lockParticipant } from './lock-participant.server.ts';

/** Makes a new link for a participant; the old one stops working at once. Returns the new secret, once. */
export const renewParticipantLink = defineCommand({
  name: 'participant.renew_link',
  action: 'participant.manage',
  input: z.object({ participantId: z.uuid() }),
  run: async (context, { participantId }) => {
    const { participant, pilot } = await lockParticipant(context.tx, participantId);
    context.authorize(pilot);
    const { secret, hash } = newLink();
    await context.tx
      .update(participants)
      .set({ linkHash: hash, updatedAt: context.now })
      .where(eq(participants.id, participantId));
    await context.audit({ subject: { type: 'pilot', id: pilot.id }, facts: { code: participant.code } });
    return { code: participant.code, secret };
  },
});
