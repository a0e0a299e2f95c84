import { sql } from 'drizzle-orm';
import { contestPaths } from '#app/contest-paths.ts';
import { type Capacity, constituencyOf } from '#app/domain/people/roles.ts';
import { paths } from '#app/paths.ts';
import type { Person } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';

/** The kinds of things that can wait for a person. */
export const taskKinds = [
  'need_draft',
  'need_returned',
  'carer_invitation',
  'jury_invitation',
  'jury_sheets',
  'evaluation',
  'incident',
  'solution_draft',
  'vote',
  'priority_wording',
  'priority_seat',
  'priority_choice',
  'priority_step',
  'queue',
  'queue_overdue',
  'entries',
  'to_decide',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Something that waits for this person: what, where, until when, and how many where there can be several. */
export type Task = { kind: TaskKind; title: string; path: string; due: Date | null; count: number };

type Row = { kind: TaskKind; title: string; key: string; due: Date | string | null; count: number };

const pathOf: Readonly<Record<TaskKind, (key: string) => string>> = {
  need_draft: () => paths.newNeed(),
  need_returned: paths.need,
  carer_invitation: paths.delegation,
  jury_invitation: contestPaths.jury,
  jury_sheets: contestPaths.jury,
  evaluation: paths.pilotEvaluation,
  incident: paths.pilotIncidents,
  solution_draft: contestPaths.editSolution,
  vote: paths.vote,
  priority_wording: contestPaths.wordings,
  priority_seat: contestPaths.prioritySession,
  priority_choice: contestPaths.choosePriorities,
  priority_step: contestPaths.priorityBoard,
  queue: () => paths.moderation(),
  queue_overdue: () => paths.moderation(),
  entries: contestPaths.challengeEntries,
  to_decide: contestPaths.decideChallenge,
};

/** What waits for a person, the most pressing first; at most twelve. One statement. */
export async function tasksOf(db: DbOrTx, person: Person): Promise<Task[]> {
  const votes = person.roles.some((role) =>
    ['patient', 'carer', 'clinician', 'innovator', 'researcher'].includes(role),
  );
  const rows = (await db.execute(sql`
    select * from (
      ${ownTasks(person.id)}
      ${votes ? sql`union all ${openVotes(person.roles)}` : sql``}
      ${can(person, 'queue.read', null) ? sql`union all ${staffTasks(person.id)}` : sql``}
    ) task
    order by due nulls last, kind, key
    limit 12
  `)) as unknown as Row[];
  return rows.map(({ kind, title, key, due, count }) => ({
    kind,
    title,
    count,
    path: pathOf[kind](key),
    due: due === null ? null : new Date(due),
  }));
}

const ownTasks = (id: string) => sql`
  select 'need_draft' kind, coalesce(answers ->> 'title', '') title, id::text "key", null::timestamptz due, 1 count
    from need_drafts where owner_id = ${id} and sent_at is null and need_id is null
  union all
  select 'need_returned', title, slug, null, 1 from needs where author_id = ${id} and status = 'returned'
  union all
  select 'carer_invitation', p.pseudonym, d.id::text, null, 1
    from delegations d join users p on p.id = d.patient_id where d.carer_id = ${id} and d.status = 'invited'
  union all
  select 'jury_invitation', c.title, c.slug, null, 1
    from jurors j join challenges c on c.id = j.challenge_id
    where j.user_id = ${id} and j.status = 'invited' and c.status in ('announced','running')
  union all
  select 'jury_sheets', c.title, c.slug, p.ends_at, 1
    from jurors j join challenges c on c.id = j.challenge_id
    join phases p on p.challenge_id = c.id and p.kind = 'jury' and p.starts_at <= now() and p.ends_at > now()
    left join jury_rounds r on r.challenge_id = c.id and r.round = 1
    where j.user_id = ${id} and j.status = 'accepted' and j.stepped_down_at is null and j.submitted_at is null
      and c.status = 'running' and r.opened_at is null
      and (r.per_entry is null or (r.assigned_at is not null and exists (
        select 1 from jury_assignments a join solutions s on s.id = a.solution_id
        where s.challenge_id = c.id and a.juror_id = j.user_id and a.round = 1)))
  union all
  select 'evaluation', p.title, p.slug, null, 1
    from evaluators e join pilots p on p.id = e.pilot_id
    where e.user_id = ${id} and e.submitted_at is null and p.status = 'analysis'
  union all
  select 'incident', p.title, p.slug, min(i.report_due_at), count(*)::int
    from incidents i join pilots p on p.id = i.pilot_id
    where p.lead_id = ${id} and i.status = 'reported' group by p.id
  union all
  select 'solution_draft', s.title, s.slug, p.ends_at, 1
    from team_members m join solutions s on s.team_id = m.team_id
    join phases p on p.challenge_id = s.challenge_id and p.kind = 'propose' and p.starts_at <= now() and p.ends_at > now()
    join challenges c on c.id = s.challenge_id and c.status = 'running'
    where m.user_id = ${id} and s.status = 'draft'
  union all
  select 'priority_wording', r.title, r.slug, min(x.asked_at) + interval '14 days', count(*)::int
    from priority_topic_needs x join needs n on n.id = x.need_id join priority_topics t on t.id = x.topic_id
    join priority_rounds r on r.id = x.round_id
    where n.author_id = ${id} and x.consent = 'asked' and x.wording_version = t.version and r.status = 'collecting'
    group by r.id
  union all
  select 'priority_seat', r.title, r.slug, r.session_at, 1
    from priority_seats x join priority_rounds r on r.id = x.round_id
    where x.user_id = ${id} and x.answer = 'invited' and r.status in ('shortlisted','session')`;

/** Votes that are open to one of the person's capacities. Whether they have voted is known to the ballot alone. */
const openVotes = (roles: readonly string[]) => sql`
  select 'vote', c.title, c.slug, p.ends_at, 1
    from ballots b join challenges c on c.id = b.challenge_id
    join phases p on p.challenge_id = c.id and p.kind = 'vote' and p.starts_at <= now() and p.ends_at > now()
    where c.status = 'running' and b.counted_at is null
      and b.eligible::text[] && array[${sql.join(
        roles.map((role) => sql`${role}`),
        sql`, `,
      )}]::text[]
  union all
  select 'priority_choice', r.title, r.slug, r.interim_ends_at, 1
    from priority_rounds r
    where r.status = 'interim' and r.interim_ends_at > now()
      and r.groups::text[] && array[${sql.join(
        roles.map((role) => sql`${constituencyOf[role as Capacity] ?? ''}`),
        sql`, `,
      )}]::text[]`;

const staffTasks = (id: string) => sql`
  select 'priority_step' kind, r.title, r.slug "key", null::timestamptz due, 1 count
    from priority_rounds r where r.status in ('interim_closed','ranked')
  union all
  select kind, '', '', due, count from (
    select case when due_at < now() then 'queue_overdue' else 'queue' end kind, min(due_at) due, count(*)::int count
      from moderation_items where status = 'waiting' and excluded_id is distinct from ${id} group by 1
  ) queue
  union all
  select 'entries', c.title, c.slug, null, count(*)::int
    from solutions s join challenges c on c.id = s.challenge_id
    where s.status = 'submitted' and c.status = 'running' group by c.id
  union all
  select 'to_decide', c.title, c.slug, null, 1
    from challenges c
    where c.status = 'running'
      and exists (select 1 from solutions s where s.challenge_id = c.id and s.status in ('eligible','shortlisted'))
      and exists (select 1 from phases p where p.challenge_id = c.id and p.kind in ('vote','jury'))
      and not exists (
        select 1 from phases p where p.challenge_id = c.id and p.kind in ('vote','jury') and p.ends_at > now())`;
