import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { incidents } from '#db/schema/index.ts';
import { lockIncident } from './lock-incident.server.ts';

/** Notes that a classified incident was passed on to those who watch over devices; its clock stops. */
export const passOnIncident = defineCommand({
  name: 'incident.pass_on',
  action: 'incident.pass_on',
  input: z.object({ incidentId: z.uuid() }),
  run: async (context, { incidentId }) => {
    const { tx, now } = context;
    const { incident, pilot } = await lockIncident(tx, incidentId);
    context.authorize(pilot);
    if (incident.status !== 'classified') throw new AppError('conflict', 'not_classified');
    if (incident.passedOnAt) throw new AppError('conflict', 'passed_on_already');
    await tx.update(incidents).set({ passedOnAt: now }).where(eq(incidents.id, incidentId));
    const subject = { type: 'pilot' as const, id: pilot.id };
    await context.audit({ subject, facts: { incident: incidentId } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return { slug: pilot.slug };
  },
});
