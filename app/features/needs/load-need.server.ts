import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { Tx } from '#db/client.server.ts';
import { needs } from '#db/schema/index.ts';

/** What commands need to know of a need to ask policies and to move it on. Locks the row. Throws `not_found`. */
export async function lockNeed(tx: Tx, id: string) {
  const [need] = await tx
    .select({
      id: needs.id,
      slug: needs.slug,
      authorId: needs.authorId,
      writtenById: needs.writtenById,
      channel: needs.channel,
      capacity: needs.capacity,
      status: needs.status,
      hiddenAt: needs.hiddenAt,
      appealedAt: needs.appealedAt,
      publishedAt: needs.publishedAt,
      version: needs.version,
    })
    .from(needs)
    .where(eq(needs.id, id))
    .for('update');
  if (!need) throw new AppError('not_found');
  return need;
}
