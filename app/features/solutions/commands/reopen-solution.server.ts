import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import { findChallengeMoment } from '#app/features/challenges/challenge-now.queries.server.ts';
import { solutions } from '#db/schema/index.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';

/** Takes what was sent in back to be changed, until the deadline. It must be sent in again to count. */
export const reopenSolution = defineCommand({
  name: 'solution.reopen',
  action: 'solution.reopen',
  input: solutionIdSchema,
  run: async (context, { solutionId }) => {
    const { tx, actor, now } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    const challenge = await findChallengeMoment(tx, actor, solution.challengeId, now);
    const status = transition(solutionMachine, solution.status, 'reopen');
    if (!challenge?.actionsNow.includes('submit_solution')) throw new AppError('conflict', 'deadline_passed');
    context.authorize({ ...solution, actionsNow: challenge.actionsNow });
    await tx.update(solutions).set({ status, updatedAt: now }).where(eq(solutions.id, solutionId));
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: solution.slug };
  },
});
