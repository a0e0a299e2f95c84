import { sql } from 'drizzle-orm';
import { execute } from '#app/commands/command.server.ts';
import { system } from '#app/policies/actor.ts';
import type { Db } from '#db/client.server.ts';
import { noteFoundConflicts } from '../conflicts.server.ts';
import { juryStateOf } from '../jury.queries.server.ts';
import { mailReminders } from '../mail-reminders.server.ts';
import { openCompleteScores } from './open-complete-scores.server.ts';
import { type Reminded, remindJurors } from './remind-jurors.server.ts';

/** So long before the end of a round jurors who are behind are reminded; half of it where it is no longer than that. */
const before = sql`case when ends_at - starts_at > interval '3 days' then interval '3 days' else (ends_at - starts_at) / 2 end`;

type AtWork = { challengeId: string; round: number; due: boolean };

/**
 * Looks after juries by the clock: jurors who have joined a team since are taken off its entry, scores are opened where nobody
 * is waited for since somebody or something has left, and three days before the end of a round, or halfway through a
 * short one, whoever is behind is reminded, once for each end. Gives how many were reminded.
 */
export async function watchJuries(db: Db, now: Date): Promise<number> {
  const atWork = await db.execute<AtWork>(sql`
    with rounds as (
      select c.id as challenge_id, 1 as round, p.starts_at, p.ends_at, r.opened_at, r.reminded_of
      from challenges c
      join phases p on p.challenge_id = c.id and p.kind = 'jury'
      left join jury_rounds r on r.challenge_id = c.id and r.round = 1
      where c.status = 'running'
      union all
      select c.id, r.round, r.created_at, r.ends_at, r.opened_at, r.reminded_of
      from challenges c join jury_rounds r on r.challenge_id = c.id and r.round > 1
      where c.status = 'running')
    select challenge_id as "challengeId", round,
      (ends_at - (${before}) <= ${now.toISOString()}::timestamptz
        and reminded_of is distinct from ends_at) is true as due
    from rounds
    where starts_at <= ${now.toISOString()}::timestamptz and opened_at is null
      and (ends_at is null or ends_at > ${now.toISOString()}::timestamptz)
    order by 1, 2`);
  let reminded = 0;
  for (const { challengeId, round, due } of atWork) {
    await db.transaction((tx) => noteFoundConflicts(tx, challengeId, now));
    if (await isAllIn(db, { challengeId, round }, now)) {
      await execute(openCompleteScores, { actor: system, now, db }, { challengeId, round });
      continue;
    }
    if (due) reminded += await remind(db, { challengeId, round }, now);
  }
  return reminded;
}

async function isAllIn(db: Db, { challengeId, round }: Omit<AtWork, 'due'>, now: Date): Promise<boolean> {
  const { complete, over, submittedIds } = await juryStateOf(db, challengeId, now, round);
  return complete && !over && submittedIds.length > 0;
}

async function remind(db: Db, jury: { challengeId: string; round: number }, now: Date): Promise<number> {
  const told: Reminded = await execute(remindJurors, { actor: system, now, db }, { ...jury, byClock: true });
  await mailReminders(told, now);
  return told.people.length;
}
