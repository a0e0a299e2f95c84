import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { pilotMachine } from '#app/domain/pilots/pilot-machine.ts';
import { paths } from '#app/paths.ts';
import { pilots } from '#db/schema/index.ts';
import { advanceSchema } from '../pilot.schemas.ts';
import { lockPilot } from '../pilot-access.server.ts';

/** Moves a pilot on: to ethics, ready, recruiting, running, paused, analysis, closed. A pause needs a reason. */
export const advancePilot = defineCommand({
  name: 'pilot.advance',
  action: 'pilot.advance',
  input: advanceSchema,
  run: async (context, { pilotId, verb, reason }) => {
    const { tx, now } = context;
    const pilot = await lockPilot(tx, pilotId);
    context.authorize(pilot);
    if (verb === 'pause' && reason === '') {
      throw new AppError('invalid', 'reason_missing', { fields: { reason: 'required' } });
    }
    const status = transition(pilotMachine, pilot.status, verb);
    await tx
      .update(pilots)
      .set({
        status,
        updatedAt: now,
        version: pilot.version + 1,
        ...(reason ? { reason } : {}),
        ...(verb === 'start' ? { startedAt: now } : {}),
      })
      .where(eq(pilots.id, pilotId));
    const subject = { type: 'pilot' as const, id: pilotId };
    await context.audit({ subject, facts: { from: pilot.status, to: status } });
    if (verb === 'start') await context.step('pilot.started', subject, { title: pilot.title }, 'clinician');
    if (verb === 'analyse' && pilot.evaluatorIds.length > 0) {
      context.emit({
        kind: 'person.told',
        payload: {
          userIds: [...pilot.evaluatorIds],
          notice: 'evaluationInvited',
          subject,
          path: paths.pilotEvaluation(pilot.slug),
          facts: { title: pilot.title },
          // Told anew each time a pilot that was extended comes before the panel again.
          dedupeKey: `evaluation-open:${pilotId}:${pilot.version}`,
        },
      });
    }
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: pilot.slug, status };
  },
});
