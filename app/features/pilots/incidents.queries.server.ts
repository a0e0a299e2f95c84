import { asc, eq, sql } from 'drizzle-orm';
import { incidentClock } from '#app/domain/pilots/report-clock.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { incidents, participants, users } from '#db/schema/index.ts';

/** The incidents of a pilot: what waits first, by when it is due. Ask `incident.list` first. A pilot has dozens at most. */
export async function listIncidents(db: DbOrTx, pilotId: string, now: Date) {
  const rows = await db
    .select({
      id: incidents.id,
      what: incidents.what,
      code: participants.code,
      onsetAt: incidents.onsetAt,
      awareAt: incidents.awareAt,
      status: incidents.status,
      severity: incidents.severity,
      seriousness: incidents.seriousness,
      relation: incidents.relation,
      deviceDeficiency: incidents.deviceDeficiency,
      expected: incidents.expected,
      imminentRisk: incidents.imminentRisk,
      action: incidents.action,
      classifiedBy: sql<string | null>`coalesce(${users.name}, ${users.pseudonym})`,
      classifiedAt: incidents.classifiedAt,
      reportDueAt: incidents.reportDueAt,
      passedOnAt: incidents.passedOnAt,
    })
    .from(incidents)
    .leftJoin(participants, eq(participants.id, incidents.participantId))
    .leftJoin(users, eq(users.id, incidents.classifiedById))
    .where(eq(incidents.pilotId, pilotId))
    .orderBy(asc(incidents.reportDueAt), asc(incidents.id))
    .limit(500);
  const told = rows.map((row) => {
    const judgement =
      row.status === 'classified'
        ? {
            seriousness: row.seriousness ?? 'none',
            deviceDeficiency: row.deviceDeficiency ?? false,
            imminentRisk: row.imminentRisk ?? false,
          }
        : null;
    const clock = incidentClock({ judgement, passedOnAt: row.passedOnAt });
    return { ...row, clock, overdue: clock !== 'settled' && row.reportDueAt < now };
  });
  // What still has a clock, by when it runs out; what is settled after it.
  return [
    ...told.filter(({ clock }) => clock !== 'settled'),
    ...told.filter(({ clock }) => clock === 'settled').reverse(),
  ];
}

/** An incident as a screen shows it. */
export type IncidentRow = Awaited<ReturnType<typeof listIncidents>>[number];
