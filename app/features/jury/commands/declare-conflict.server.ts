import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { juryComments, juryConflicts, juryScores, solutions } from '#db/schema/index.ts';
import { lockJuror } from './lock-juror.server.ts';

/** A juror says that they have an interest in a solution. Their scores of it are dropped; it cannot be taken back. */
export const declareConflict = defineCommand({
  name: 'jury.declare_conflict',
  action: 'jury.declare_conflict',
  input: z.object({ solutionId: z.uuid(), note: z.string().trim().max(500, 'too_long').default('') }),
  run: async (context, { solutionId, note }) => {
    const { tx, actor, now } = context;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const [solution] = await tx
      .select({ challengeId: solutions.challengeId })
      .from(solutions)
      .where(eq(solutions.id, solutionId));
    if (!solution) throw new AppError('not_found');
    const juror = await lockJuror(tx, solution.challengeId, actor.id);
    context.authorize({ userId: juror.userId, accepted: juror.status === 'accepted' });
    if (juror.submittedAt) throw new AppError('conflict', 'scores_sent');
    await tx
      .insert(juryConflicts)
      .values({ solutionId, jurorId: actor.id, source: 'declared', note, createdAt: now })
      .onConflictDoNothing();
    await tx
      .delete(juryScores)
      .where(and(eq(juryScores.solutionId, solutionId), eq(juryScores.jurorId, actor.id)));
    await tx
      .delete(juryComments)
      .where(and(eq(juryComments.solutionId, solutionId), eq(juryComments.jurorId, actor.id)));
    await context.audit({ subject: { type: 'solution', id: solutionId } });
  },
});
