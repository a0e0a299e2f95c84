// Floor: plain Node, the app's own session check, and one transaction. Either the app's own, statement for statement, with
// the row of the audit log, the events of the outbox and the count against haste; or the least that must be written.
import { createServer } from 'node:http';
import { v7 as uuidv7 } from 'uuid';
import { actorFromCookieHeader } from '#app/auth/session.server.ts';
import { getSql, openDb } from '#db/client.server.ts';
import { announce, readBody, readSetup } from './floor.ts';

const { url } = await readSetup<{ url: string }>();
openDb(url, { max: 10 });
const sql = getSql();

// Events of nobody's: in the app's own outbox they would lie in the way of those that it tells and takes out.
await sql`create table if not exists bench_outbox (like outbox including all)`;

/** What {@link comment} writes besides, as the command does. */
async function commentWithAll(authorId: string, form: URLSearchParams): Promise<void> {
  const slug = form.get('slug') ?? '';
  const [need] =
    await sql`select id, author_id, written_by_id, status, hidden_at from needs where slug = ${slug}`;
  const id = uuidv7();
  // As texts: drizzle, which shares the connections, has taken the driver's own ways with dates and JSON away.
  const now = new Date().toISOString();
  const quarter = new Date(Math.floor(Date.now() / 900_000) * 900_000).toISOString();
  await sql.begin(async (tx) => {
    await tx`select id, author_id, written_by_id, status, hidden_at from needs where id = ${need?.id}`;
    await tx`insert into comments (id, subject_type, subject_id, author_id, status, body, submission_key, created_at)
      values (${id}, 'need', ${need?.id}, ${authorId}, 'published', ${form.get('body')}, ${form.get('submissionKey')}, ${now})
      on conflict (author_id, submission_key) do nothing returning id, status`;
    await Promise.all([
      tx`insert into rate_limits (key, window_start, count) values (${`bench:${authorId}`}, ${quarter}, 1)
        on conflict (key, window_start) do update set count = rate_limits.count + 1 returning count`,
      tx`update needs set comment_count = greatest(comment_count + 1, 0) where id = ${need?.id}`,
      tx`insert into audit_log (id, actor_id, action, subject_type, subject_id, facts, request_id, created_at)
        values (${uuidv7()}, ${authorId}, 'bench', 'comment', ${id}, ${JSON.stringify({ held: false })}, ${id}, ${now})`,
    ]);
    const event = () => ({
      event_id: uuidv7(),
      kind: 'bench',
      payload: JSON.stringify({ commentId: id }),
      next_attempt_at: now,
      created_at: now,
    });
    await tx`insert into bench_outbox ${tx([event(), event()])}`;
  });
}

async function comment(authorId: string, form: URLSearchParams): Promise<void> {
  const needId = form.get('needId') ?? '';
  await sql.begin(async (tx) => {
    await tx`insert into comments (id, subject_type, subject_id, author_id, status, body, submission_key, created_at)
      values (${uuidv7()}, 'need', ${needId}, ${authorId}, 'published', ${form.get('body')},
        ${form.get('submissionKey')}, now())`;
    await tx`update needs set comment_count = comment_count + 1 where id = ${needId}`;
  });
}

async function support(userId: string, form: URLSearchParams): Promise<void> {
  const needId = form.get('needId') ?? '';
  await sql.begin(async (tx) => {
    const added = await tx`insert into need_supports (need_id, user_id, capacity, created_at)
      values (${needId}, ${userId}, ${form.get('capacity')}, now()) on conflict do nothing returning 1`;
    if (added.length > 0) await tx`update needs set support_count = support_count + 1 where id = ${needId}`;
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
      const write =
        form.get('intent') === 'support' ? support : form.get('rows') === 'all' ? commentWithAll : comment;
      await write(actor.id, form);
      return 302;
    };
    answer().then(
      (status) => response.writeHead(status, { Location: '/' }).end(),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        response.writeHead(500).end();
      },
    );
  }),
);
