import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';

/** Two needs of a merge, as far as carrying people over must know them. */
export type MergedNeeds = {
  from: { id: string; authorId: string };
  into: { id: string; authorId: string };
};

async function countOf(tx: Tx, statement: SQL): Promise<number> {
  return (await tx.execute(statement)).length;
}

/**
 * Carries "me too" and follows over to the need that stays, the author's own voice with them. What people did at
 * the need that goes is left as it is, so that undoing restores it exactly. Gives how many were new there.
 */
export async function carryOver(
  tx: Tx,
  { from, into }: MergedNeeds,
  now: Date,
): Promise<{ supporters: number; followers: number }> {
  const supporters = await countOf(
    tx,
    sql`insert into need_supports (need_id, user_id, capacity, given_by_id, carried_from_id, created_at)
      select ${into.id}::uuid, voice.user_id, voice.capacity, voice.given_by_id, ${from.id}::uuid, voice.created_at
      from (
        select user_id, capacity, given_by_id, created_at from need_supports where need_id = ${from.id}
        union all
        select author_id, capacity, null, ${now.toISOString()}::timestamptz from needs where id = ${from.id}
      ) voice
      where voice.user_id <> ${into.authorId}
      on conflict (need_id, user_id) do nothing
      returning user_id`,
  );
  const followers = await countOf(
    tx,
    sql`insert into follows (user_id, subject_type, subject_id, carried_from_id, created_at)
      select user_id, 'need', ${into.id}::uuid, ${from.id}::uuid, created_at
      from follows where subject_type = 'need' and subject_id = ${from.id}
      on conflict (user_id, subject_type, subject_id) do nothing
      returning user_id`,
  );
  await tx.execute(sql`update needs set support_count = support_count + ${supporters} where id = ${into.id}`);
  return { supporters, followers };
}

/**
 * Undoes {@link carryOver}: who came with the merge leaves again. Whoever took their "me too" or their follow back
 * while the needs were one has taken it back for good.
 */
export async function carryBack(
  tx: Tx,
  { from, into }: MergedNeeds,
): Promise<{ supporters: number; followers: number }> {
  const takenBack = await countOf(
    tx,
    sql`delete from need_supports gone
      where gone.need_id = ${from.id} and gone.user_id <> ${into.authorId}
        and not exists (select 1 from need_supports s where s.need_id = ${into.id} and s.user_id = gone.user_id)
      returning gone.user_id`,
  );
  await tx.execute(sql`delete from follows gone
    where gone.subject_type = 'need' and gone.subject_id = ${from.id} and not exists (
      select 1 from follows f
      where f.subject_type = 'need' and f.subject_id = ${into.id} and f.user_id = gone.user_id)`);
  const supporters = await countOf(
    tx,
    sql`delete from need_supports where need_id = ${into.id} and carried_from_id = ${from.id} returning user_id`,
  );
  const followers = await countOf(
    tx,
    sql`delete from follows
      where subject_type = 'need' and subject_id = ${into.id} and carried_from_id = ${from.id} returning user_id`,
  );
  await tx.execute(
    sql`update needs set support_count = greatest(support_count - ${supporters}, 0) where id = ${into.id}`,
  );
  await tx.execute(
    sql`update needs set support_count = greatest(support_count - ${takenBack}, 0) where id = ${from.id}`,
  );
  return { supporters, followers };
}
