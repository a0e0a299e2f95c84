import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { EvaluationDomain } from '#app/domain/evaluations/decisions.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { evaluationScores, evaluators, users } from '#db/schema/index.ts';

/** Where a panel stands: `complete` once everyone asked has sent scores, and there is at least one. */
export async function evaluationStateOf(db: DbOrTx, pilotId: string) {
  const rows = await db
    .select({ userId: evaluators.userId, submittedAt: evaluators.submittedAt })
    .from(evaluators)
    .where(eq(evaluators.pilotId, pilotId));
  const submitted = rows.filter((row) => row.submittedAt !== null).map((row) => row.userId);
  return {
    evaluatorIds: rows.map((row) => row.userId),
    submittedIds: submitted,
    complete: rows.length > 0 && submitted.length === rows.length,
  };
}

/** Who was asked, and who has sent scores; for staff. */
export async function panelOf(db: DbOrTx, pilotId: string) {
  return db
    .select({
      userId: evaluators.userId,
      name: sql<string>`coalesce(${users.name}, ${users.pseudonym})`,
      submitted: sql<boolean>`(${evaluators.submittedAt} is not null)`,
    })
    .from(evaluators)
    .innerJoin(users, eq(users.id, evaluators.userId))
    .where(eq(evaluators.pilotId, pilotId))
    .orderBy(asc(evaluators.createdAt), asc(evaluators.userId));
}

/** A clinician's own sheet: nobody else's is read. */
export async function ownSheet(db: DbOrTx, pilotId: string, userId: string) {
  const [[seat], scores] = await Promise.all([
    db
      .select({ interest: evaluators.interest, submittedAt: evaluators.submittedAt })
      .from(evaluators)
      .where(and(eq(evaluators.pilotId, pilotId), eq(evaluators.userId, userId))),
    db
      .select({
        domain: evaluationScores.domain,
        score: evaluationScores.score,
        comment: evaluationScores.comment,
      })
      .from(evaluationScores)
      .where(and(eq(evaluationScores.pilotId, pilotId), eq(evaluationScores.userId, userId))),
  ]);
  return seat ? { ...seat, scores } : null;
}

/** All sheets of a panel. Ask `evaluation.read_scores` first. */
export async function allSheets(db: DbOrTx, pilotId: string) {
  const [seats, scores] = await Promise.all([
    db
      .select({ userId: evaluators.userId, interest: evaluators.interest })
      .from(evaluators)
      .where(eq(evaluators.pilotId, pilotId))
      .orderBy(asc(evaluators.createdAt), asc(evaluators.userId)),
    db
      .select({
        userId: evaluationScores.userId,
        domain: sql<EvaluationDomain>`${evaluationScores.domain}`,
        score: sql<number>`${evaluationScores.score}`,
        comment: evaluationScores.comment,
      })
      .from(evaluationScores)
      .where(and(eq(evaluationScores.pilotId, pilotId), isNotNull(evaluationScores.score))),
  ]);
  return { seats, scores };
}

/** How many people a decision tells, each kind counted once, and whether the solution is tried elsewhere, too. */
export async function toldByDecision(db: DbOrTx, pilotId: string) {
  const [row] = (await db.execute(sql`
    with n as (select sn.need_id id from pilots p join solution_needs sn on sn.solution_id = p.solution_id
        where p.id = ${pilotId}),
      s as (select p.solution_id id from pilots p where p.id = ${pilotId})
    select
      (select count(distinct needs.author_id)::int from needs join n using (id)) authors,
      (select count(distinct su.user_id)::int from need_supports su join n on n.id = su.need_id) supporters,
      (select count(distinct f.user_id)::int from follows f
        where (f.subject_type = 'need' and f.subject_id in (select id from n))
          or (f.subject_type = 'solution' and f.subject_id in (select id from s))
          or (f.subject_type = 'pilot' and f.subject_id = ${pilotId})) followers,
      (select count(distinct m.user_id)::int from solutions so join s using (id)
        join team_members m on m.team_id = so.team_id) team,
      exists (select 1 from pilots other join s on s.id = other.solution_id
        where other.id <> ${pilotId} and other.status not in ('decided','closed','stopped')) elsewhere`)) as unknown as {
    authors: number;
    supporters: number;
    followers: number;
    team: number;
    elsewhere: boolean;
  }[];
  return row ?? { authors: 0, supporters: 0, followers: 0, team: 0, elsewhere: false };
}
