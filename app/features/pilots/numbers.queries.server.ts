import { count, eq, sql } from 'drizzle-orm';
import type { IncidentCounts } from '#app/domain/evaluations/evidence.ts';
import { meanSus, type SusSummary } from '#app/domain/methods/instruments/sus.ts';
import type { FlowCount } from '#app/domain/pilots/participant-flow.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { incidents, participants, questionnaireResponses } from '#db/schema/index.ts';

/** How many participants stand where, for everyone: no codes and no reasons. */
export async function flowCountsOf(db: DbOrTx, pilotId: string): Promise<FlowCount[]> {
  const agreed = sql<boolean>`(${participants.consentedAt} is not null)`;
  return db
    .select({ status: participants.status, agreed, count: count() })
    .from(participants)
    .where(eq(participants.pilotId, pilotId))
    .groupBy(participants.status, agreed)
    .orderBy(participants.status, agreed);
}

/** The questionnaires of a pilot in one line. */
export async function susOf(db: DbOrTx, pilotId: string): Promise<SusSummary> {
  const sheets = await db
    .select({ score: questionnaireResponses.score, flagged: questionnaireResponses.flagged })
    .from(questionnaireResponses)
    .innerJoin(participants, eq(participants.id, questionnaireResponses.participantId))
    .where(eq(participants.pilotId, pilotId))
    .orderBy(questionnaireResponses.score, questionnaireResponses.flagged);
  return meanSus(sheets.map((sheet) => ({ score: sheet.score, missing: 0, imputed: sheet.flagged })));
}

/** What happened in a pilot, counted. "Related" is whatever may have had to do with the device. */
export async function incidentCountsOf(db: DbOrTx, pilotId: string): Promise<IncidentCounts> {
  const events = await db
    .select({ seriousness: incidents.seriousness, relation: incidents.relation, status: incidents.status })
    .from(incidents)
    .where(eq(incidents.pilotId, pilotId));
  return {
    total: events.length,
    serious: events.filter((event) => event.seriousness !== null && event.seriousness !== 'none').length,
    unclassified: events.filter((event) => event.status === 'reported').length,
    related: events.filter((event) => event.relation !== null && event.relation !== 'not_related').length,
  };
}
