import { sql } from 'drizzle-orm';
import { paths } from '#app/paths.ts';
import type { Db } from '#db/client.server.ts';
import type { Env } from '../../env.server.ts';
import { type LivePublisher, publisherName } from '../../realtime/publisher.ts';
import { peekSingleton } from '../../singleton.server.ts';
import { timeSortedId } from '../fan-out/time-sorted-id.ts';

/**
 * Tells patients what their carers did for them: one notice a carer and day of the cluster's calendar, which counts the
 * acts, stands on top and is new again with each further one. It is written from the log, so that no act of any command
 * can be missed; acts of today and yesterday are counted each time, so that a run that failed is made up for by the
 * next. Gives whom it told something new.
 */
export async function tellCarerActs({
  db,
  env,
  now,
}: {
  db: Db;
  env: Pick<Env, 'CLUSTER_TIME_ZONE'>;
  now: Date;
}): Promise<string[]> {
  const zone = env.CLUSTER_TIME_ZONE;
  const rows = await db.execute<{ userId: string }>(sql`
    with acts as (
      select on_behalf_of_id as patient_id, actor_id as carer_id,
        (created_at at time zone ${zone}::text)::date as day, count(*)::int as count, max(created_at) as latest
      from audit_log
      where on_behalf_of_id is not null and actor_id <> on_behalf_of_id
        -- What staff wrote down for somebody is told by itself.
        and exists (select 1 from delegations d where d.patient_id = on_behalf_of_id and d.carer_id = actor_id)
        and created_at >= (date_trunc('day', ${now.toISOString()}::timestamptz at time zone ${zone}::text)
          - interval '1 day') at time zone ${zone}::text
      group by 1, 2, 3
    )
    insert into notifications (id, user_id, kind, dedupe_key, subject_type, subject_id, path, facts, created_at)
    select ${timeSortedId(now)}, patient_id, 'delegation_used', 'carer-acts:' || carer_id || ':' || day, 'person',
      patient_id, ${`${paths.myCarers()}#acts`}, jsonb_build_object('count', count), latest
    from acts join users u on u.id = patient_id
    where u.erased_at is null
    on conflict (user_id, dedupe_key) do update set
      id = excluded.id, facts = excluded.facts, created_at = excluded.created_at, read_at = null, digested_at = null
    where (excluded.facts->>'count')::int > (notifications.facts->>'count')::int
    returning user_id as "userId"`);
  const told = rows.map((row) => row.userId);
  if (told.length > 0) await peekSingleton<LivePublisher>(publisherName)?.notified(told);
  return told;
}
