// Floor: plain Node, the app's own session check, and the least that must be written, in one transaction.
import { createServer, type IncomingMessage } from 'node:http';
import { v7 as uuidv7 } from 'uuid';
import { actorFromCookieHeader } from '#app/auth/session.server.ts';
import { getSql, openDb } from '#db/client.server.ts';
import { announce, readSetup } from './floor.ts';

const { url } = await readSetup<{ url: string }>();
openDb(url, { max: 10 });
const sql = getSql();

async function readBody(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
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
      await (form.get('intent') === 'support' ? support : comment)(actor.id, form);
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
