import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { MessageAudience } from '#app/domain/challenges/message-audiences.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import { voterKeyOf } from '#app/features/ballots/voter-key.server.ts';
import { jurySheets, sentAt } from '#app/features/jury/jury.queries.server.ts';
import { currentRoundOf } from '#app/features/jury/jury-rounds.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { ballotPapers, ballots, users } from '#db/schema/index.ts';

/**
 * Who belongs to an audience now, each once: nobody suspended, nobody erased. Who has not voted is found by the keys of the
 * papers, which say nothing of what stands on them.
 */
export async function audienceOf(
  db: DbOrTx,
  challengeId: string,
  audience: MessageAudience,
): Promise<string[]> {
  switch (audience) {
    case 'teams':
      return idsOf(db, teamMembersOf(challengeId, sql`s.status not in ('withdrawn', 'ineligible')`));
    case 'teams_not_sent':
      return idsOf(db, teamMembersOf(challengeId, sql`s.status = 'draft'`));
    case 'jurors':
      return idsOf(db, jurorsOf(challengeId, sql`true`));
    case 'jurors_behind': {
      const round = await currentRoundOf(db, challengeId);
      const hasSheets = sql`exists (
        select 1 from (${jurySheets(challengeId, round)}) own where own.juror_id = j.user_id)`;
      return idsOf(db, jurorsOf(challengeId, sql`${sentAt(round)} is null and ${hasSheets}`));
    }
    case 'voters':
      return votersOf(db, challengeId);
    case 'not_voted':
      return withoutPaper(db, challengeId, await votersOf(db, challengeId));
    case 'followers':
      return idsOf(
        db,
        sql`select f.user_id from follows f where f.subject_type = 'challenge' and f.subject_id = ${challengeId}`,
      );
  }
}

const teamMembersOf = (challengeId: string, condition: SQL) => sql`
  select m.user_id from team_members m join solutions s on s.team_id = m.team_id
  where s.challenge_id = ${challengeId} and ${condition}`;

const jurorsOf = (challengeId: string, condition: SQL) => sql`
  select j.user_id from jurors j
  where j.challenge_id = ${challengeId} and j.status = 'accepted' and j.stepped_down_at is null and ${condition}`;

async function idsOf(db: DbOrTx, people: SQL): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select u.id from users u where u.id in (${people}) and u.suspended_at is null and u.erased_at is null
    order by u.id`);
  return rows.map((row) => row.id);
}

/** Everyone in a capacity that the ballot is open to. */
async function votersOf(db: DbOrTx, challengeId: string): Promise<string[]> {
  const [ballot] = await db
    .select({ eligible: ballots.eligible })
    .from(ballots)
    .where(eq(ballots.challengeId, challengeId));
  if (!ballot || ballot.eligible.length === 0) return [];
  const roles: readonly Capacity[] = ballot.eligible;
  return idsOf(
    db,
    sql`select r.user_id from user_roles r
      where r.status = 'verified' and r.role::text in (${sql.join(
        roles.map((role) => sql`${role}`),
        sql`, `,
      )})`,
  );
}

async function withoutPaper(db: DbOrTx, challengeId: string, voterIds: readonly string[]): Promise<string[]> {
  const papers = await db
    .select({ ballotId: ballots.id, voterKey: ballotPapers.voterKey })
    .from(ballots)
    .leftJoin(ballotPapers, eq(ballotPapers.ballotId, ballots.id))
    .where(eq(ballots.challengeId, challengeId));
  const ballotId = papers[0]?.ballotId;
  if (!ballotId) return [];
  const keys = new Set(papers.map((paper) => paper.voterKey));
  return voterIds.filter((id) => !keys.has(voterKeyOf(ballotId, id)));
}

/** Of these people, those who want e-mail about challenges they could take part in. */
export async function wantMail(db: DbOrTx, userIds: readonly string[]): Promise<Set<string>> {
  if (userIds.length === 0) return new Set();
  const rows = await db
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        sql`${users.id} = any(${`{${userIds.join(',')}}`}::uuid[])`,
        sql`${users.digest} <> 'off'`,
        sql`'challenges' <> all (${users.mutedByMail})`,
        isNull(users.erasedAt),
      ),
    );
  return new Set(rows.map((row) => row.id));
}
