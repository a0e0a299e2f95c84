import { and, eq, isNull } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { Tx } from '#db/client.server.ts';
import { users } from '#db/schema/index.ts';

/** The person's row, locked for a change. Throws `not_found`, for somebody erased as well. */
export async function lockPerson(tx: Tx, userId: string): Promise<{ suspendedAt: Date | null }> {
  const [person] = await tx
    .select({ suspendedAt: users.suspendedAt })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.erasedAt)))
    .for('update');
  if (!person) throw new AppError('not_found');
  return person;
}
