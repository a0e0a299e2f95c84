import { and, eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { Tx } from '#db/client.server.ts';
import { jurors } from '#db/schema/index.ts';

/** The person's seat in a jury, locked. Throws `not_found`: who sits in a jury is private until the decision. */
export async function lockJuror(tx: Tx, challengeId: string, userId: string) {
  const [juror] = await tx
    .select()
    .from(jurors)
    .where(and(eq(jurors.challengeId, challengeId), eq(jurors.userId, userId)))
    .for('update');
  if (!juror) throw new AppError('not_found');
  return { ...juror, accepted: juror.status === 'accepted' && juror.steppedDownAt === null };
}
