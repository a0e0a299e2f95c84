import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import { jurySheets, sentAt } from '#app/features/jury/jury.queries.server.ts';
import { currentRoundOf } from '#app/features/jury/jury-rounds.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { criteria, decisionDrafts, juryChanges, juryScores, solutions } from '#db/schema/index.ts';

/** Why scores of a round can no longer be changed. */
export type DeliberationEnd = 'decided' | 'signed' | 'final';

/** Whether the decision of a challenge is signed, so that it only waits to be announced. */
export async function isSigned(db: DbOrTx, challengeId: string): Promise<boolean> {
  const [draft] = await db
    .select({ id: decisionDrafts.challengeId })
    .from(decisionDrafts)
    .where(and(eq(decisionDrafts.challengeId, challengeId), isNotNull(decisionDrafts.signedAt)));
  return draft !== undefined;
}

/** What has ended the deliberation on a round; null while scores can be changed. */
export async function deliberationEnd(
  db: DbOrTx,
  challenge: { id: string; status: ChallengeStatus },
  round: number,
): Promise<DeliberationEnd | null> {
  if (challenge.status !== 'running') return 'decided';
  if (await isSigned(db, challenge.id)) return 'signed';
  return (await currentRoundOf(db, challenge.id)) > round ? 'final' : null;
}

/** Every change of a score in a round, oldest first. Only for who may read the scores. */
export async function changesOf(db: DbOrTx, challengeId: string, round: number) {
  return db
    .select({
      id: juryChanges.id,
      solution: juryChanges.solutionId,
      juror: juryChanges.jurorId,
      criterion: juryChanges.criterionId,
      slug: solutions.slug,
      title: solutions.title,
      criterionName: criteria.name,
      before: juryChanges.before,
      after: juryChanges.after,
      reason: juryChanges.reason,
      byStaff: sql<boolean>`${juryChanges.enteredBy} is not null`,
      at: juryChanges.createdAt,
    })
    .from(juryChanges)
    .innerJoin(solutions, eq(solutions.id, juryChanges.solutionId))
    .innerJoin(criteria, eq(criteria.id, juryChanges.criterionId))
    .where(and(eq(solutions.challengeId, challengeId), eq(juryChanges.round, round)))
    .orderBy(asc(juryChanges.createdAt), asc(juryChanges.id));
}

export type ScoreChangeRow = Awaited<ReturnType<typeof changesOf>>[number];

/** A score that counts, locked until the transaction ends; null where the juror has none there that counts. */
export async function lockCountedScore(
  tx: DbOrTx,
  {
    challengeId,
    round,
    solutionId,
    jurorId,
    criterionId,
  }: { challengeId: string; round: number; solutionId: string; jurorId: string; criterionId: string },
): Promise<number | null> {
  const [counts] = await tx.execute<{ yes: boolean }>(sql`
    select true as yes from (${jurySheets(challengeId, round)}) s
    join jurors j on j.challenge_id = ${challengeId} and j.user_id = s.juror_id and ${sentAt(round)} is not null
    where s.solution_id = ${solutionId} and s.juror_id = ${jurorId}`);
  if (!counts) return null;
  const [row] = await tx
    .select({ score: juryScores.score })
    .from(juryScores)
    .where(
      and(
        eq(juryScores.solutionId, solutionId),
        eq(juryScores.jurorId, jurorId),
        eq(juryScores.criterionId, criterionId),
        eq(juryScores.round, round),
      ),
    )
    .for('update');
  return row?.score ?? null;
}

/** How many scores were changed while the jury of a challenge talked, in all its rounds. Tells nothing about whose. */
export async function countChanges(db: DbOrTx, challengeId: string): Promise<number> {
  const ofChallenge = sql`select id from solutions where challenge_id = ${challengeId}`;
  return db.$count(juryChanges, sql`${juryChanges.solutionId} in (${ofChallenge})`);
}
