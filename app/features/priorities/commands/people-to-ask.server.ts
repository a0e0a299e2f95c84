import { sql } from 'drizzle-orm';
import type { Locale } from '#app/domain/people/preferences.ts';
import type { DbOrTx } from '#db/client.server.ts';

/** Somebody who can answer for needs: their author, a carer who acts for the author, or staff who wrote them down. */
export type PersonToAsk = {
  userId: string;
  email: string;
  locale: Locale;
  name: string;
  /** Whether they want e-mails at all. */
  byMail: boolean;
  needIds: string[];
};

/** Everybody who can answer for these needs, each with theirs. */
export async function peopleToAsk(db: DbOrTx, needIds: readonly string[]): Promise<PersonToAsk[]> {
  if (needIds.length === 0) return [];
  return (await db.execute(sql`
    with asked as (
      select id, author_id, written_by_id, channel from needs where id = any (${`{${needIds.join(',')}}`}::uuid[])
    ), answers as (
      select author_id as user_id, id from asked
      union
      select d.carer_id, a.id from asked a
        join delegations d on d.patient_id = a.author_id and d.status = 'active' and 'needs' = any (d.scopes)
          and d.carer_id is not null and (d.ends_at is null or d.ends_at > now())
      union
      select written_by_id, id from asked where channel <> 'web' and written_by_id is not null
    )
    select u.id as "userId", u.email, u.locale, coalesce(u.name, u.pseudonym) as name,
      u.digest <> 'off' as "byMail", array_agg(answers.id::text order by answers.id) as "needIds"
    from answers join users u on u.id = answers.user_id
    where u.erased_at is null and u.suspended_at is null
    group by u.id
    order by u.id`)) as unknown as PersonToAsk[];
}
