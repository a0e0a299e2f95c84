import { and, desc, eq, lt } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.server.ts';
import { challengeUpdates } from '#db/schema/index.ts';

export type ChallengeUpdate = { id: string; title: string; body: string; at: Date };

export const updatePageSize = 10;

const columns = {
  id: challengeUpdates.id,
  title: challengeUpdates.title,
  body: challengeUpdates.body,
  at: challengeUpdates.createdAt,
};

/** News of a challenge, the newest first; `next` begins the following page. */
export async function updatesOf(
  db: DbOrTx,
  challengeId: string,
  { before, limit = updatePageSize }: { before: string | null; limit?: number },
): Promise<{ updates: ChallengeUpdate[]; next: string | null }> {
  const rows = await updatesStatement(db, challengeId, before, limit);
  const updates = rows.slice(0, limit);
  return { updates, next: rows.length > limit ? (updates.at(-1)?.id ?? null) : null };
}

/** The statement of {@link updatesOf}, for its plan. */
export const updatesStatement = (db: DbOrTx, challengeId: string, before: string | null, limit: number) =>
  db
    .select(columns)
    .from(challengeUpdates)
    .where(
      and(
        eq(challengeUpdates.challengeId, challengeId),
        before ? lt(challengeUpdates.id, before) : undefined,
      ),
    )
    .orderBy(desc(challengeUpdates.id))
    .limit(limit + 1);

/** One piece of news; null when the challenge has none of this id. */
export async function findUpdate(
  db: DbOrTx,
  challengeId: string,
  id: string,
): Promise<ChallengeUpdate | null> {
  const [row] = await db
    .select(columns)
    .from(challengeUpdates)
    .where(and(eq(challengeUpdates.id, id), eq(challengeUpdates.challengeId, challengeId)));
  return row ?? null;
}
