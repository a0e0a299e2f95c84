import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Sql } from 'postgres';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';

/** Things of the demonstration that the rows ask for, and a few that only they know. */
export type Samples = Awaited<ReturnType<typeof findSamples>>;

async function one(sql: Sql, query: string): Promise<string> {
  const [row] = await sql.unsafe<{ found: string }[]>(query);
  if (!row) throw new Error(`The demonstration has none of: ${query}`);
  return row.found;
}

/** The secret of a participant's link that only these tests know. */
const secretOf = (name: string) => `access-test-${name}-${'x'.repeat(12)}`;
/** A need that the patient of the demonstration said and that everybody reads. */
const patientsPublicNeed = `select n.id from needs n join users u on u.id = n.author_id
  where u.email = 'patient@demo.example' and n.status in ('${publicNeedStatuses.join("', '")}')
    and n.hidden_at is null order by n.slug limit 1`;
const message = '0195a0b0-0000-7000-8000-00000000e001';
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/**
 * What the demonstration lacks: a draft of a challenge, rounds that are being prepared, a message of staff, a pilot in
 * planning, a participant's link, a file.
 */
async function addWhatIsMissing(sql: Sql): Promise<void> {
  await sql.unsafe(`
    insert into challenges (id, slug, format, status, title, summary, brief, owner_id, updated_at, created_at)
    select '0195a0b0-0000-7000-8000-00000000c001', 'access-draft', format, 'draft', 'A draft', summary, brief, owner_id,
      updated_at, created_at from challenges where status = 'running' order by slug limit 1 on conflict do nothing`);
  await sql.unsafe(`
    insert into pilots (id, slug, solution_id, solution_version, status, title, summary, question, site_id, lead_id,
      owner_id, consent_text, target_participants, starts_at, ends_at, updated_at, created_at)
    select '0195a0b0-0000-7000-8000-00000000f001', 'access-planned', solution_id, solution_version, 'planned', 'Planned',
      summary, question, site_id, lead_id, owner_id, consent_text, target_participants, starts_at, ends_at, updated_at,
      created_at from pilots where slug = 'the-bell-in-four-practices' on conflict do nothing`);
  await sql.unsafe(`
    insert into participants (id, pilot_id, code, status, link_hash, consent_version, consented_at, updated_at, created_at)
    select '0195a0b0-0000-7000-8000-00000000a001', id, 'ACCESS-1', 'active', '${hashOf(secretOf('active'))}', 1, now(),
      now(), now() from pilots where slug = 'lifting-with-handles' on conflict do nothing`);
  await sql.unsafe(`
    insert into sessions (id, user_id, expires_at, device, last_seen_at, created_at)
    select 'access-test-session', id, now() + interval '1 day', 'Firefox', now(), now()
    from users where email = 'walter@people.example' on conflict do nothing`);
  await sql.unsafe(`
    insert into priority_rounds (id, slug, title, summary, status, groups, seed, owner_id, updated_at, created_at)
    select '0195a0b0-0000-7000-8000-00000000d001', 'access-round', 'A round', summary, 'collecting', groups, seed, owner_id,
      updated_at, created_at from priority_rounds where status = 'interim' order by slug limit 1 on conflict do nothing`);
  await sql.unsafe(`
    insert into priority_topics (id, round_id, wording, created_at)
    values ('0195a0b0-0000-7000-8000-00000000d002', '0195a0b0-0000-7000-8000-00000000d001', 'What is this about?', now())
    on conflict do nothing`);
  await sql.unsafe(`
    insert into priority_rounds (id, slug, title, summary, status, groups, seed, owner_id, updated_at, created_at)
    select r.id::uuid, r.slug, r.title, summary, r.status::priority_round_status, groups, seed, owner_id, updated_at, created_at
    from (select * from priority_rounds where status = 'interim' order by slug limit 1) old,
      (values ('0195a0b0-0000-7000-8000-00000000d003', 'access-session', 'A round before its session', 'shortlisted'),
        ('0195a0b0-0000-7000-8000-00000000d004', 'access-asked', 'A round that asks about words', 'collecting'))
      as r (id, slug, title, status)
    on conflict do nothing`);
  await sql.unsafe(`
    insert into priority_topics (id, round_id, wording, created_at)
    values ('0195a0b0-0000-7000-8000-00000000d005', '0195a0b0-0000-7000-8000-00000000d004', 'What would help?', now())
    on conflict do nothing`);
  await sql.unsafe(`
    insert into priority_topic_needs (topic_id, round_id, need_id, consent, wording_version, asked_at, created_at)
    select '0195a0b0-0000-7000-8000-00000000d005', '0195a0b0-0000-7000-8000-00000000d004', id, 'asked', 1, now(), now()
    from needs where id = (${patientsPublicNeed}) on conflict do nothing`);
  await sql.unsafe(`
    insert into challenge_messages (id, challenge_id, audience, subject, body, sent_by, recipients, created_at)
    select '${message}', c.id, 'followers', 'A word about the dates', 'There is one more week.', c.owner_id, 1, now()
    from challenges c where c.slug = 'home-from-hospital-and-not-alone' on conflict do nothing`);
  await sql.unsafe(`
    insert into challenge_message_recipients (message_id, user_id)
    select '${message}', id from users where email = 'patient@demo.example' on conflict do nothing`);
  const file = '0195a0b0-0000-7000-8000-00000000b001';
  const folder = path.join(process.env.E2E_DATA_DIR ?? '', 'files', file.slice(-2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, file), 'a page of a letter');
  await sql.unsafe(`
    insert into files (id, uploaded_by_id, name, content_type, size, sha256, created_at)
    select '${file}', id, 'letter.pdf', 'application/pdf', 18, '${'0'.repeat(64)}', now()
    from users where email = 'researcher@demo.example' on conflict do nothing`);
}

