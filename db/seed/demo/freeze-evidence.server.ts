import { eq } from 'drizzle-orm';
import { evidenceOf } from '#app/features/evaluations/evidence.queries.server.ts';
import { fingerprintOf } from '#app/features/pilots/decisions.server.ts';
import type { Tx } from '#db/client.server.ts';
import { evaluationDecisions } from '#db/schema/pilots.ts';

/** Freezes under each decision the evidence it stands on, counted as it is when a clinician signs. */
export async function freezeEvidence(tx: Tx): Promise<void> {
  const decided = await tx
    .select({ id: evaluationDecisions.id, pilotId: evaluationDecisions.pilotId })
    .from(evaluationDecisions);
  for (const { id, pilotId } of decided) {
    const snapshot = await evidenceOf(tx, pilotId);
    const snapshotHash = fingerprintOf(snapshot);
    await tx
      .update(evaluationDecisions)
      .set({ snapshot, snapshotHash })
      .where(eq(evaluationDecisions.id, id));
  }
}
