import { z } from 'zod';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { reportDueAt } from '#app/domain/pilots/report-clock.ts';
import { paths } from '#app/paths.ts';
import { incidents } from '#db/schema/index.ts';
import { incidentReportSchema, linkSchema } from '../pilot.schemas.ts';
import { lockParticipantByLink, lockPilot, type PilotRow } from '../pilot-access.server.ts';
import { reportClocks } from '../report-clocks.server.ts';

type Report = z.output<typeof incidentReportSchema>;
type Context = CommandContext<'incident.report'>;

/** A participant says by their own link that something happened. Only "what happened?" is asked. */
export const reportIncidentByLink = defineCommand({
  name: 'incident.report_by_link',
  action: 'incident.report',
  input: z.object({ link: linkSchema, report: incidentReportSchema }),
  run: async (context, { link, report }) => {
    const { participant, pilot } = await lockParticipantByLink(context.tx, link);
    context.authorize({ ...pilot, linkMatches: true });
    await writeIncident(context, pilot, report, { participantId: participant.id, code: participant.code });
  },
});

/** The site or staff note an incident. */
export const reportIncident = defineCommand({
  name: 'incident.report',
  action: 'incident.report',
  input: z.object({ pilotId: z.uuid(), report: incidentReportSchema }),
  run: async (context, { pilotId, report }) => {
    const pilot = await lockPilot(context.tx, pilotId);
    context.authorize({ ...pilot, linkMatches: false });
    await writeIncident(context, pilot, report, { participantId: null, code: null });
    return { slug: pilot.slug };
  },
});

async function writeIncident(
  { tx, actor, now, newId, audit, emit }: Context,
  pilot: PilotRow,
  report: Report,
  from: { participantId: string | null; code: string | null },
): Promise<void> {
  const id = newId();
  await tx.insert(incidents).values({
    id,
    pilotId: pilot.id,
    participantId: from.participantId,
    reportedById: actor.kind === 'person' ? actor.id : null,
    what: report.what,
    onsetAt: report.onsetAt,
    awareAt: now,
    status: 'reported',
    reportDueAt: reportDueAt(now, null, await reportClocks(tx)),
    createdAt: now,
  });
  const subject = { type: 'pilot' as const, id: pilot.id };
  await audit({ subject, facts: { incident: id, code: from.code } });
  emit({
    kind: 'person.told',
    payload: {
      userIds: [pilot.leadId],
      notice: 'incidentReported',
      subject,
      path: paths.pilotIncidents(pilot.slug),
      facts: { title: pilot.title },
      dedupeKey: `incident:${id}`,
    },
  });
  emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
}