/** Finds a sample of everything. The people named are those of the demonstration; see `db/seed/demo`. */
export async function findSamples(sql: Sql) {
  await addWhatIsMissing(sql);
  const find = (query: string) => one(sql, query);
  const need = (where: string) =>
    find(`select slug as found from needs where ${where} order by slug limit 1`);
  const of = (email: string) => `(select id from users where email = '${email}')`;
  const demo = (persona: string) => of(`${persona}@demo.example`);
  return {
    nobody: '0195a0b0-0000-7000-8000-000000000000',
    publicNeed: await need(
      `status = 'published' and hidden_at is null and author_id = ${of('walter@people.example')}`,
    ),
    publicNeedId: await find(
      `select id as found from needs where status = 'published' and hidden_at is null and author_id = ${of('walter@people.example')} order by slug limit 1`,
    ),
    declinedNeed: await need(`status = 'declined' and appealed_at is null`),
    patientsNeed: await need(`status = 'returned' and author_id = ${demo('patient')}`),
    carersDraftNeed: await need(`status = 'draft' and author_id = ${demo('carer')}`),
    mergedNeed: await need(`status = 'merged'`),
    withdrawnNeed: await need(`status = 'withdrawn'`),
    voting: await find(`select slug as found from challenges where slug = 'quiet-nights-on-the-ward'`),
    proposing: await find(
      `select slug as found from challenges where slug = 'home-from-hospital-and-not-alone'`,
    ),
    proposingId: await find(
      `select id as found from challenges where slug = 'home-from-hospital-and-not-alone'`,
    ),
    openQuestionId: await find(
      `select id as found from challenge_questions where status = 'open' and asked_by not in (select id from users where email like '%@demo.example') order by id limit 1`,
    ),
    answeredQuestionId: await find(
      `select id as found from challenge_questions where status = 'answered' order by id limit 1`,
    ),
    challengeUpdateId: await find('select id as found from challenge_updates order by id limit 1'),
    proposingPhase: await find(
      `select p.id as found from phases p join challenges c on c.id = p.challenge_id where c.slug = 'home-from-hospital-and-not-alone' and p.kind = 'propose'`,
    ),
    decided: await find(
      `select slug as found from challenges where slug = 'ageing-well-the-seventh-edition'`,
    ),
    closed: await find(
      `select slug as found from challenges where slug = 'living-well-with-hiv-48-hours-and-nine-months'`,
    ),
    draftChallenge: 'access-draft',
    newRound: 'access-round',
    newTopicId: '0195a0b0-0000-7000-8000-00000000d002',
    openRound: await find(`select slug as found from priority_rounds where status = 'interim' limit 1`),
    publishedRound: await find(
      `select slug as found from priority_rounds where status = 'published' limit 1`,
    ),
    patientsPublicNeedId: await find(patientsPublicNeed.replace('select n.id', 'select n.id as found')),
    patientsMessage: message,
    publishedTopicId: await find(
      `select t.id as found from priority_topics t join priority_rounds r on r.id = t.round_id where r.status = 'published' and t.final_rank = 1`,
    ),
    roundGroupId: await find(
      `select g.id as found from priority_session_groups g join priority_rounds r on r.id = g.round_id where r.status = 'published' order by g.position limit 1`,
    ),
    judged: await find(
      `select s.slug as found from solutions s join challenges c on c.id = s.challenge_id where c.slug = 'quiet-nights-on-the-ward' and s.status in ('eligible', 'shortlisted') order by s.slug limit 1`,
    ),
    judgedBefore: await find(
      `select s.slug as found from solutions s join challenges c on c.id = s.challenge_id where c.slug = 'ageing-well-the-seventh-edition' and s.status in ('not_selected', 'awarded', 'in_pilot', 'adopted', 'adapted') order by s.slug limit 1`,
    ),
    publicSolution: await find(
      `select slug as found from solutions where status = 'not_selected' order by slug limit 1`,
    ),
    awardedSolution: await find(
      `select slug as found from solutions where status = 'awarded' order by slug limit 1`,
    ),
    strangersDraft: await find(
      `select slug as found from solutions where status = 'draft' and slug = 'who-brings-the-soup'`,
    ),
    ownDraft: await find(
      `select slug as found from solutions where status = 'draft' and slug = 'a-call-at-eight'`,
    ),
    sentSolution: await find(
      `select slug as found from solutions where status = 'submitted' order by slug limit 1`,
    ),
    sentChallenge: await find(
      `select c.slug as found from solutions s join challenges c on c.id = s.challenge_id where s.status = 'submitted' order by s.slug limit 1`,
    ),
    sentSolutionId: await find(
      `select id as found from solutions where status = 'submitted' order by slug limit 1`,
    ),
    strangersTeam: await find(`select team_id as found from solutions where slug = 'who-brings-the-soup'`),
    ownTeam: await find(`select team_id as found from solutions where slug = 'a-call-at-eight'`),
    strangerInTeam: await find(`select id as found from users where email = 'paul@people.example'`),
    runningPilot: await find(
      `select slug as found from pilots where slug = 'hearing-tests-at-four-care-homes'`,
    ),
    otherPilot: await find(`select slug as found from pilots where slug = 'lifting-with-handles'`),
    analysedPilot: await find(`select slug as found from pilots where slug = 'going-by-themselves'`),
    plannedPilot: 'access-planned',
    participant: '0195a0b0-0000-7000-8000-00000000a001',
    link: secretOf('active'),
    unknownLink: secretOf('unknown'),
    file: '0195a0b0-0000-7000-8000-00000000b001',
    organisation: await find(`select slug as found from organisations order by slug limit 1`),
    organisationId: await find(`select id as found from organisations order by slug limit 1`),
    decidedItem: await find(
      `select id as found from moderation_items where status = 'decided' and kind = 'need' order by id limit 1`,
    ),
    template: await find('select id as found from reason_templates order by id limit 1'),
    patientId: await find(`select id as found from users where email = 'patient@demo.example'`),
    staffId: await find(`select id as found from users where email = 'staff@demo.example'`),
    walterId: await find(`select id as found from users where email = 'walter@people.example'`),
    waltersNotice: await find(
      `select id as found from notifications where user_id = ${of('walter@people.example')} order by id limit 1`,
    ),
    strangersSession: 'access-test-session',
    strangersDelegation: await find(
      `select id as found from delegations where patient_id not in (select id from users where email like '%@demo.example') and (carer_id is null or carer_id not in (select id from users where email like '%@demo.example')) and carer_email not like '%@demo.example' order by id limit 1`,
    ),
    strangersComment: await find(
      `select id as found from comments where status = 'published' and author_id not in (select id from users where email like '%@demo.example') order by id limit 1`,
    ),
  };
}
