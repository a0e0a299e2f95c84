import { asc, count, eq } from 'drizzle-orm';
import { evaluationDomains } from '#app/domain/evaluations/decisions.ts';
import { meanSus, type SusSummary } from '#app/domain/methods/instruments/sus.ts';
import { type ParticipantStatus, participantStatuses } from '#app/domain/pilots/pilot-machine.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { evaluationScores, incidents, participants, questionnaireResponses } from '#db/schema/index.ts';

/** What a panel reads: counts and summaries, no person and no single sheet. */
export type Evidence = {
  participants: Record<ParticipantStatus, number>;
  sus: SusSummary;
  incidents: { total: number; serious: number; unclassified: number; related: number };
  /** Scores of the panel by domain, in the order of the domains. */
  panel: { domain: string; scores: number[]; mean: number | null }[];
};

/** The evidence of a pilot as it stands now. The panel's scores are part of it: ask the policy before showing them. */
export async function evidenceOf(db: DbOrTx, pilotId: string): Promise<Evidence> {
  const [people, sheets, events, scores] = await Promise.all([
    db
      .select({ status: participants.status, count: count() })
      .from(participants)
      .where(eq(participants.pilotId, pilotId))
      .groupBy(participants.status),
    db
      .select({ score: questionnaireResponses.score, flagged: questionnaireResponses.flagged })
      .from(questionnaireResponses)
      .innerJoin(participants, eq(participants.id, questionnaireResponses.participantId))
      .where(eq(participants.pilotId, pilotId)),
    db
      .select({ seriousness: incidents.seriousness, relation: incidents.relation, status: incidents.status })
      .from(incidents)
      .where(eq(incidents.pilotId, pilotId)),
    db
      .select({ domain: evaluationScores.domain, score: evaluationScores.score })
      .from(evaluationScores)
      .where(eq(evaluationScores.pilotId, pilotId))
      .orderBy(asc(evaluationScores.domain), asc(evaluationScores.score)),
  ]);
  const byStatus = new Map(people.map((row) => [row.status, row.count]));
  return {
    participants: Object.fromEntries(
      participantStatuses.map((status) => [status, byStatus.get(status) ?? 0]),
    ) as Record<ParticipantStatus, number>,
    sus: meanSus(sheets.map((sheet) => ({ score: sheet.score, missing: 0, imputed: sheet.flagged }))),
    incidents: {
      total: events.length,
      serious: events.filter((event) => event.seriousness !== null && event.seriousness !== 'none').length,
      unclassified: events.filter((event) => event.status === 'reported').length,
      related: events.filter((event) => event.relation !== null && event.relation !== 'not_related').length,
    },
    panel: evaluationDomains.map((domain) => {
      const own = scores.filter((row) => row.domain === domain).map((row) => row.score);
      const mean = own.length === 0 ? null : own.reduce((sum, value) => sum + value, 0) / own.length;
      return { domain, scores: own, mean };
    }),
  };
}
