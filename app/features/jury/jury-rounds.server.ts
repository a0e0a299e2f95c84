import { and, eq, sql } from 'drizzle-orm';
import type { DbOrTx, Tx } from '#db/client.server.ts';
import { juryRounds } from '#db/schema/index.ts';

/** How a jury judges in one round. */
export type JuryRound = typeof juryRounds.$inferSelect;

/** A round of a jury; null as long as nothing was settled about it, so that every juror judges every entry. */
export async function roundOf(db: DbOrTx, challengeId: string, round: number): Promise<JuryRound | null> {
  const [row] = await db
    .select()
    .from(juryRounds)
    .where(and(eq(juryRounds.challengeId, challengeId), eq(juryRounds.round, round)));
  return row ?? null;
}

/** The number of the newest round of a jury, from 1. */
export async function currentRoundOf(db: DbOrTx, challengeId: string): Promise<number> {
  const [row] = await db
    .select({ round: sql<number | null>`max(${juryRounds.round})::int` })
    .from(juryRounds)
    .where(eq(juryRounds.challengeId, challengeId));
  return row?.round ?? 1;
}

/** The row of a round, locked until the transaction ends; the first round's is made where there is none yet. */
export async function lockRound(
  tx: Tx,
  { challengeId, round, seed, now }: { challengeId: string; round: number; seed: string; now: Date },
): Promise<JuryRound | null> {
  if (round === 1) {
    await tx.insert(juryRounds).values({ challengeId, round, seed, createdAt: now }).onConflictDoNothing();
  }
  const [row] = await tx
    .select()
    .from(juryRounds)
    .where(and(eq(juryRounds.challengeId, challengeId), eq(juryRounds.round, round)))
    .for('update');
  return row ?? null;
}
