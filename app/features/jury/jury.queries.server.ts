import { and, eq, type SQL, sql } from 'drizzle-orm';
import { competingSolutionStatuses, type SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { criteria, phases } from '#db/schema/index.ts';
import { roundOf } from './jury-rounds.server.ts';

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

const statusList = sql.raw(
  `array[${judgedStatuses.map((status) => `'${status}'`).join(',')}]::solution_status[]`,
);

/** Entries that a jury judges in a round, as a query (`id`): all that take part, later its finalists. */
export const judgedEntries = (challengeId: string, round: number): SQL => sql`
  select s.id from solutions s
  where s.challenge_id = ${challengeId} and s.status = any(${statusList})
    and (${round}::int = 1
      or exists (select 1 from jury_finalists f where f.solution_id = s.id and f.round = ${round}))`;

/**
 * Who is to judge what in a round, as a query (`solution_id`, `juror_id`): everybody everything, or as it was assigned
 * and published; never across a conflict, and nothing for whoever stepped down. Whatever counts, shows or asks for scores
 * goes through this.
 */
export const jurySheets = (challengeId: string, round: number): SQL => sql`
  select e.id as solution_id, j.user_id as juror_id
  from (${judgedEntries(challengeId, round)}) e
  join jurors j on j.challenge_id = ${challengeId} and j.status = 'accepted' and j.stepped_down_at is null
  left join jury_rounds r on r.challenge_id = ${challengeId} and r.round = ${round}
  left join jury_conflicts c on c.solution_id = e.id and c.juror_id = j.user_id
  where c.juror_id is null
    and (r.per_entry is null or (r.assigned_at is not null and exists (
      select 1 from jury_assignments a where a.solution_id = e.id and a.juror_id = j.user_id and a.round = ${round})))`;

/** When a juror (`j` in the statement) sent the scores of a round. */
export const sentAt = (round: number): SQL => sql`(case when ${round}::int = 1 then j.submitted_at else (
  select b.submitted_at from jury_submissions b
  where b.challenge_id = j.challenge_id and b.juror_id = j.user_id and b.round = ${round}) end)`;

/** The jurors of a challenge in one round, and whether their scores may be opened. */
export type JuryState = {
  round: number;
  jurorIds: string[];
  /** Those who said yes and have not stepped down. */
  acceptedIds: string[];
  /** Of these, who have something to judge in this round. */
  judgingIds: string[];
  /** Of the accepted, who have sent the scores of this round. */
  submittedIds: string[];
  /** Scores are taken now. */
  open: boolean;
  /** No more scores are taken, whoever has sent theirs: time is up, or the scores were opened. */
  over: boolean;
  /** The scores may be seen: all are in, staff have opened them, or time is up. */
  complete: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  /** Jurors that each entry gets; null where everybody judges everything. */
  perEntry: number | null;
  /** Jurors can see what they are to judge: nothing is assigned, or the assignment is published. */
  published: boolean;
  /** Entries that have fewer jurors than they are to get; none where everybody judges everything. */
  gaps: number;
  /** People who were asked to judge everything and have not said yes or no. */
  unanswered: number;
  /** When the scores were opened: because all were in, or before that by staff, who said why. */
  openedAt: Date | null;
  /** Why staff opened the scores before all were in; empty where they did not. */
  openedReason: string;
};

/** Where the jury of a challenge stands in a round at `now`. */
export async function juryStateOf(db: DbOrTx, challengeId: string, now: Date, round = 1): Promise<JuryState> {
  const [rows, [phase], settled] = await Promise.all([
    jurorsIn(db, challengeId, round),
    db
      .select({ startsAt: phases.startsAt, endsAt: phases.endsAt })
      .from(phases)
      .where(and(eq(phases.challengeId, challengeId), eq(phases.kind, 'jury'))),
    roundOf(db, challengeId, round),
  ]);
  const perEntry = settled?.perEntry ?? null;
  const gaps = perEntry === null ? 0 : await countGaps(db, challengeId, round, perEntry);
  const dates =
    round === 1
      ? { startsAt: phase?.startsAt ?? null, endsAt: phase?.endsAt ?? null }
      : { startsAt: settled?.createdAt ?? null, endsAt: settled?.endsAt ?? null };
  const accepted = rows.filter((row) => row.sits);
  const judging = accepted.filter((row) => row.sheets > 0);
  // Before there is anything to judge, a jury is done when all have said so.
  const awaited = judging.length > 0 ? judging : accepted;
  const unanswered = perEntry === null ? await countUnanswered(db, challengeId) : 0;
  const isAllIn = awaited.length > 0 && awaited.every((row) => row.sent);
  const published = perEntry === null || settled?.assignedAt !== null;
  const hasBegun = dates.startsAt !== null && dates.startsAt <= now;
  const isTimeUp = dates.endsAt !== null && dates.endsAt <= now;
  const openedAt = settled?.openedAt ?? null;
  const over = isTimeUp || openedAt !== null;
  return {
    round,
    jurorIds: rows.map((row) => row.userId),
    acceptedIds: accepted.map((row) => row.userId),
    judgingIds: judging.map((row) => row.userId),
    submittedIds: accepted.filter((row) => row.sent).map((row) => row.userId),
    open: hasBegun && !over,
    over,
    complete: over || (published && gaps + unanswered === 0 && isAllIn),
    ...dates,
    perEntry,
    published,
    gaps,
    unanswered,
    openedAt,
    openedReason: settled?.openedReason ?? '',
  };
}

function jurorsIn(db: DbOrTx, challengeId: string, round: number) {
  return db.execute<{ userId: string; sits: boolean; sent: boolean; sheets: number }>(sql`
    select j.user_id as "userId", j.status = 'accepted' and j.stepped_down_at is null as sits,
      ${sentAt(round)} is not null as sent, count(s.solution_id)::int as sheets
    from jurors j
    left join (${jurySheets(challengeId, round)}) s on s.juror_id = j.user_id
    where j.challenge_id = ${challengeId}
    group by j.challenge_id, j.user_id
    order by j.created_at, j.user_id`);
}

async function countGaps(db: DbOrTx, challengeId: string, round: number, perEntry: number): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (${judgedEntries(challengeId, round)}) e
    where (select count(*) from (${jurySheets(challengeId, round)}) s where s.solution_id = e.id) < ${perEntry}`);
  return row?.count ?? 0;
}

/** Whoever is asked and says yes after the others' scores were opened would score knowing them: they are waited for. */
async function countUnanswered(db: DbOrTx, challengeId: string): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select ((select count(*) from jurors j where j.challenge_id = ${challengeId} and j.status = 'invited')
      + (select count(*) from jury_invitations i where i.challenge_id = ${challengeId}))::int as count`);
  return row?.count ?? 0;
}

