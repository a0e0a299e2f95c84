// Floor: plain Node, the app's own session check, and one transaction that puts a paper into a ballot. Either the three
// statements without which no vote is cast: the paper, the row of the audit log, the event of the outbox; or the app's own
// transaction, statement for statement.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { v7 as uuidv7 } from 'uuid';
import { actorFromCookieHeader } from '#app/auth/session.server.ts';
import { voterKeyOf } from '#app/features/ballots/voter-key.server.ts';
import { getSql, openDb, type SqlClient } from '#db/client.server.ts';
import { announce, readBody, readSetup } from './floor.ts';

const { url } = await readSetup<{ url: string }>();
openDb(url, { max: 10 });
const sql = getSql();

// Events of nobody's: in the app's own outbox they would lie in the way of those that it tells and takes out.
await sql`create table if not exists bench_outbox (like outbox including all)`;

type Tx = Parameters<Parameters<SqlClient['begin']>[1]>[0];

const putPaper = (tx: Tx, voterId: string, form: URLSearchParams) => {
  const ballotId = form.get('ballotId') ?? '';
  const marks = JSON.stringify(
    Object.fromEntries(
      form
        .getAll('pick')
        .sort()
        .map((id) => [id, 1]),
    ),
  );
  return tx`insert into ballot_papers (ballot_id, voter_key, constituency, marks, by_carer, on_paper, receipt)
    values (${ballotId}, ${voterKeyOf(ballotId, voterId)}, 'patients', ${marks}::text::jsonb, false, false,
      ${randomBytes(8).toString('hex')})
    on conflict do nothing returning receipt`;
};

const noteWho = (tx: Tx, voterId: string, form: URLSearchParams, now: string) =>
  tx`insert into audit_log (id, actor_id, action, subject_type, subject_id, facts, request_id, created_at)
    values (${uuidv7()}, ${voterId}, 'bench', 'challenge', ${form.get('challengeId')}, '{}', ${uuidv7()}, ${now})`;

const tell = (tx: Tx, form: URLSearchParams, now: string) => {
  const subject = { type: 'challenge', id: form.get('challengeId') };
  const payload = JSON.stringify({ subject, aspect: 'turnout' });
  return tx`insert into bench_outbox (event_id, kind, payload, next_attempt_at, created_at)
    values (${uuidv7()}, 'bench', ${payload}, ${now}, ${now})`;
};

async function castWithThree(voterId: string, form: URLSearchParams): Promise<void> {
  // As a text: drizzle, which shares the connections, has taken the driver's own ways with dates away.
  const now = new Date().toISOString();
  await sql.begin(async (tx) => {
    await putPaper(tx, voterId, form);
    await Promise.all([noteWho(tx, voterId, form, now), tell(tx, form, now)]);
  });
}

/** With what the command reads before, and the arrival that it notes. */
async function castWithAll(voterId: string, form: URLSearchParams): Promise<void> {
  const now = new Date().toISOString();
  const [challengeId, ballotId] = [form.get('challengeId') ?? '', form.get('ballotId') ?? ''];
  await sql.begin(async (tx) => {
    await Promise.all([
      tx`select id, method, score_max, eligible::text[], paper_hours, counted_at
        from ballots where challenge_id = ${challengeId} for share`,
      tx`select c.slug, c.title, c.status,
          coalesce((select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'startsAt', p.starts_at,
            'endsAt', p.ends_at) order by p.starts_at) from phases p where p.challenge_id = c.id), '[]') as phases,
          exists (select from users u join user_roles r on r.user_id = u.id
            where u.id = ${voterId} and u.suspended_at is null and u.erased_at is null
              and r.role = 'patient' and r.status = 'verified') as is_voter,
          array(select s.id::text from solutions s where s.challenge_id = c.id
            and s.status::text = any ('{eligible,shortlisted}'::text[])) as standing
        from challenges c where c.id = ${challengeId}`,
    ]);
    await putPaper(tx, voterId, form);
    await Promise.all([
      tx`insert into ballot_arrivals (id, ballot_id, minute, network, is_new_account)
        select gen_random_uuid(), ${ballotId}, date_trunc('minute', ${now}::timestamptz), 'bench',
          created_at > ${now}::timestamptz - interval '1 day' from users where id = ${voterId}`,
      noteWho(tx, voterId, form, now),
      tell(tx, form, now),
    ]);
  });
}

await announce(
  createServer((request, response) => {
    const answer = async () => {
      const [actor, form] = await Promise.all([
        actorFromCookieHeader(request.headers.cookie ?? null),
        readBody(request),
      ]);
      if (actor.kind !== 'person') return 401;
      await (form.get('rows') === 'all' ? castWithAll : castWithThree)(actor.id, form);
      return 302;
    };
    answer().then(
      (status) => response.writeHead(status, { Location: '/receipt' }).end(),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        response.writeHead(500).end();
      },
    );
  }),
);
