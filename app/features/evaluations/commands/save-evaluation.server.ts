import { and, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { evaluationDomains, evaluationScale } from '#app/domain/evaluations/decisions.ts';
import { lockPilot } from '#app/features/pilots/pilot-access.server.ts';
import type { Tx } from '#db/client.server.ts';
import { evaluationScores, evaluators } from '#db/schema/index.ts';

const score = z.object({
  domain: z.enum(evaluationDomains),
  /** Left out: the score stays as it was. */
  score: z.coerce.number().int().min(evaluationScale.min).max(evaluationScale.max).optional(),
  comment: z.string().trim().max(2000, 'too_long').default(''),
});

/**
 * A clinician saves scores, in parts and as often as wanted; with `send` all of them are sent and can no longer be
 * changed. Any interest is stated with them.
 */
export const saveEvaluation = defineCommand({
  name: 'evaluation.save',
  action: 'evaluation.score',
  input: z.object({
    pilotId: z.uuid(),
    scores: z.array(score).max(evaluationDomains.length, 'too_many'),
    interest: z.string().trim().max(1000, 'too_long').default(''),
    send: z.boolean().default(false),
  }),
  run: async (context, { pilotId, scores, interest, send }) => {
    const { tx, actor, now } = context;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const pilot = await lockPilot(tx, pilotId);
    const seat = await findSeat(tx, pilotId, actor.id);
    context.authorize({ ...pilot, submitted: seat?.submittedAt != null });
    for (const entry of scores) {
      const given = entry.score === undefined ? {} : { score: entry.score };
      const row = { ...given, comment: entry.comment, updatedAt: now };
      await tx
        .insert(evaluationScores)
        .values({ pilotId, userId: actor.id, domain: entry.domain, ...row })
        .onConflictDoUpdate({
          target: [evaluationScores.pilotId, evaluationScores.userId, evaluationScores.domain],
          set: row,
        });
    }
    if (send) await requireAllDomains(tx, pilotId, actor.id);
    await tx
      .update(evaluators)
      .set({ interest, ...(send ? { submittedAt: now } : {}) })
      .where(and(eq(evaluators.pilotId, pilotId), eq(evaluators.userId, actor.id)));
    const subject = { type: 'pilot' as const, id: pilotId };
    await context.audit({ subject, facts: { sent: send } });
    if (send) context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return { slug: pilot.slug };
  },
});

async function findSeat(tx: Tx, pilotId: string, userId: string) {
  const [seat] = await tx
    .select({ submittedAt: evaluators.submittedAt })
    .from(evaluators)
    .where(and(eq(evaluators.pilotId, pilotId), eq(evaluators.userId, userId)))
    .for('update');
  return seat;
}

async function requireAllDomains(tx: Tx, pilotId: string, userId: string): Promise<void> {
  const done = await tx
    .select({ domain: evaluationScores.domain })
    .from(evaluationScores)
    .where(
      and(
        eq(evaluationScores.pilotId, pilotId),
        eq(evaluationScores.userId, userId),
        isNotNull(evaluationScores.score),
      ),
    );
  if (done.length < evaluationDomains.length) throw new AppError('conflict', 'scores_missing');
}
