import { drizzle } from 'drizzle-orm/postgres-js';
import { expect, test } from 'vitest';
import { getSql } from '#db/client.server.ts';
import { seedBulk } from '#db/seed/bulk/seed-bulk.server.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { commentsOn } from '../discussion/comments.queries.server.ts';
import { lineageOf } from '../lineage/lineage.queries.server.ts';
import { countUnread, listNotices } from '../notifications/notifications.queries.server.ts';
import { myNeeds } from './my-needs.queries.server.ts';
import { needPageOf, needSubjectOf } from './need-page.queries.server.ts';

/** What grows for as long as a place is used. */
const growing =
  /Seq Scan on (needs|comments|users|need_supports|follows|notifications|moderation_items|files)\b/;

test('neither the page of a need nor what is asked about its reader reads a whole table', async () => {
  const sql = getSql();
  const actor = await signedIn(testDb(), 'patient');
  const sizes = { needs: 4_000, people: 3_000, comments: 8_000, challenges: 0, solutions: 0 };
  await seedBulk(sql, { sizes, seed: 7, now: new Date('2026-11-01'), log: () => {} });
  await sql`insert into notifications (id, user_id, kind, subject_type, subject_id, path, facts, dedupe_key, created_at)
    select gen_random_uuid(), u.id, 'need_published', 'need', n.id, '/', '{}', n.id, now()
    from (select id from users limit 500) u, (select id from needs limit 20) n`;
  await sql`insert into files (id, subject_type, subject_id, uploaded_by_id, name, content_type, size, sha256, created_at)
    select gen_random_uuid(), 'need', id, author_id, 'a.txt', 'text/plain', 1, '', now() from needs`;
  await sql`insert into follows (user_id, subject_type, subject_id, created_at)
    select author_id, 'need', id, now() from needs on conflict do nothing`;
  await sql`insert into moderation_items (id, kind, subject_type, subject_id, status, due_at, created_at)
    select gen_random_uuid(), 'need', 'need', id, 'waiting', now(), now() from needs`;
  await sql`analyze`;
  const [need] = await sql<{ id: string; slug: string }[]>`
    select id, slug from needs where comment_count > 3 and status = 'published' limit 1`;
  if (!need) throw new Error('The bulk load made no need with comments');

  const asked: { query: string; params: unknown[] }[] = [];
  const logger = { logQuery: (query: string, params: unknown[]) => void asked.push({ query, params }) };
  const db = drizzle(sql, { logger });
  const subject = { type: 'need', id: need.id } as const;
  expect((await needPageOf(db, actor, need.slug))?.id).toBe(need.id);
  expect((await needSubjectOf(db, need.slug))?.id).toBe(need.id);
  const { comments } = await commentsOn(db, actor, subject, { now: new Date() });
  expect(comments.length).toBeGreaterThan(0);
  for (const kind of ['earlier', 'later', 'comment'] as const)
    await commentsOn(db, actor, subject, { now: new Date(), place: { kind, id: comments[0]?.id ?? '' } });
  await lineageOf(db, subject);
  await myNeeds(db, actor);
  await listNotices(db, actor);
  await countUnread(db, actor);

  expect(asked.length).toBeGreaterThanOrEqual(7);
  for (const { query, params } of asked) {
    const rows = await sql.unsafe(`explain ${query}`, params as string[]);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(growing);
  }
}, 60_000);
