import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { incidents } from '#db/schema/index.ts';
import { classificationSchema } from '../pilot.schemas.ts';
import { lockPilot } from '../pilot-access.server.ts';

/** The clinical lead says how serious an incident was, what it had to do with the device, and what was done. */
export const classifyIncident = defineCommand({
  name: 'incident.classify',
  action: 'incident.classify',
  input: classificationSchema,
  run: async (context, { incidentId, ...verdict }) => {
    const { tx, actor, now } = context;
    const [incident] = await tx
      .select({ id: incidents.id, pilotId: incidents.pilotId })
      .from(incidents)
      .where(eq(incidents.id, incidentId))
      .for('update');
    if (!incident) throw new AppError('not_found');
    const pilot = await lockPilot(tx, incident.pilotId);
    context.authorize(pilot);
    invariant(actor.kind === 'person', 'an incident is classified by a person');
    await tx
      .update(incidents)
      .set({ ...verdict, status: 'classified', classifiedById: actor.id, classifiedAt: now })
      .where(eq(incidents.id, incidentId));
    const subject = { type: 'pilot' as const, id: pilot.id };
    await context.audit({ subject, facts: { incident: incidentId, ...verdict, action: undefined } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return { slug: pilot.slug };
  },
});
