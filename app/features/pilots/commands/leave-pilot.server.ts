import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { transition } from '#app/domain/machine.ts';
import { participantMachine } from '#app/domain/pilots/pilot-machine.ts';
import { participants } from '#db/schema/index.ts';
import { linkSchema } from '../pilot.schemas.ts';
import { lockParticipantByLink } from '../pilot-access.server.ts';

/** A participant leaves, by their own link, at any time and without having to say why. Unsent answers are forgotten. */
export const leavePilot = defineCommand({
  name: 'participant.leave',
  action: 'participant.leave',
  input: z.object({ link: linkSchema, reason: z.string().trim().max(500, 'too_long').default('') }),
  run: async (context, { link, reason }) => {
    const { tx, now } = context;
    const { participant, pilot } = await lockParticipantByLink(tx, link);
    context.authorize({ linkMatches: true });
    const status = transition(participantMachine, participant.status, 'withdraw');
    await tx
      .update(participants)
      .set({ status, draftAnswers: [], updatedAt: now, ...(reason ? { reason } : {}) })
      .where(eq(participants.id, participant.id));
    const subject = { type: 'pilot' as const, id: pilot.id };
    await context.audit({ subject, facts: { code: participant.code, from: participant.status } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return { status };
  },
});
