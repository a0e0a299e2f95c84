import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { Tx } from '#db/client.server.ts';
import { challenges } from '#db/schema/index.ts';

/** The challenge, locked until the transaction ends. Throws `not_found`. */
export async function lockChallenge(tx: Tx, challengeId: string) {
  const [challenge] = await tx
    .select({
      id: challenges.id,
      slug: challenges.slug,
      title: challenges.title,
      status: challenges.status,
      version: challenges.version,
      partVersions: challenges.partVersions,
    })
    .from(challenges)
    .where(eq(challenges.id, challengeId))
    .for('update');
  if (!challenge) throw new AppError('not_found');
  return challenge;
}
