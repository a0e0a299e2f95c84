import { sql } from 'drizzle-orm';
import type { EventPayloads } from '#app/domain/events.ts';
import { topicOfNotice } from '#app/domain/people/news.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { wantedByMail, wantedInApp } from './chosen-sql.ts';
import { timeSortedId } from './time-sorted-id.ts';

/**
 * Writes one notice to each person named who wants such news in the app or by e-mail, once however often it is told, and
 * gives the ids of those to whom it is new in the app.
 */
export async function tellPeople(
  db: DbOrTx,
  told: EventPayloads['person.told'],
  now: Date,
): Promise<string[]> {
  if (told.userIds.length === 0) return [];
  const topic = sql`${topicOfNotice(told.notice)}::news_topic`;
  const rows = await db.execute<{ userId: string; inApp: boolean }>(sql`
    insert into notifications (
      id, user_id, kind, dedupe_key, subject_type, subject_id, path, facts, topic, in_app, created_at)
    select ${timeSortedId(now)}, u.id, ${told.notice}, ${told.dedupeKey}, ${told.subject.type}::subject_type,
      ${told.subject.id}::uuid, ${told.path}, ${JSON.stringify(told.facts)}::text::jsonb,
      ${topic}, ${wantedInApp(topic)}, ${now.toISOString()}::timestamptz
    from users u
    where u.id = any (${sql.param(told.userIds)}::uuid[]) and u.erased_at is null
      and (${wantedInApp(topic)} or ${wantedByMail(topic)})
    on conflict (user_id, dedupe_key) do nothing
    returning user_id as "userId", in_app as "inApp"`);
  return rows.filter((row) => row.inApp).map((row) => row.userId);
}
