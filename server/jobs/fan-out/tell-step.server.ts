import { eq, type SQL, sql } from 'drizzle-orm';
import { type Audience, type JourneyStepKind, journeySteps as stepRules } from '#app/domain/journey.ts';
import { type NewsBond, topicOfStep } from '#app/domain/people/news.ts';
import { type DiscussedType, discussedTypes } from '#app/domain/subjects.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { journeySteps } from '#db/schema/index.ts';
import { wantedByMail, wantedInApp } from './chosen-sql.ts';
import { stepScope } from './lineage-sql.ts';
import { findStepSubject } from './step-subject.server.ts';
import { timeSortedId } from './time-sorted-id.ts';

/**
 * Writes one notice to everyone whom a step concerns and who wants to hear of it, in one statement however many they are,
 * and gives the ids of those to whom it is new in the app.
 *
 * Authors hear of it with the carers who may act for them in needs; supporters; followers of the needs and of the
 * subject; the team; the jury. Whoever is several of these is told once, as the first that they have not switched off. Needs that were merged into one of the
 * step's needs count with it, each person being told of the need that they know. Told again, the statement writes
 * nothing and gives nobody. Whoever did it is left out, and so is who has left.
 */
export async function tellStep(
  db: DbOrTx,
  event: { stepId: string; actorId: string | null },
  now: Date,
): Promise<string[]> {
  const [step] = await db.select().from(journeySteps).where(eq(journeySteps.id, event.stepId));
  if (!step || !isDiscussed(step.subjectType)) return [];
  const tells: readonly Audience[] = stepRules[step.kind as JourneyStepKind]?.tells ?? [];
  const subject = await findStepSubject(db, step, step.subjectType, step.subjectId);
  if (tells.length === 0 || !subject) return [];
  const facts = { title: subject.title, ...(step.facts as object) };
  const kind = step.kind as JourneyStepKind;
  const people = peopleOf(tells, kind, step.subjectType, step.subjectId);
  const rows = await db.execute<{ userId: string; inApp: boolean }>(sql`
    with recursive
      road_needs as (${needsOf(step.subjectType, step.subjectId)}),
      people (user_id, rank, audience, need_id, topic) as (${people}),
      chosen as (
        select p.*, ${wantedInApp(sql`p.topic`)} as in_app, ${wantedByMail(sql`p.topic`)} as by_mail
        from people p join users u on u.id = p.user_id
        where u.erased_at is null and u.id is distinct from ${event.actorId}::uuid
      ),
      once as (
        select distinct on (user_id) user_id, audience, need_id, topic, in_app from chosen where in_app or by_mail
        order by user_id, in_app desc, rank, need_id
      )
    insert into notifications (
      id, user_id, kind, dedupe_key, subject_type, subject_id, path, facts, topic, in_app, created_at)
    select ${timeSortedId(now)}, once.user_id, ${step.kind}, ${`step:${step.id}`}, ${step.subjectType}::subject_type,
      ${step.subjectId}::uuid, ${subject.path},
      ${JSON.stringify(facts)}::text::jsonb || jsonb_strip_nulls(jsonb_build_object(
        'why', once.audience, 'need', (select nullif(n.title, '') from needs n where n.id = once.need_id)
      )),
      once.topic, once.in_app, ${now.toISOString()}::timestamptz
    from once
    on conflict (user_id, dedupe_key) do nothing
    returning user_id as "userId", in_app as "inApp"`);
  return rows.filter((row) => row.inApp).map((row) => row.userId);
}

function isDiscussed(type: string): type is DiscussedType {
  return (discussedTypes as readonly string[]).includes(type);
}

/** The step's needs with all that were merged into them. A need that was withdrawn no longer speaks for its author. */
function needsOf(type: DiscussedType, id: string): SQL {
  return sql`
    ${stepScope(type, id).needs}
    union
    select n.id from needs n join road_needs r on n.merged_into_id = r.id where n.status = 'merged'`;
}

function peopleOf(tells: readonly Audience[], kind: JourneyStepKind, type: DiscussedType, id: string): SQL {
  const scope = stepScope(type, id);
  const topic = (bond: NewsBond) => sql`${topicOfStep(kind, type, bond)}::news_topic as topic`;
  const groups: Record<Audience, SQL> = {
    author: sql`
      select n.author_id as user_id, 1 as rank, 'author' as audience, n.id as need_id, ${topic('author')}
      from road_needs r join needs n on n.id = r.id where n.status <> 'withdrawn'
      union all
      select d.carer_id, 2, 'carer', n.id, ${topic('carer')}
      from road_needs r join needs n on n.id = r.id
      join delegations d on d.patient_id = n.author_id and d.status = 'active' and 'needs' = any (d.scopes)
        and d.carer_id is not null and (d.ends_at is null or d.ends_at > now())
      where n.status <> 'withdrawn'`,
    // A merge carries "me too" and follows over; whoever came that way is told of the need they know.
    supporters: sql`
      select s.user_id, 3 as rank, 'supporter' as audience, coalesce(s.carried_from_id, s.need_id) as need_id,
        ${topic('supporter')}
      from need_supports s
      where s.need_id in (select id from road_needs) or s.carried_from_id in (select id from road_needs)`,
    followers: sql`
      select f.user_id, 4 as rank, 'follower' as audience, coalesce(f.carried_from_id, f.subject_id) as need_id,
        ${topic('need_follower')}
      from follows f
      where f.subject_type = 'need' and (
        f.subject_id in (select id from road_needs) or f.carried_from_id in (select id from road_needs))
      union all
      select f.user_id, 5, 'follower', null, ${topic('page_follower')}
      from follows f join (${scope.followed}) followed on followed.type = f.subject_type and followed.id = f.subject_id
      where f.subject_type <> 'need'`,
    team: sql`
      select m.user_id, 0 as rank, 'team' as audience, null::uuid as need_id, ${topic('team')}
      from team_members m where m.team_id in (${scope.teams})`,
    jurors: sql`
      select j.user_id, 0 as rank, 'juror' as audience, null::uuid as need_id, ${topic('juror')}
      from jurors j
      where j.challenge_id in (${scope.juries}) and j.status in ('invited', 'accepted') and j.stepped_down_at is null`,
  };
  return sql.join(
    tells.map((audience) => groups[audience]),
    sql` union all `,
  );
}
