import { eq, getTableName, inArray, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { beforeEach, expect, test } from 'vitest';
import { journeyStepKinds } from '#app/domain/journey.ts';
import { weightedScores } from '#app/domain/methods/judging/weighted-score.ts';
import { needStatuses } from '#app/domain/needs/need-machine.ts';
import * as schema from '#db/schema/index.ts';
import { testDb } from '#db/testing/test-db.ts';
import { seedDemo } from './seed-demo.server.ts';

const now = new Date('2026-05-13T10:00:00.000Z');

beforeEach(() => seedDemo(testDb(), { now, log: () => {} }));

/** Rows a query finds; an invariant holds when it finds none. */
async function find(query: ReturnType<typeof sql>) {
  return [...(await testDb().execute(query))];
}

test('the demo has the promised number of everything', async () => {
  const count = async (table: PgTable) => testDb().$count(table);
  expect({
    needs: await count(schema.needs),
    german: await testDb().$count(schema.needs, sql`locale = 'de'`),
    organisations: await count(schema.organisations),
    people: await count(schema.users),
    challenges: await count(schema.challenges),
    solutions: await count(schema.solutions),
    pilots: await count(schema.pilots),
  }).toEqual({
    needs: 60,
    german: 20,
    organisations: 12,
    people: 40,
    challenges: 8,
    solutions: 44,
    pilots: 5,
  });
});

test('the demo refuses a database that has people', async () => {
  await expect(seedDemo(testDb(), { now, log: () => {} })).rejects.toThrow(
    'There are people in this database',
  );
});

test('every person is marked as demo and no address could reach anybody', async () => {
  expect(await find(sql`select email from users where not is_demo or email not like '%.example'`)).toEqual(
    [],
  );
  expect(await find(sql`select email from team_invitations where email not like '%.example'`)).toEqual([]);
  expect(await find(sql`select slug from organisations where email_domain not like '%.example'`)).toEqual([]);
});

test('there is one persona for each role, with that role verified', async () => {
  const rows = await find(sql`
    select u.email from users u join user_roles r on r.user_id = u.id and r.status = 'verified'
    where u.email = r.role || '@demo.example' order by 1`);
  expect(rows.map((row) => row.email)).toEqual(
    ['admin', 'carer', 'clinician', 'innovator', 'patient', 'researcher', 'staff'].map(
      (role) => `${role}@demo.example`,
    ),
  );
});

test('needs of every status are there', async () => {
  const rows = await find(sql`select distinct status from needs`);
  expect(rows.map((row) => row.status).sort()).toEqual([...needStatuses].sort());
});

test('stored counts equal the rows they count', async () => {
  expect(
    await find(sql`select title from needs n where support_count <> (select count(*) from need_supports where need_id = n.id)
      or comment_count <> (select count(*) from comments where subject_id = n.id and status = 'published')`),
  ).toEqual([]);
  expect(
    await find(sql`select title from solutions s
      where comment_count <> (select count(*) from comments where subject_id = s.id and status = 'published')`),
  ).toEqual([]);
  expect(
    await find(sql`select title from pilots p
      where comment_count <> (select count(*) from comments where subject_id = p.id and status = 'published')`),
  ).toEqual([]);
});

test('nobody supports their own need', async () => {
  const rows = await find(
    sql`select n.title from needs n join need_supports s on s.need_id = n.id and s.user_id = n.author_id`,
  );
  expect(rows).toEqual([]);
});

test('a need stands where its road has come to', async () => {
  const rows = await find(sql`
    with road as (
      select n.title, n.status,
        exists (select from challenge_needs c where c.need_id = n.id) as taken_up,
        exists (select from solution_needs sn join solutions s on s.id = sn.solution_id
          where sn.need_id = n.id and s.status = 'in_pilot') as in_pilot,
        exists (select from solution_needs sn join solutions s on s.id = sn.solution_id
          where sn.need_id = n.id and s.status in ('adopted', 'adapted', 'abandoned')) as decided
      from needs n)
    select title, status from road where status::text <> case
      when decided then 'answered' when in_pilot then 'in_pilot' when taken_up then 'in_challenge'
      when status in ('in_challenge', 'in_pilot', 'answered') then 'taken up by nothing' else status::text end`);
  expect(rows).toEqual([]);
});

test('a need that is answered says with what, and no other does', async () => {
  expect(
    await find(sql`select title from needs where (status = 'answered') <> (outcome is not null)`),
  ).toEqual([]);
});

test('a solution is in a pilot exactly where an undecided pilot tries it', async () => {
  const rows = await find(sql`
    select s.title from solutions s where (s.status = 'in_pilot') <> exists (
      select from pilots p where p.solution_id = s.id and p.status not in ('decided', 'closed', 'stopped'))`);
  expect(rows).toEqual([]);
});

test('entries that were not chosen or not let in carry feedback', async () => {
  const rows = await find(
    sql`select title from solutions where status in ('ineligible', 'not_selected') and feedback is null`,
  );
  expect(rows).toEqual([]);
});

test('the jury awards are those with the best scores, the voters’ winner aside', async () => {
  const awards = await testDb().select().from(schema.awards);
  for (const challengeId of new Set(
    awards.filter(({ kind }) => kind === 'jury').map((award) => award.challengeId),
  )) {
    const criteria = await testDb()
      .select()
      .from(schema.criteria)
      .where(eq(schema.criteria.challengeId, challengeId));
    const rows = await testDb()
      .select()
      .from(schema.solutions)
      .where(eq(schema.solutions.challengeId, challengeId));
    const ids = rows.map((row) => row.id);
    const scores = await testDb()
      .select()
      .from(schema.juryScores)
      .where(inArray(schema.juryScores.solutionId, ids));
    const results = weightedScores(
      ids,
      criteria.map(({ id, weight }) => ({ id, weight, min: 1, max: 5 })),
      scores.map((row) => ({
        solution: row.solutionId,
        juror: row.jurorId,
        criterion: row.criterionId,
        value: row.score,
      })),
    );
    const given = (kind: string) =>
      awards
        .filter((award) => award.challengeId === challengeId && award.kind === kind)
        .map((award) => award.solutionId);
    const best = results
      .filter((result) => result.score !== null && !given('voters').includes(result.solution))
      .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
      .slice(0, given('jury').length);
    expect(best.map((result) => result.solution).sort()).toEqual(given('jury').sort());
  }
});

test('no juror has scored a solution of a conflict', async () => {
  const rows = await find(
    sql`select s.juror_id from jury_scores s join jury_conflicts c using (solution_id, juror_id)`,
  );
  expect(rows).toEqual([]);
});

test('nothing happened in the future and nobody acted before joining', async () => {
  const at = now.toISOString();
  for (const table of Object.values(schema).filter((value) => is(value, PgTable))) {
    if (!('createdAt' in table)) continue;
    const rows = await find(sql`select 1 from ${table} where created_at > ${at}::timestamptz`);
    expect(rows, getTableName(table)).toEqual([]);
  }
  const early = await find(sql`
    select u.name, c.body from comments c join users u on u.id = c.author_id where c.created_at < u.created_at
    union all select u.name, n.title from needs n join users u on u.id = n.author_id where n.created_at < u.created_at
    union all select u.name, a.action from audit_log a join users u on u.id = a.actor_id where a.created_at < u.created_at
    union all select u.name, 'support' from need_supports s join users u on u.id = s.user_id where s.created_at < u.created_at`);
  expect(early).toEqual([]);
});

test('every step is of a kind the journey knows, and is told to each person once', async () => {
  const rows = await find(sql`select distinct kind from journey_steps`);
  expect(
    rows.filter((row) => !journeyStepKinds.includes(row.kind as (typeof journeyStepKinds)[number])),
  ).toEqual([]);
  expect(await find(sql`select path from notifications where path like '%undefined%'`)).toEqual([]);
  expect(
    await find(sql`select 1 from notifications group by user_id, dedupe_key having count(*) > 1`),
  ).toEqual([]);
});

test('every persona lands in something alive', async () => {
  const rows = await find(sql`
    with me as (select email::text as email, id from users where email like '%@demo.example')
    select
      (select count(distinct n.status)::int from needs n join me on n.author_id = me.id where me.email like 'patient@%') as "patientStatuses",
      (select count(*)::int from notifications n join me on n.user_id = me.id where me.email like 'patient@%' and read_at is null) as "patientNews",
      (select count(*)::int from delegations d join me on d.carer_id = me.id where me.email like 'carer@%' and d.status = 'active') as "carerDelegations",
      (select count(*)::int from delegations d where d.carer_email = 'carer@demo.example' and d.status = 'invited') as "carerInvitations",
      (select count(*)::int from pilots p join me on p.lead_id = me.id where me.email like 'clinician@%' and p.status = 'running') as "clinicianPilots",
      (select count(*)::int from evaluators e join pilots p on p.id = e.pilot_id join me on e.user_id = me.id
        where me.email like 'clinician@%' and p.status = 'analysis' and e.submitted_at is null) as "clinicianAsked",
      (select count(*)::int from team_members t join solutions s on s.team_id = t.team_id join me on t.user_id = me.id
        where me.email like 'innovator@%' and s.status = 'draft') as "innovatorDrafts",
      (select count(*)::int from team_invitations where email = 'researcher@demo.example' and status = 'invited') as "researcherInvitations",
      (select count(*)::int from moderation_items where status = 'waiting') as "queue",
      (select count(distinct kind)::int from moderation_items where status = 'waiting') as "queueKinds"`);
  const row = rows[0] as Record<string, number>;
  expect(row).toMatchObject({
    carerDelegations: 1,
    carerInvitations: 1,
    clinicianPilots: 1,
    clinicianAsked: 1,
    innovatorDrafts: 1,
    researcherInvitations: 1,
    queueKinds: 5,
  });
  expect(row.patientStatuses).toBeGreaterThanOrEqual(4);
  expect(row.patientNews).toBeGreaterThanOrEqual(2);
  expect(row.queue).toBeGreaterThanOrEqual(12);
});

test('today one contest takes entries and another takes votes', async () => {
  const rows = await find(sql`
    select c.slug, p.kind from phases p join challenges c on c.id = p.challenge_id
    where c.status = 'running' and p.starts_at <= ${now.toISOString()}::timestamptz and p.ends_at > ${now.toISOString()}::timestamptz
      and p.kind in ('propose', 'vote') order by p.kind`);
  expect(rows.map((row) => row.kind)).toEqual(['propose', 'vote']);
});

test('the hackathon begins on a Friday', async () => {
  const rows = await find(sql`
    select extract(isodow from p.starts_at at time zone 'UTC')::int as day from phases p
    join challenges c on c.id = p.challenge_id where c.format = 'hackathon' and p.kind = 'propose'`);
  expect(rows).toEqual([{ day: 5 }]);
});

test('each decision stands on a frozen count of the evidence', async () => {
  const rows = await find(sql`
    select p.status, d.snapshot -> 'sus' ->> 'n' as sheets, length(d.snapshot_hash) as hash
    from evaluation_decisions d join pilots p on p.id = d.pilot_id order by p.status`);
  expect(rows).toEqual([
    { status: 'decided', sheets: '8', hash: 64 },
    { status: 'closed', sheets: '7', hash: 64 },
  ]);
});

test('whoever hears of a step reads what they said, or what binds them to it', async () => {
  const rows = await find(sql`
    select kind, facts from notifications
    where kind like '%.%' and (facts->>'why' is null
      or facts->>'why' in ('author', 'carer', 'supporter') and coalesce(facts->>'need', '') = '')
      and subject_id not in (select id from needs where title = '')`);
  expect(rows).toEqual([]);
});

test('the story of the patient of the demonstration has come round, and its answer is news', async () => {
  const rows = await find(sql`
    select n.kind, n.facts->>'why' as why, n.facts->>'need' as need, n.read_at is null as is_new
    from notifications n join users u on u.id = n.user_id
    where u.email = 'patient@demo.example' and n.kind in ('need.merged', 'evaluation.decided', 'need.answered')
      and n.facts->>'need' = 'Two buses and half a day, to hear that I am fine'
    order by n.created_at, n.kind`);
  const told = { why: 'author', need: 'Two buses and half a day, to hear that I am fine' };
  expect(rows).toEqual([
    { ...told, kind: 'need.merged', is_new: false },
    { ...told, kind: 'evaluation.decided', is_new: true },
    { ...told, kind: 'need.answered', is_new: true },
  ]);
});

test('every persona finds news, some of it unread, and of several kinds', async () => {
  const rows = await find(sql`
    select split_part(u.email, '@', 1) as persona, count(*)::int as all, count(distinct n.kind)::int as kinds,
      count(*) filter (where n.read_at is null)::int as unread
    from users u left join notifications n on n.user_id = u.id
    where u.email like '%@demo.example' group by 1 order by 1`);
  expect(rows.filter((row) => Number(row.unread) === 0 || Number(row.kinds) < 3)).toEqual([]);
});

test('a patient is told of each day on which a carer acted for them', async () => {
  const rows = await find(sql`
    select a.on_behalf_of_id from audit_log a
    where a.on_behalf_of_id is not null and not exists (
      select from notifications n where n.user_id = a.on_behalf_of_id and n.kind = 'delegation_used'
        and n.dedupe_key like 'carer-acts:' || a.actor_id || ':%')`);
  expect(rows).toEqual([]);
});
