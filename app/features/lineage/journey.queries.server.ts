import { sql } from 'drizzle-orm';
import type { JourneyStepFacts, JourneyStepKind } from '#app/domain/journey.ts';
import type { NeedChannel } from '#app/domain/needs/need-fields.ts';
import type { NeedStatus } from '#app/domain/needs/need-machine.ts';
import type { Capacity, Role } from '#app/domain/people/roles.ts';
import { publicPilotStatuses } from '#app/domain/pilots/pilot-machine.ts';
import { publicSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import type { DiscussedType } from '#app/domain/subjects.ts';
import type { DbOrTx } from '#db/client.server.ts';

/** One step of the story: what happened, when, by whose role. Never who. */
export type JourneyStep = {
  id: string;
  kind: JourneyStepKind;
  at: Date;
  actorRole: Role | null;
  facts: JourneyStepFacts;
  subject: { type: DiscussedType; slug: string; title: string };
};

/**
 * Steps the public story leaves out: those that only the people concerned are told, and the phases and news of a
 * challenge, which its own page shows.
 */
const leftOut = [
  'need.returned',
  'need.declined',
  'solution.rejected',
  'solution.not_selected',
  'solution.accepted',
  'challenge.phase_opened',
  'challenge.updated',
  'challenge.dates_changed',
];

/** Longest story, in steps. A need rarely has more than a dozen; the newest are kept. */
const longestStory = 200;

/** The need a story is told of, with what the policy and the page need; null when there is none. */
export async function findNeedOfJourney(db: DbOrTx, slug: string) {
  const [need] = (await db.execute(sql`
    select n.id, n.slug, n.title, n.status, n.author_id "authorId", n.written_by_id "writtenById", n.channel,
      n.hidden_at "hiddenAt", n.capacity, n.support_count "supportCount",
      case when n.shown_as = 'name' then coalesce(u.name, u.pseudonym) else u.pseudonym end "authorName",
      (select count(*)::int from solution_needs sn join solutions s on s.id = sn.solution_id
        where sn.need_id = n.id and s.status in (${publicList(publicSolutionStatuses)})) "solutionCount",
      (select count(*)::int from solution_needs sn join pilots p on p.solution_id = sn.solution_id
        join participants pa on pa.pilot_id = p.id
        where sn.need_id = n.id and pa.status in ('active','completed','withdrawn','lost_to_follow_up')) "pilotPeople"
    from needs n join users u on u.id = n.author_id
    where n.slug = ${slug}
  `)) as unknown as {
    id: string;
    slug: string;
    title: string;
    status: NeedStatus;
    authorId: string;
    writtenById: string | null;
    channel: NeedChannel;
    hiddenAt: Date | null;
    capacity: Capacity;
    supportCount: number;
    authorName: string;
    solutionCount: number;
    pilotPeople: number;
  }[];
  return need ?? null;
}

/** The public steps of a need's road, oldest first: its own and those of its challenges, solutions and pilots. */
export async function journeyOf(db: DbOrTx, needId: string): Promise<JourneyStep[]> {
  const rows = (await db.execute(sql`
    with subjects as (
      select 'need'::subject_type type, n.id, n.slug, n.title from needs n where n.id = ${needId}
      union all
      select 'challenge', c.id, c.slug, c.title
        from challenge_needs cn join challenges c on c.id = cn.challenge_id
        where cn.need_id = ${needId} and c.announced_at is not null
      union all
      select 'solution', s.id, s.slug, s.title
        from solution_needs sn join solutions s on s.id = sn.solution_id
        where sn.need_id = ${needId} and s.status in (${publicList(publicSolutionStatuses)})
      union all
      select 'pilot', p.id, p.slug, p.title
        from solution_needs sn join pilots p on p.solution_id = sn.solution_id
        where sn.need_id = ${needId} and p.status in (${publicList(publicPilotStatuses)})
    )
    select j.id, j.kind, j.created_at at, j.actor_role "actorRole", j.facts, s.type, s.slug, s.title
    from journey_steps j join subjects s on s.type = j.subject_type and s.id = j.subject_id
    where j.kind not in (${publicList(leftOut)})
    order by j.created_at desc, j.id desc
    limit ${longestStory}
  `)) as unknown as (Omit<JourneyStep, 'subject' | 'at'> & JourneyStep['subject'] & { at: Date | string })[];
  return rows
    .map(({ type, slug, title, at, ...step }) => ({
      ...step,
      at: new Date(at),
      subject: { type, slug, title },
    }))
    .reverse();
}

function publicList(values: readonly string[]) {
  return sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
}
