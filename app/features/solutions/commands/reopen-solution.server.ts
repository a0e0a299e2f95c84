import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import { solutions } from '#db/schema/index.ts';
import { findEntryMoment, mayReopen } from '../entry-moment.queries.server.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';

/**
 * Takes what was sent in back to be changed, until the deadline, or while it may be mended. It must be sent in again to
 * count. Within the grace nothing is taken back: there would be no time left to send it again.
 */
export const reopenSolution = defineCommand({
  name: 'solution.reopen',
  action: 'solution.reopen',
  input: solutionIdSchema,
  run: async (context, { solutionId }) => {
    const { tx, actor, now } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    const status = transition(solutionMachine, solution.status, 'reopen');
    const moment = await findEntryMoment(tx, actor, solutionId, now);
    if (!moment || !mayReopen(moment)) throw new AppError('conflict', 'deadline_passed');
    context.authorize({ ...solution, ...moment });
    await tx.update(solutions).set({ status, updatedAt: now }).where(eq(solutions.id, solutionId));
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: solution.slug };
  },
});
