import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { mendState } from '#app/domain/solutions/entry-window.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import { solutions } from '#db/schema/index.ts';
import { entryCheckSchema } from '../entry-check.schemas.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';

/** Staff refuse an entry that its team did not mend in time. The team reads why, and keeps its words. */
export const refuseUnmended = defineCommand({
  name: 'solution.refuse_unmended',
  action: 'solution.refuse_unmended',
  input: solutionIdSchema.extend({ feedback: entryCheckSchema.shape.feedback }),
  run: async (context, { solutionId, feedback }) => {
    const { tx, now } = context;
    const solution = await lockSolution(tx, solutionId);
    const mend = mendState(solution, now);
    context.require('solution.read_check', { ...solution, mend }, { hide: true });
    const status = transition(solutionMachine, solution.status, 'lapse');
    if (mend === 'open') throw new AppError('conflict', 'still_mending');
    context.authorize({ ...solution, mend });
    await tx.update(solutions).set({ status, feedback, updatedAt: now }).where(eq(solutions.id, solutionId));
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject });
    await context.step('solution.rejected', subject, { title: solution.title }, 'staff');
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: solution.slug };
  },
});
