import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { lockPilot } from '#app/features/pilots/pilot-access.server.ts';
import { evaluationScores, evaluators } from '#db/schema/index.ts';

/** Staff let a clinician go who has not sent scores, so that the panel need not wait for ever. */
export const excuseEvaluator = defineCommand({
  name: 'evaluation.excuse',
  action: 'evaluation.invite',
  input: z.object({ pilotId: z.uuid(), userId: z.uuid() }),
  run: async (context, { pilotId, userId }) => {
    const { tx } = context;
    const pilot = await lockPilot(tx, pilotId);
    context.authorize(pilot);
    const seat = and(eq(evaluators.pilotId, pilotId), eq(evaluators.userId, userId));
    const [found] = await tx.select({ submittedAt: evaluators.submittedAt }).from(evaluators).where(seat);
    if (!found) throw new AppError('not_found');
    if (found.submittedAt) throw new AppError('conflict', 'scores_sent');
    await tx
      .delete(evaluationScores)
      .where(and(eq(evaluationScores.pilotId, pilotId), eq(evaluationScores.userId, userId)));
    await tx.delete(evaluators).where(seat);
    const subject = { type: 'pilot' as const, id: pilotId };
    await context.audit({ subject, facts: { evaluator: userId } });
    context.emit({ kind: 'access.changed', payload: { userId } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'people' } });
    return { slug: pilot.slug };
  },
});
