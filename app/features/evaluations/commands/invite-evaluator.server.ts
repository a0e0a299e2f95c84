import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { addressSchema } from '#app/features/pilots/pilot.schemas.ts';
import { lockPilot } from '#app/features/pilots/pilot-access.server.ts';
import { findClinician } from '#app/features/pilots/pilot-people.server.ts';
import { paths } from '#app/paths.ts';
import { evaluators } from '#db/schema/index.ts';

/** Staff ask a verified clinician, who is not of the team, into the panel. */
export const inviteEvaluator = defineCommand({
  name: 'evaluation.invite',
  action: 'evaluation.invite',
  input: z.object({
    pilotId: z.uuid(),
    email: addressSchema,
  }),
  run: async (context, { pilotId, email }) => {
    const { tx, now } = context;
    const pilot = await lockPilot(tx, pilotId);
    context.authorize(pilot);
    const userId = await findClinician(tx, email);
    if (!userId) {
      throw new AppError('invalid', 'no_such_clinician', { fields: { email: 'no_such_clinician' } });
    }
    if (pilot.teamMemberIds.includes(userId)) {
      throw new AppError('invalid', 'has_interest', { fields: { email: 'has_interest' } });
    }
    const [row] = await tx
      .insert(evaluators)
      .values({ pilotId, userId, createdAt: now })
      .onConflictDoNothing()
      .returning({ userId: evaluators.userId });
    if (!row) throw new AppError('conflict', 'already_invited', { fields: { email: 'already_invited' } });
    const subject = { type: 'pilot' as const, id: pilotId };
    await context.audit({ subject, facts: { evaluator: userId } });
    context.emit({
      kind: 'person.told',
      payload: {
        userIds: [userId],
        notice: 'evaluationInvited',
        subject,
        path: paths.pilotEvaluation(pilot.slug),
        facts: { title: pilot.title },
        dedupeKey: `evaluator:${pilotId}`,
      },
    });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'people' } });
    return { slug: pilot.slug };
  },
});
