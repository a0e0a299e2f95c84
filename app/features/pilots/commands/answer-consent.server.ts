import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { participantMachine } from '#app/domain/pilots/pilot-machine.ts';
import { participants } from '#db/schema/index.ts';
import { linkSchema } from '../pilot.schemas.ts';
import { lockParticipantByLink } from '../pilot-access.server.ts';

/**
 * A participant says yes or no to the consent text they saw, by their own link. `consentVersion` is the version on
 * their screen: a newer text is shown again instead of being agreed to unseen. To leave later see `leavePilot`.
 */
export const answerConsent = defineCommand({
  name: 'participant.answer_consent',
  action: 'participant.act',
  input: z.object({
    link: linkSchema,
    answer: z.enum(['consent', 'decline']),
    consentVersion: z.coerce.number().int(),
  }),
  run: async (context, { link, answer, consentVersion }) => {
    const { tx, now } = context;
    const { participant, pilot } = await lockParticipantByLink(tx, link);
    context.authorize({ linkMatches: true, pilotStatus: pilot.status });
    if (answer === 'consent' && consentVersion !== pilot.consentVersion) {
      throw new AppError('conflict', 'consent_text_changed');
    }
    const status = transition(participantMachine, participant.status, answer);
    await tx
      .update(participants)
      .set({
        status,
        updatedAt: now,
        ...(answer === 'consent' ? { consentVersion, consentedAt: now } : {}),
      })
      .where(eq(participants.id, participant.id));
    const subject = { type: 'pilot' as const, id: pilot.id };
    await context.audit({ subject, facts: { code: participant.code, to: status, consentVersion } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return { status };
  },
});
