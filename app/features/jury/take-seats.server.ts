import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { jurors, juryInvitations } from '#db/schema/index.ts';

/** Gives somebody who has just registered the seats that their address was asked to take; they still say yes or no. */
export async function takeJurySeats(
  tx: Tx,
  { userId, email, now }: { userId: string; email: string; now: Date },
): Promise<void> {
  const asked = await tx
    .delete(juryInvitations)
    .where(eq(juryInvitations.email, email))
    .returning({ challengeId: juryInvitations.challengeId });
  if (asked.length === 0) return;
  await tx
    .insert(jurors)
    .values(
      asked.map(({ challengeId }) => ({ challengeId, userId, status: 'invited' as const, createdAt: now })),
    )
    .onConflictDoNothing();
}
