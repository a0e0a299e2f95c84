import { and, eq, inArray, sql } from 'drizzle-orm';
import { competingSolutionStatuses, type SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { qualified } from '#db/qualified.server.ts';
import { criteria, jurors, juryConflicts, juryScores, phases, solutions, teams } from '#db/schema/index.ts';

/** Statuses that were before the jury, also after the decision. */
export const judgedStatuses = [
  ...competingSolutionStatuses,
  'awarded',
  'not_selected',
  'in_pilot',
  'adopted',
  'adapted',
  'abandoned',
] as const satisfies readonly SolutionStatus[];

/** The jurors of a challenge and whether their scores may be opened (all who accepted have sent theirs, or time is up). */
export type JuryState = {
  jurorIds: string[];
  acceptedIds: string[];
  submittedIds: string[];
  open: boolean;
  /** No more scores are taken, whoever has sent theirs. */
  over: boolean;
  complete: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
};

/** Where the jury of a challenge stands at `now`. */
export async function juryStateOf(db: DbOrTx, challengeId: string, now: Date): Promise<JuryState> {
  const [rows, [phase]] = await Promise.all([
    db
      .select({ userId: jurors.userId, status: jurors.status, submittedAt: jurors.submittedAt })
      .from(jurors)
      .where(eq(jurors.challengeId, challengeId)),
    db
      .select({ startsAt: phases.startsAt, endsAt: phases.endsAt })
      .from(phases)
      .where(and(eq(phases.challengeId, challengeId), eq(phases.kind, 'jury'))),
  ]);
  const accepted = rows.filter((row) => row.status === 'accepted');
  const submitted = accepted.filter((row) => row.submittedAt !== null);
  const isOver = phase !== undefined && phase.endsAt <= now;
  return {
    jurorIds: rows.map((row) => row.userId),
    acceptedIds: accepted.map((row) => row.userId),
    submittedIds: submitted.map((row) => row.userId),
    open: phase !== undefined && phase.startsAt <= now && !isOver,
    over: isOver,
    startsAt: phase?.startsAt ?? null,
    endsAt: phase?.endsAt ?? null,
    complete: isOver || (accepted.length > 0 && submitted.length === accepted.length),
  };
}

/** The solutions before a jury, without those from which the juror is excluded. */
export async function sheetsFor(db: DbOrTx, challengeId: string, jurorId: string) {
  return db
    .select({
      id: solutions.id,
      slug: solutions.slug,
      title: solutions.title,
      summary: solutions.summary,
      conflict: juryConflicts.source,
      team: teams.name,
      scored: sql<number>`(select count(*)::int from jury_scores js where js.solution_id = ${qualified(solutions.id)} and js.juror_id = ${jurorId})`,
    })
    .from(solutions)
    .innerJoin(teams, eq(teams.id, solutions.teamId))
    .leftJoin(
      juryConflicts,
      and(eq(juryConflicts.solutionId, solutions.id), eq(juryConflicts.jurorId, jurorId)),
    )
    .where(and(eq(solutions.challengeId, challengeId), inArray(solutions.status, [...judgedStatuses])))
    .orderBy(solutions.id);
}

/** A challenge's criteria in their order. */
export async function criteriaOf(db: DbOrTx, challengeId: string) {
  return db
    .select({
      id: criteria.id,
      name: criteria.name,
      description: criteria.description,
      weight: criteria.weight,
    })
    .from(criteria)
    .where(eq(criteria.challengeId, challengeId))
    .orderBy(criteria.position);
}

/** Every score of a challenge that counts: of jurors who sent theirs, without conflicts. Only for who may read them. */
export async function countedScores(db: DbOrTx, challengeId: string) {
  return db
    .select({
      solution: juryScores.solutionId,
      juror: juryScores.jurorId,
      criterion: juryScores.criterionId,
      value: juryScores.score,
    })
    .from(juryScores)
    .innerJoin(solutions, eq(solutions.id, juryScores.solutionId))
    .innerJoin(
      jurors,
      and(
        eq(jurors.challengeId, solutions.challengeId),
        eq(jurors.userId, juryScores.jurorId),
        sql`${jurors.submittedAt} is not null`,
      ),
    )
    .leftJoin(
      juryConflicts,
      and(eq(juryConflicts.solutionId, juryScores.solutionId), eq(juryConflicts.jurorId, juryScores.jurorId)),
    )
    .where(and(eq(solutions.challengeId, challengeId), sql`${juryConflicts.jurorId} is null`));
}
