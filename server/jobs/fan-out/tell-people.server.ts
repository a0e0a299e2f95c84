import { sql } from 'drizzle-orm';
import type { EventPayloads } from '#app/domain/events.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { timeSortedId } from './time-sorted-id.ts';

/** Writes one notice to each person named, once however often it is told, and gives the ids of those it is new to. */
export async function tellPeople(
  db: DbOrTx,
  told: EventPayloads['person.told'],
  now: Date,
): Promise<string[]> {
  if (told.userIds.length === 0) return [];
  const rows = await db.execute<{ userId: string }>(sql`
    insert into notifications (id, user_id, kind, dedupe_key, subject_type, subject_id, path, facts, created_at)
    select ${timeSortedId(now)}, u.id, ${told.notice}, ${told.dedupeKey}, ${told.subject.type}::subject_type,
      ${told.subject.id}::uuid, ${told.path}, ${JSON.stringify(told.facts)}::text::jsonb,
      ${now.toISOString()}::timestamptz
    from users u
    where u.id = any (${sql.param(told.userIds)}::uuid[]) and u.erased_at is null
    on conflict (user_id, dedupe_key) do nothing
    returning user_id as "userId"`);
  return rows.map((row) => row.userId);
}
