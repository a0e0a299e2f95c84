import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';

/** Mail providers that everybody uses: a shared one says nothing about a shared interest. */
const publicMailDomains = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'icloud.com',
  'yahoo.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  't-online.de',
  'posteo.de',
  'mailbox.org',
  'proton.me',
  'protonmail.com',
];

/**
 * Notes the conflicts the system can see between the jurors and the teams of a challenge: a juror in the team, in an
 * organisation of a team member, or with the mail domain of one. Idempotent; a declared conflict stays as declared.
 */
export async function noteFoundConflicts(tx: Tx, challengeId: string, now: Date): Promise<void> {
  const common = sql.join(
    publicMailDomains.map((domain) => sql`${domain}`),
    sql`, `,
  );
  await tx.execute(sql`
    insert into jury_conflicts (solution_id, juror_id, source, created_at)
    select distinct on (s.id, j.user_id) s.id, j.user_id, found.source, ${now.toISOString()}::timestamptz
    from jurors j
    join solutions s on s.challenge_id = j.challenge_id
    join team_members m on m.team_id = s.team_id
    join users ju on ju.id = j.user_id
    join users mu on mu.id = m.user_id
    cross join lateral (
      select 'same_team' source, 1 strength where m.user_id = j.user_id
      union all
      select 'same_organisation', 2 where exists (
        select 1 from organisation_members a join organisation_members b using (organisation_id)
        where a.user_id = j.user_id and b.user_id = m.user_id)
      union all
      select 'same_domain', 3
        where split_part(ju.email::text, '@', 2) = split_part(mu.email::text, '@', 2)
          and not ju.is_demo
          and lower(split_part(ju.email::text, '@', 2)) not in (${common})
    ) found
    where j.challenge_id = ${challengeId}
    order by s.id, j.user_id, found.strength
    on conflict (solution_id, juror_id) do nothing
  `);
}
