import { eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.server.ts';
import { evaluators } from '#db/schema/index.ts';

/** Where a panel stands: `complete` once everyone asked has sent scores, and there is at least one. */
export async function evaluationStateOf(db: DbOrTx, pilotId: string) {
  const rows = await db
    .select({ userId: evaluators.userId, submittedAt: evaluators.submittedAt })
    .from(evaluators)
    .where(eq(evaluators.pilotId, pilotId));
  const submitted = rows.filter((row) => row.submittedAt !== null).map((row) => row.userId);
  return {
    evaluatorIds: rows.map((row) => row.userId),
    submittedIds: submitted,
    complete: rows.length > 0 && submitted.length === rows.length,
  };
}
