import { type SQL, sql } from 'drizzle-orm';
import { publicChallengeStatuses } from '#app/domain/challenges/challenge-machine.ts';
import { lineageStops, type Stage, type StopState, stages } from '#app/domain/journey.ts';
import type { NeedStatus } from '#app/domain/needs/need-machine.ts';
import { publicPilotStatuses } from '#app/domain/pilots/pilot-machine.ts';
import { publicSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import type { DiscussedType } from '#app/domain/subjects.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { needsOf } from './needs-of.server.ts';

/** What stands at a stop: the first and best-known item there. */
export type StopItem = {
  title: string;
  /** Of the item; for an evaluation and an outcome, of the pilot. */
  slug: string;
  /** Public items at this stop besides this one. */
  more: number;
  /** For the evaluation and the outcome: what was decided. */
  decision: string | null;
  /** A trial that was ended early and that no other has followed. */
  stopped: boolean;
};

/** One stop of an item's road. */
export type LineageStop = {
  stage: Stage;
  state: StopState;
  at: Date | null;
  item: StopItem | null;
};

type Row = {
  stage: Stage;
  title: string;
  slug: string;
  at: Date | string;
  decision: string | null;
  count: number;
  stopped: boolean;
};

/** A list of our own constants as SQL text: never for anything a person typed. */
const list = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(','));

/** The challenges and solutions (`id`) on the road of a subject: forward from a need, back and forward from all others. */
function workOf(type: DiscussedType, id: string): { challenges: SQL; solutions: SQL } {
  switch (type) {
    case 'need':
      return {
        challenges: sql`select challenge_id id from challenge_needs where need_id = ${id}`,
        solutions: sql`select solution_id id from solution_needs where need_id = ${id}`,
      };
    case 'challenge':
      return {
        challenges: sql`select ${id}::uuid id`,
        solutions: sql`select id from solutions where challenge_id = ${id}`,
      };
    case 'solution':
      return {
        challenges: sql`select challenge_id id from solutions where id = ${id}`,
        solutions: sql`select ${id}::uuid id`,
      };
    case 'pilot':
      return {
        challenges: sql`select s.challenge_id id from pilots p join solutions s on s.id = p.solution_id where p.id = ${id}`,
        solutions: sql`select solution_id id from pilots where id = ${id}`,
      };
  }
}

/** The road of a subject in one statement: what was reached when, and what stands there. */
export async function lineageOf(
  db: DbOrTx,
  subject: { type: DiscussedType; id: string },
): Promise<LineageStop[]> {
  const work = workOf(subject.type, subject.id);
  const onePilot = subject.type === 'pilot' ? sql`and p.id = ${subject.id}` : sql``;
  const rows = (await db.execute(sql`
    with n as (${needsOf(subject.type, subject.id)}), c as (${work.challenges}), s as (${work.solutions}),
    found as (
      select 'need' stage, needs.title, needs.slug, needs.published_at at, null::text decision, 0 rank, false stopped
        from needs join n using (id) where needs.published_at is not null and needs.status <> 'withdrawn' and needs.hidden_at is null
      union all
      select 'challenge', challenges.title, challenges.slug, challenges.announced_at, null, 0, false
        from challenges join c using (id)
        where challenges.status in (${list(publicChallengeStatuses)}) and challenges.announced_at is not null
      union all
      select 'solution', solutions.title, solutions.slug, solutions.submitted_at, null,
        case when solutions.status in ('adopted','in_pilot') then -2 when solutions.status = 'awarded' then -1 else 0 end, false
        from solutions join s using (id)
        where solutions.status in (${list(publicSolutionStatuses)}) and solutions.submitted_at is not null
      union all
      select 'pilot', p.title, p.slug, coalesce(p.started_at, p.created_at), null, 
        case when p.decided_at is not null then -1 when p.status = 'stopped' then 1 else 0 end, p.status = 'stopped'
        from pilots p join s on s.id = p.solution_id
        where p.status in (${list(publicPilotStatuses)}) ${onePilot}
      union all
      select 'evaluation', p.title, p.slug, d.created_at, d.decision::text, 0, false
        from evaluation_decisions d join pilots p on p.id = d.pilot_id join s on s.id = p.solution_id
        where true ${onePilot}
      union all
      select 'outcome', p.title, p.slug, p.decided_at, d.decision::text, 0, false
        from pilots p join s on s.id = p.solution_id
        join evaluation_decisions d on d.pilot_id = p.id and d.decision <> 'extend'
        where p.decided_at is not null and p.status in ('decided','closed') ${onePilot}
    )
    select distinct on (stage) stage, title, slug, at, decision, stopped, (count(*) over (partition by stage))::int as count
    from found order by stage, rank, at
  `)) as unknown as Row[];
  return toStops(rows, subject.type === 'pilot');
}

/** The road of a need that nobody has taken up yet: itself, where it is public. */
export function lineageOfNew(need: {
  title: string;
  slug: string;
  status: NeedStatus;
  hiddenAt: Date | string | null;
  publishedAt: Date | string | null;
}): LineageStop[] {
  const { title, slug, status, hiddenAt, publishedAt: at } = need;
  const isPublic = at !== null && status !== 'withdrawn' && hiddenAt === null;
  const row = { stage: 'need', title, slug, decision: null, count: 1, stopped: false } as const;
  return toStops(isPublic ? [{ ...row, at }] : [], false);
}

/**
 * A trial that was ended early leads nowhere: on its own page it is where its road ends, on the road of others the
 * line goes on from the stop before it.
 */
function toStops(rows: readonly Row[], ofPilot: boolean): LineageStop[] {
  const byStage = new Map(rows.map((row) => [row.stage, row]));
  const reached = new Map<Stage, Date>();
  for (const stage of stages) {
    const row = byStage.get(stage);
    if (row && (ofPilot || !row.stopped)) reached.set(stage, new Date(row.at));
  }
  const endsHere = ofPilot && byStage.get('pilot')?.stopped === true;
  return lineageStops(reached).map((stop) => {
    const row = byStage.get(stop.stage);
    return {
      ...stop,
      state: endsHere && stop.state === 'next' ? 'later' : stop.state,
      item: row
        ? {
            title: row.title,
            slug: row.slug,
            more: row.count - 1,
            decision: row.decision,
            stopped: row.stopped,
          }
        : null,
    };
  });
}
