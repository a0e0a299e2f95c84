import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { jurors, jurySubmissions } from '#db/schema/index.ts';

type Sending = { challengeId: string; round: number; jurorId: string };

/** Notes that a juror has sent the scores of a round. */
export async function noteSending(
  tx: Tx,
  { challengeId, round, jurorId }: Sending,
  now: Date,
): Promise<void> {
  if (round === 1) {
    await tx
      .update(jurors)
      .set({ submittedAt: now })
      .where(and(eq(jurors.challengeId, challengeId), eq(jurors.userId, jurorId)));
    return;
  }
  await tx
    .insert(jurySubmissions)
    .values({ challengeId, round, jurorId, submittedAt: now })
    .onConflictDoNothing();
}

/** A juror has something more to score: what they have scored stays, and they send it all again. */
export async function clearSending(tx: Tx, { challengeId, round, jurorId }: Sending): Promise<void> {
  if (round === 1) {
    await tx
      .update(jurors)
      .set({ submittedAt: null })
      .where(and(eq(jurors.challengeId, challengeId), eq(jurors.userId, jurorId)));
    return;
  }
  await tx
    .delete(jurySubmissions)
    .where(
      and(
        eq(jurySubmissions.challengeId, challengeId),
        eq(jurySubmissions.round, round),
        eq(jurySubmissions.jurorId, jurorId),
      ),
    );
}
