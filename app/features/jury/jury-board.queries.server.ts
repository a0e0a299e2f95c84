import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.server.ts';
import { qualified } from '#db/qualified.server.ts';
import {
  jurors,
  juryComments,
  juryConflicts,
  juryInvitations,
  juryScores,
  solutions,
  users,
} from '#db/schema/index.ts';
import { judgedStatuses } from './jury.queries.server.ts';

const nameOf = sql<string>`coalesce(${users.name}, ${users.pseudonym})`;

/** How far each juror is. Counts sheets, never what stands on them. */
export async function juryBoard(db: DbOrTx, challengeId: string) {
  return db
    .select({
      userId: jurors.userId,
      name: nameOf,
      status: jurors.status,
      submittedAt: jurors.submittedAt,
      /** Solutions the juror has to score. */
      toScore: sql<number>`(
        select count(*)::int from solutions s
        where s.challenge_id = ${challengeId} and s.status = any(${statusList})
          and not exists (select 1 from jury_conflicts c where c.solution_id = s.id and c.juror_id = ${qualified(jurors.userId)}))`,
      /** Of these, how many are scored on every criterion. */
      scored: sql<number>`(
        select count(*)::int from solutions s
        where s.challenge_id = ${challengeId} and s.status = any(${statusList})
          and not exists (select 1 from jury_conflicts c where c.solution_id = s.id and c.juror_id = ${qualified(jurors.userId)})
          and (select count(*) from jury_scores js where js.solution_id = s.id and js.juror_id = ${qualified(jurors.userId)})
            >= (select count(*) from criteria k where k.challenge_id = ${challengeId}))`,
    })
    .from(jurors)
    .innerJoin(users, eq(users.id, jurors.userId))
    .where(eq(jurors.challengeId, challengeId))
    .orderBy(asc(jurors.createdAt), asc(jurors.userId));
}

const statusList = sql.raw(
  `array[${judgedStatuses.map((status) => `'${status}'`).join(',')}]::solution_status[]`,
);

/** Addresses that were asked and belong to nobody here yet, oldest first. For who may invite. */
export function openInvitations(db: DbOrTx, challengeId: string) {
  return db
    .select({ id: juryInvitations.id, email: juryInvitations.email })
    .from(juryInvitations)
    .where(eq(juryInvitations.challengeId, challengeId))
    .orderBy(asc(juryInvitations.id));
}

/** Every conflict in a jury, declared and found. */
export async function conflictsOf(db: DbOrTx, challengeId: string) {
  return db
    .select({
      solutionId: solutions.id,
      slug: solutions.slug,
      title: solutions.title,
      jurorId: users.id,
      juror: nameOf,
      source: juryConflicts.source,
      note: juryConflicts.note,
    })
    .from(juryConflicts)
    .innerJoin(
      solutions,
      and(eq(solutions.id, juryConflicts.solutionId), eq(solutions.challengeId, challengeId)),
    )
    .innerJoin(users, eq(users.id, juryConflicts.jurorId))
    .where(inArray(solutions.status, [...judgedStatuses]))
    .orderBy(asc(nameOf), asc(solutions.title));
}

/** A juror's own seat, or null. */
export async function seatOf(db: DbOrTx, challengeId: string, userId: string) {
  const [seat] = await db
    .select({ status: jurors.status, submittedAt: jurors.submittedAt })
    .from(jurors)
    .where(and(eq(jurors.challengeId, challengeId), eq(jurors.userId, userId)));
  return seat ?? null;
}

/** What a juror has written on the sheet of one solution. */
export async function ownSheet(db: DbOrTx, solutionId: string, jurorId: string) {
  const [scores, [comment]] = await Promise.all([
    db
      .select({ criterionId: juryScores.criterionId, score: juryScores.score })
      .from(juryScores)
      .where(and(eq(juryScores.solutionId, solutionId), eq(juryScores.jurorId, jurorId))),
    db
      .select({ forTeam: juryComments.forTeam })
      .from(juryComments)
      .where(and(eq(juryComments.solutionId, solutionId), eq(juryComments.jurorId, jurorId))),
  ]);
  return { scores, forTeam: comment?.forTeam ?? '' };
}

/** Words for the teams from jurors who have sent theirs and have no conflict. Only for who may read the scores. */
export async function commentsForTeams(db: DbOrTx, challengeId: string) {
  return (
    db
      .select({ solutionId: juryComments.solutionId, forTeam: juryComments.forTeam })
      .from(juryComments)
      .innerJoin(solutions, eq(solutions.id, juryComments.solutionId))
      .innerJoin(
        jurors,
        and(
          eq(jurors.challengeId, solutions.challengeId),
          eq(jurors.userId, juryComments.jurorId),
          sql`${jurors.submittedAt} is not null`,
        ),
      )
      .leftJoin(
        juryConflicts,
        and(
          eq(juryConflicts.solutionId, juryComments.solutionId),
          eq(juryConflicts.jurorId, juryComments.jurorId),
        ),
      )
      .where(
        and(
          eq(solutions.challengeId, challengeId),
          sql`${juryConflicts.jurorId} is null`,
          sql`${juryComments.forTeam} <> ''`,
        ),
      )
      // By what was written, so that the order tells nothing about who wrote it.
      .orderBy(asc(juryComments.solutionId), sql`md5(${juryComments.forTeam})`)
  );
}
