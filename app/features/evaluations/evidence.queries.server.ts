import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { type Evidence, scoresByDomain } from '#app/domain/evaluations/evidence.ts';
import { flowCountsOf, incidentCountsOf, susOf } from '#app/features/pilots/numbers.queries.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { evaluationScores, evaluators } from '#db/schema/index.ts';

/** The evidence of a pilot as it stands now. The panel's scores are part of it: ask the policy before showing them. */
export async function evidenceOf(db: DbOrTx, pilotId: string): Promise<Evidence> {
  const [people, sus, events, scores] = await Promise.all([
    flowCountsOf(db, pilotId),
    susOf(db, pilotId),
    incidentCountsOf(db, pilotId),
    db
      .select({ domain: evaluationScores.domain, score: sql<number>`${evaluationScores.score}` })
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
      .where(and(eq(evaluationScores.pilotId, pilotId), isNotNull(evaluationScores.score))),
  ]);
  return { participants: people, sus, incidents: events, panel: scoresByDomain(scores) };
}
