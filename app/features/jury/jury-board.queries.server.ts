import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { InvitationStatus } from '#app/domain/solutions/solution-machine.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  jurors,
  juryComments,
  juryConflicts,
  juryInvitations,
  juryScores,
  jurySubmissions,
  solutions,
  users,
} from '#db/schema/index.ts';
import { judgedEntries, judgedStatuses, jurySheets, sentAt } from './jury.queries.server.ts';

const nameOf = sql<string>`coalesce(${users.name}, ${users.pseudonym})`;

/** One juror on the board of staff. */
export type BoardJuror = {
  userId: string;
  name: string;
  status: InvitationStatus;
  submittedAt: Date | null;
  remindedAt: Date | null;
  steppedDownAt: Date | null;
  stepDownReason: string;
  /** Entries the juror is to judge in this round. */
  toScore: number;
  /** Of these, how many are scored on every criterion. */
  scored: number;
  /** Entries from which a conflict excludes them. */
  conflicts: number;
};

/** How far each juror is in a round. Counts sheets, never what stands on them. */
export async function juryBoard(db: DbOrTx, challengeId: string, round = 1): Promise<BoardJuror[]> {
  const rows = await db.execute<Told<BoardJuror, 'submittedAt' | 'remindedAt' | 'steppedDownAt'>>(sql`
    with sheets as (
      select s.solution_id, s.juror_id,
        (select count(*) from jury_scores js
          where js.solution_id = s.solution_id and js.juror_id = s.juror_id and js.round = ${round}) as filled
      from (${jurySheets(challengeId, round)}) s)
    select j.user_id as "userId", coalesce(u.name, u.pseudonym) as name, j.status, ${sentAt(round)} as "submittedAt",
      j.reminded_at as "remindedAt", j.stepped_down_at as "steppedDownAt", j.step_down_reason as "stepDownReason",
      (select count(*)::int from sheets s where s.juror_id = j.user_id) as "toScore",
      (select count(*)::int from sheets s where s.juror_id = j.user_id
        and s.filled >= (select count(*) from criteria k where k.challenge_id = ${challengeId})) as scored,
      (select count(*)::int from jury_conflicts c join (${judgedEntries(challengeId, round)}) e on e.id = c.solution_id
        where c.juror_id = j.user_id) as conflicts
    from jurors j join users u on u.id = j.user_id
    where j.challenge_id = ${challengeId}
    order by j.created_at, j.user_id`);
  return rows.map((row) => ({
    ...row,
    submittedAt: asDate(row.submittedAt),
    remindedAt: asDate(row.remindedAt),
    steppedDownAt: asDate(row.steppedDownAt),
  }));
}

/** One entry on the board of staff. */
export type BoardEntry = {
  id: string;
  slug: string;
  title: string;
  /** Jurors who are to judge it, and how many of them have scored it on every criterion. */
  jurors: number;
  scored: number;
};

/** How far the jury is with each entry of a round, those with the fewest jurors first. */
export async function entryBoard(db: DbOrTx, challengeId: string, round = 1): Promise<BoardEntry[]> {
  const rows = await db.execute<BoardEntry>(sql`
    select s.id, s.slug, s.title, count(x.juror_id)::int as jurors,
      (count(*) filter (where x.juror_id is not null
        and (select count(*) from jury_scores js
          where js.solution_id = s.id and js.juror_id = x.juror_id and js.round = ${round})
          >= (select count(*) from criteria k where k.challenge_id = ${challengeId})))::int as scored
    from (${judgedEntries(challengeId, round)}) e
    join solutions s on s.id = e.id
    left join (${jurySheets(challengeId, round)}) x on x.solution_id = s.id
    group by s.id
    order by jurors, s.title, s.id`);
  return [...rows];
}

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
export async function seatOf(db: DbOrTx, challengeId: string, userId: string, round = 1) {
  const [seat] = await db
    .select({
      status: jurors.status,
      submittedAt: round === 1 ? jurors.submittedAt : jurySubmissions.submittedAt,
      steppedDownAt: jurors.steppedDownAt,
    })
    .from(jurors)
    .leftJoin(
      jurySubmissions,
      and(
        eq(jurySubmissions.challengeId, jurors.challengeId),
        eq(jurySubmissions.jurorId, jurors.userId),
        eq(jurySubmissions.round, round),
      ),
    )
    .where(and(eq(jurors.challengeId, challengeId), eq(jurors.userId, userId)));
  return seat ?? null;
}

/** What a juror has written on the sheet of one solution in a round. For that juror alone, notes and all. */
export async function ownSheet(db: DbOrTx, solutionId: string, jurorId: string, round = 1) {
  const [scores, [comment]] = await Promise.all([
    db
      .select({ criterionId: juryScores.criterionId, score: juryScores.score })
      .from(juryScores)
      .where(
        and(
          eq(juryScores.solutionId, solutionId),
          eq(juryScores.jurorId, jurorId),
          eq(juryScores.round, round),
        ),
      ),
    db
      .select({
        forTeam: juryComments.forTeam,
        privateNote: juryComments.privateNote,
        savedAt: juryComments.updatedAt,
      })
      .from(juryComments)
      .where(and(eq(juryComments.solutionId, solutionId), eq(juryComments.jurorId, jurorId))),
  ]);
  return {
    scores,
    forTeam: comment?.forTeam ?? '',
    privateNote: comment?.privateNote ?? '',
    savedAt: comment?.savedAt ?? null,
  };
}

/** Words for the teams from jurors who have sent theirs, about entries that are theirs to judge. Only for who may read the scores. */
export async function commentsForTeams(db: DbOrTx, challengeId: string, round = 1) {
  // By what was written, so that the order tells nothing about who wrote it.
  const rows = await db.execute<{ solutionId: string; forTeam: string }>(sql`
    select k.solution_id as "solutionId", k.for_team as "forTeam"
    from (${jurySheets(challengeId, round)}) s
    join jurors j on j.challenge_id = ${challengeId} and j.user_id = s.juror_id and ${sentAt(round)} is not null
    join jury_comments k on k.solution_id = s.solution_id and k.juror_id = s.juror_id and k.for_team <> ''
    order by k.solution_id, md5(k.for_team)`);
  return [...rows];
}

/** Rows of a raw statement carry instants as texts. */
type Told<Row, Instants extends keyof Row> = Omit<Row, Instants> & Record<Instants, string | null>;

const asDate = (told: string | null) => (told === null ? null : new Date(told));
