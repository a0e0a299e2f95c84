import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { bySeed } from '#app/domain/methods/random/seeded.ts';
import { competingSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import { judgedEntries } from '#app/features/jury/jury.queries.server.ts';
import { roundOf } from '#app/features/jury/jury-rounds.server.ts';
import type { Actor } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { jurors, juryFinalists, juryScores, solutions, teamMembers, teams } from '#db/schema/index.ts';

/** The number of the final round. */
export const finalRound = 2;

/** One finalist with the time of its pitch, where there is one. */
export type Finalist = {
  id: string;
  slug: string;
  title: string;
  team: string;
  pitchAt: Date | null;
  pitchMinutes: number | null;
};

/** Finalists that still take part: by the time of their pitch, before there is one in the order drawn from the seed. */
export async function finalistsOf(db: DbOrTx, challengeId: string, seed: string): Promise<Finalist[]> {
  const rows = await db
    .select({
      id: solutions.id,
      slug: solutions.slug,
      title: solutions.title,
      team: teams.name,
      pitchAt: juryFinalists.pitchAt,
      pitchMinutes: juryFinalists.pitchMinutes,
    })
    .from(juryFinalists)
    .innerJoin(solutions, eq(solutions.id, juryFinalists.solutionId))
    .innerJoin(teams, eq(teams.id, solutions.teamId))
    .where(
      and(
        eq(juryFinalists.round, finalRound),
        sql`${juryFinalists.solutionId} in (${judgedEntries(challengeId, finalRound)})`,
      ),
    )
    .orderBy(asc(juryFinalists.pitchAt), asc(solutions.id));
  const drawn = bySeed(seed);
  const at = (row: Finalist) => row.pitchAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return rows.sort((a, b) => at(a) - at(b) || drawn(a.id, b.id));
}

/** The final round with its finalists; null as long as nobody was chosen. */
export async function finalOf(db: DbOrTx, challengeId: string) {
  const round = await roundOf(db, challengeId, finalRound);
  if (!round) return null;
  return { round, finalists: await finalistsOf(db, challengeId, round.seed) };
}

/** Whether anybody has scored a finalist in the final round: from then on the finalists stay. */
export async function hasFinalScores(db: DbOrTx, challengeId: string): Promise<boolean> {
  const [row] = await db
    .select({ one: sql`1` })
    .from(juryScores)
    .innerJoin(solutions, eq(solutions.id, juryScores.solutionId))
    .where(and(eq(solutions.challengeId, challengeId), eq(juryScores.round, finalRound)))
    .limit(1);
  return row !== undefined;
}

/** The members of the teams of these entries, by entry. */
export async function membersOf(db: DbOrTx, solutionIds: readonly string[]): Promise<Map<string, string[]>> {
  const members = new Map<string, string[]>();
  if (solutionIds.length === 0) return members;
  const rows = await db
    .select({ solutionId: solutions.id, userId: teamMembers.userId })
    .from(solutions)
    .innerJoin(teamMembers, eq(teamMembers.teamId, solutions.teamId))
    .where(inArray(solutions.id, [...solutionIds]));
  for (const { solutionId, userId } of rows)
    members.set(solutionId, [...(members.get(solutionId) ?? []), userId]);
  return members;
}

/**
 * What the final means for a person: each of their own entries with whether it is in, and for a juror when pitches begin.
 * Null where there is no final, or it does not concern them.
 */
export async function ownFinal(db: DbOrTx, actor: Actor, challengeId: string) {
  if (actor.kind !== 'person') return null;
  const final = await finalOf(db, challengeId);
  if (!final) return null;
  const { round, finalists } = final;
  const [mine, judges] = await Promise.all([
    db
      .select({ id: solutions.id, title: solutions.title })
      .from(solutions)
      .innerJoin(teamMembers, and(eq(teamMembers.teamId, solutions.teamId), eq(teamMembers.userId, actor.id)))
      .where(
        and(
          eq(solutions.challengeId, challengeId),
          inArray(solutions.status, [...competingSolutionStatuses]),
        ),
      )
      .orderBy(asc(solutions.title)),
    db.$count(
      jurors,
      and(
        eq(jurors.challengeId, challengeId),
        eq(jurors.userId, actor.id),
        eq(jurors.status, 'accepted'),
        isNull(jurors.steppedDownAt),
      ),
    ),
  ]);
  const firstPitchAt = judges > 0 && round.hasPitches ? (finalists[0]?.pitchAt ?? null) : null;
  if (mine.length === 0 && firstPitchAt === null) return null;
  return {
    reason: round.finalistsReason,
    firstPitchAt,
    entries: mine.map((entry) => {
      const finalist = finalists.find((other) => other.id === entry.id);
      return {
        ...entry,
        isIn: finalist !== undefined,
        pitchAt: finalist?.pitchAt ?? null,
        pitchMinutes: finalist?.pitchMinutes ?? null,
      };
    }),
  };
}
