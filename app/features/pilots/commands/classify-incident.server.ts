import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { reportDueAt } from '#app/domain/pilots/report-clock.ts';
import { incidents } from '#db/schema/index.ts';
import { classificationSchema } from '../pilot.schemas.ts';
import { reportClocks } from '../report-clocks.server.ts';
import { lockIncident } from './lock-incident.server.ts';

/**
 * The clinical lead says how serious an incident was, what it had to do with the device, and what was done; its clock is
 * set anew by that. It can be put right until it has been passed on.
 */
export const classifyIncident = defineCommand({
  name: 'incident.classify',
  action: 'incident.classify',
  input: classificationSchema,
  run: async (context, { incidentId, ...verdict }) => {
    const { tx, actor, now } = context;
    const { incident, pilot } = await lockIncident(tx, incidentId);
    context.authorize(pilot);
    invariant(actor.kind === 'person', 'an incident is classified by a person');
    if (incident.passedOnAt) throw new AppError('conflict', 'passed_on_already');
    const reportDue = reportDueAt(incident.awareAt, verdict, await reportClocks(tx));
    await tx
      .update(incidents)
      .set({
        ...verdict,
        status: 'classified',
        classifiedById: actor.id,
        classifiedAt: now,
        reportDueAt: reportDue,
      })
      .where(eq(incidents.id, incidentId));
    const subject = { type: 'pilot' as const, id: pilot.id };
    await context.audit({ subject, facts: { incident: incidentId, ...verdict, action: undefined } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return { slug: pilot.slug };
  },
});
