import { sql } from 'drizzle-orm';
import { titleForStaff } from '#app/features/solutions/title-for-staff.server.ts';
import type { DbOrTx } from '#db/client.server.ts';

/** Entries on a page of the history. */
export const historyPageSize = 50;

/**
 * One thing that was done. `by`: a colleague, or a juror for what jurors do, by name; null for the clock. People who act
 * for themselves, as voters, teams and those who ask do, are not named. `about`: the title of the entry it was done to, null for
 * the challenge itself.
 */
export type HistoryEntry = {
  id: string;
  at: Date;
  action: string;
  by: string | null;
  /** Done by the clock. */
  isClock: boolean;
  about: string | null;
  facts: Readonly<Record<string, unknown>>;
};

/** Acts of which only the number is anybody's business: who voted when is not told. */
export const silent = [
  'ballot.cast',
  'ballot.hand_out_paper',
  'ballot.type_paper',
  'jury.save_sheet',
] as const;

/**
 * What was done to a challenge and its entries, newest first. Votes are left out: turnout tells them. For who may read the
 * board.
 */
export async function historyOf(
  db: DbOrTx,
  challengeId: string,
  { before, size = historyPageSize }: { before: string | null; size?: number },
): Promise<{ entries: HistoryEntry[]; next: string | null }> {
  const rows = await db.execute<Omit<HistoryEntry, 'at'> & { at: string | Date }>(
    historyStatement(challengeId, before, size),
  );
  const entries = rows.slice(0, size).map((row) => ({ ...row, at: new Date(row.at) }));
  return { entries, next: rows.length > size ? (entries.at(-1)?.id ?? null) : null };
}

/** The statement of {@link historyOf}, for its plan. */
export const historyStatement = (challengeId: string, before: string | null, size: number) => sql`
  with about as (
    select ${challengeId}::text as id, 'challenge' as type, null::text as title
    union all
    select s.id::text, 'solution', coalesce(nullif(${titleForStaff('s')}, ''), t.name)
    from solutions s join teams t on t.id = s.team_id where s.challenge_id = ${challengeId}),
  newest as (
    select a.id, a.created_at, a.action, a.actor_id, a.facts, about.title
    from about cross join lateral (
      select l.id, l.created_at, l.action, l.actor_id, l.facts from audit_log l
      where l.subject_type = about.type and l.subject_id = about.id
        and (${before}::uuid is null or l.id < ${before}::uuid)
        and l.action not in (${sql.join(
          silent.map((action) => sql`${action}`),
          sql`, `,
        )})
      order by l.id desc limit ${size + 1}) a)
  select n.id, n.created_at as at, n.action, n.title as about, n.facts,
    case when exists (
        select 1 from user_roles r where r.user_id = n.actor_id and r.role in ('staff', 'admin') and r.status = 'verified')
      or n.action like 'jury.%' and exists (
        select 1 from jurors j where j.challenge_id = ${challengeId} and j.user_id = n.actor_id and j.status = 'accepted')
      then coalesce(u.name, u.pseudonym) end as by,
    n.actor_id is null as "isClock"
  from newest n left join users u on u.id = n.actor_id
  order by n.id desc limit ${size + 1}`;
