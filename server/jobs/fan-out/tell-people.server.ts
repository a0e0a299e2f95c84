import { sql } from 'drizzle-orm';
import type { EventPayloads } from '#app/domain/events.ts';
import { topicOfNotice } from '#app/domain/people/news.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { wantedByMail, wantedInApp } from './chosen-sql.ts';
import { timeSortedId } from './time-sorted-id.ts';

/** Something to tell one person. `notice` is a key in the `notifications` catalogue. */
export type Notice = Omit<EventPayloads['person.told'], 'userIds'> & { userId: string };

/**
 * Writes one notice to each person named who wants such news in the app or by e-mail, once however often it is told, and
 * gives the ids of those to whom it is new in the app.
 */
export async function tellPeople(
  db: DbOrTx,
  { userIds, ...told }: EventPayloads['person.told'],
  now: Date,
): Promise<string[]> {
  return writeNotices(
    db,
    userIds.map((userId) => ({ ...told, userId })),
    now,
  );
}

/** Writes notices as {@link tellPeople} does, each to one person, all in one statement. */
export async function writeNotices(db: DbOrTx, notices: readonly Notice[], now: Date): Promise<string[]> {
  if (notices.length === 0) return [];
  const given = notices.map(({ userId, notice, subject, path, facts, dedupeKey }) => ({
    user_id: userId,
    kind: notice,
    subject_type: subject.type,
    subject_id: subject.id,
    path,
    facts,
    dedupe_key: dedupeKey,
    topic: topicOfNotice(notice),
  }));
  const topic = sql`x.topic`;
  const rows = await db.execute<{ userId: string; inApp: boolean }>(sql`
    insert into notifications (
      id, user_id, kind, dedupe_key, subject_type, subject_id, path, facts, topic, in_app, created_at)
    select ${timeSortedId(now)}, u.id, x.kind, x.dedupe_key, x.subject_type, x.subject_id, x.path, x.facts, x.topic,
      ${wantedInApp(topic)}, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb) as x (user_id uuid, kind text, subject_type subject_type,
      subject_id uuid, path text, facts jsonb, dedupe_key text, topic news_topic)
    join users u on u.id = x.user_id
    where u.erased_at is null and (${wantedInApp(topic)} or ${wantedByMail(topic)})
    on conflict (user_id, dedupe_key) do nothing
    returning user_id as "userId", in_app as "inApp"`);
  return rows.filter((row) => row.inApp).map((row) => row.userId);
}
