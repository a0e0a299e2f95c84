import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { type ParticipantVerb, participantMachine } from '#app/domain/pilots/pilot-machine.ts';
import { participants } from '#db/schema/index.ts';
import { moveParticipantSchema } from '../pilot.schemas.ts';
import { lockParticipant } from './lock-participant.server.ts';

/** Steps that are nothing without a reason: they stand in the flow of participants. */
const verbsWithReason: readonly ParticipantVerb[] = ['exclude', 'withdraw', 'lose'];

/** The site moves a participant on. Consent is the participant's own (see `answerConsent`). */
export const moveParticipant = defineCommand({
  name: 'participant.move',
  action: 'participant.manage',
  input: moveParticipantSchema,
  run: async (context, { participantId, verb, reason }) => {
    const { tx, now } = context;
    const { participant, pilot } = await lockParticipant(tx, participantId);
    context.authorize(pilot);
    if (verbsWithReason.includes(verb) && reason === '') {
      throw new AppError('invalid', 'reason_missing', { fields: { reason: 'required' } });
    }
    if (verb === 'activate' && pilot.status !== 'running')
      throw new AppError('conflict', 'pilot_not_running');
    const status = transition(participantMachine, participant.status, verb);
    await tx
      .update(participants)
      .set({ status, updatedAt: now, ...(reason ? { reason } : {}) })
      .where(eq(participants.id, participantId));
    const subject = { type: 'pilot' as const, id: pilot.id };
    await context.audit({ subject, facts: { code: participant.code, from: participant.status, to: status } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return { slug: pilot.slug, status };
  },
});