/** One entry on a juror's desk. */
export type JurySheet = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  team: string;
  conflict: 'declared' | 'same_team' | 'same_organisation' | 'same_domain' | null;
  /** Criteria that are scored. */
  scored: number;
};

/** The entries that a juror was given in a round, with those from which a conflict excludes them. */
export async function sheetsFor(
  db: DbOrTx,
  challengeId: string,
  jurorId: string,
  round = 1,
): Promise<JurySheet[]> {
  const rows = await db.execute<JurySheet>(sql`
    select s.id, s.slug, s.title, s.summary, t.name as team, c.source as conflict,
      (select count(*)::int from jury_scores js
        where js.solution_id = s.id and js.juror_id = ${jurorId} and js.round = ${round}) as scored
    from (${judgedEntries(challengeId, round)}) e
    join solutions s on s.id = e.id
    join teams t on t.id = s.team_id
    left join jury_rounds r on r.challenge_id = ${challengeId} and r.round = ${round}
    left join jury_conflicts c on c.solution_id = s.id and c.juror_id = ${jurorId}
    where r.per_entry is null or (r.assigned_at is not null and exists (
      select 1 from jury_assignments a where a.solution_id = s.id and a.juror_id = ${jurorId} and a.round = ${round}))
    order by s.id`);
  return [...rows];
}

/** A challenge's criteria in their order. */
export async function criteriaOf(db: DbOrTx, challengeId: string) {
  return db
    .select({
      id: criteria.id,
      name: criteria.name,
      description: criteria.description,
      weight: criteria.weight,
      descriptors: criteria.descriptors,
    })
    .from(criteria)
    .where(eq(criteria.challengeId, challengeId))
    .orderBy(criteria.position);
}

/** A score on one criterion. */
export type CountedScore = { solution: string; juror: string; criterion: string; value: number };

/**
 * Every score of a round that counts: of jurors who sent theirs and have not stepped down, of entries that are theirs to
 * judge. Only for who may read them.
 */
export async function countedScores(db: DbOrTx, challengeId: string, round = 1): Promise<CountedScore[]> {
  const rows = await db.execute<CountedScore>(sql`
    select js.solution_id as solution, js.juror_id as juror, js.criterion_id as criterion, js.score as value
    from (${jurySheets(challengeId, round)}) s
    join jurors j on j.challenge_id = ${challengeId} and j.user_id = s.juror_id and ${sentAt(round)} is not null
    join jury_scores js on js.solution_id = s.solution_id and js.juror_id = s.juror_id and js.round = ${round}
    order by js.solution_id, js.juror_id, js.criterion_id`);
  return [...rows];
}
