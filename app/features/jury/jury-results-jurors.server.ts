import { inArray, sql } from 'drizzle-orm';
import { jurorNumbers } from '#app/domain/methods/judging/juror-numbers.ts';
import type { Person } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { users } from '#db/schema/index.ts';

/** A juror as somebody sees them: by name for staff, under a number for the other jurors. */
export type SeenJuror = { id: string; number: number; name: string | null; isMe: boolean };

/**
 * How the jurors of a challenge are shown to `actor`. Jurors do not read the names of others beside scores: what they say
 * to each other in a room is theirs.
 */
export async function seenJurors(
  db: DbOrTx,
  actor: Person,
  {
    challengeId,
    jurorIds,
    withNames,
  }: { challengeId: string; jurorIds: readonly string[]; withNames: boolean },
): Promise<Map<string, SeenJuror>> {
  const ids = [...new Set(jurorIds)];
  const numbers = jurorNumbers(ids, challengeId);
  const names = new Map<string, string>();
  if (withNames && ids.length > 0) {
    const rows = await db
      .select({ id: users.id, name: sql<string>`coalesce(${users.name}, ${users.pseudonym})` })
      .from(users)
      .where(inArray(users.id, ids));
    for (const row of rows) names.set(row.id, row.name);
  }
  return new Map(
    ids.map((id) => [
      id,
      { id, number: numbers.get(id) ?? 0, name: names.get(id) ?? null, isMe: id === actor.id },
    ]),
  );
}
