import { asc, eq, sql } from 'drizzle-orm';
import type { ChallengePart } from '#app/domain/challenges/challenge-parts.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { challenges, phases } from '#db/schema/index.ts';

/** The phases of a challenge in order, each with whether the clock has opened it. */
export async function openedPhasesOf(db: DbOrTx, challengeId: string) {
  const rows = await db
    .select({
      id: phases.id,
      kind: phases.kind,
      startsAt: phases.startsAt,
      endsAt: phases.endsAt,
      openedAt: phases.openedAt,
    })
    .from(phases)
    .where(eq(phases.challengeId, challengeId))
    .orderBy(asc(phases.startsAt), asc(phases.endsAt));
  return rows.map(({ openedAt, ...phase }) => ({ ...phase, hasOpened: openedAt !== null }));
}

/** How many people are told when dates change: in teams, in the jury, and those who follow. Each stands in one group. */
export async function countConcerned(
  db: DbOrTx,
  challengeId: string,
): Promise<{ team: number; jurors: number; followers: number }> {
  const [row] = await db.execute<{ team: number; jurors: number; followers: number }>(sql`
    with team as (
        select distinct m.user_id from team_members m join teams t on t.id = m.team_id
        where t.challenge_id = ${challengeId}),
      seated as (
        select user_id from jurors where challenge_id = ${challengeId} and status in ('invited', 'accepted')
          and stepped_down_at is null and user_id not in (select user_id from team)),
      following as (
        select user_id from follows where subject_type = 'challenge' and subject_id = ${challengeId}
          and user_id not in (select user_id from team) and user_id not in (select user_id from seated))
    select (select count(*)::int from team) as team, (select count(*)::int from seated) as jurors,
      (select count(*)::int from following) as followers`);
  return row ?? { team: 0, jurors: 0, followers: 0 };
}

/** How often a part was saved until now. */
export async function findPartVersion(db: DbOrTx, challengeId: string, part: ChallengePart): Promise<number> {
  const [row] = await db
    .select({ partVersions: challenges.partVersions })
    .from(challenges)
    .where(eq(challenges.id, challengeId));
  return row?.partVersions[part] ?? 0;
}
