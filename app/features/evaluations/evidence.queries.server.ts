import { createHash } from 'node:crypto';
import { and, count, eq, isNotNull, sql } from 'drizzle-orm';
import { canonicalJson, type Json } from '#app/domain/evaluations/canonical-json.ts';
import { type Evidence, type IncidentCounts, scoresByDomain } from '#app/domain/evaluations/evidence.ts';
import { meanSus, type SusSummary } from '#app/domain/methods/instruments/sus.ts';
import type { FlowCount } from '#app/domain/pilots/participant-flow.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  evaluationScores,
  evaluators,
  incidents,
  participants,
  questionnaireResponses,
} from '#db/schema/index.ts';

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

/** The evidence of a pilot as it stands now. The panel's scores are part of it: ask the policy before showing them. */
export async function evidenceOf(db: DbOrTx, pilotId: string): Promise<Evidence> {
  const [people, sus, events, scores] = await Promise.all([
    flowCountsOf(db, pilotId),
    susOf(db, pilotId),
    incidentCountsOf(db, pilotId),
    db
      .select({ domain: evaluationScores.domain, score: evaluationScores.score })
      .from(evaluationScores)
      // Scores that are not sent are nobody's but their writer's.
      .innerJoin(
        evaluators,
        and(
          eq(evaluators.pilotId, evaluationScores.pilotId),
          eq(evaluators.userId, evaluationScores.userId),
          isNotNull(evaluators.submittedAt),
        ),
      )
      .where(eq(evaluationScores.pilotId, pilotId)),
  ]);
  return { participants: people, sus, incidents: events, panel: scoresByDomain(scores) };
}

/** The fingerprint of a snapshot: SHA-256 of its canonical JSON, so that anyone can check it against what is stored. */
export function fingerprintOf(snapshot: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(snapshot as Json))
    .digest('hex');
}
