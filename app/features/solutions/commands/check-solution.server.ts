import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import { reasonSchema } from '#app/features/challenges/challenge.schemas.ts';
import { solutions } from '#db/schema/index.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';

/**
 * Staff say whether a solution can take part. The team always reads why. `from` is the status the person saw, so that
 * two who check at once do not undo each other.
 */
export const checkSolution = defineCommand({
  name: 'solution.check',
  action: 'solution.check',
  input: solutionIdSchema.extend({
    from: z.enum(['submitted', 'eligible', 'ineligible']),
    verdict: z.enum(['accept', 'reject']),
    feedback: reasonSchema,
  }),
  run: async (context, { solutionId, from, verdict, feedback }) => {
    const { tx, now } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    if (solution.status !== from) throw new AppError('conflict', 'state_changed');
    const status = transition(solutionMachine, solution.status, verdict);
    context.authorize(solution);
    await tx.update(solutions).set({ status, feedback, updatedAt: now }).where(eq(solutions.id, solutionId));
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject, facts: { verdict } });
    const kind = verdict === 'accept' ? 'solution.accepted' : 'solution.rejected';
    await context.step(kind, subject, { title: solution.title }, 'staff');
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    context.emit({
      kind: 'subject.changed',
      payload: { subject: { type: 'challenge', id: solution.challengeId }, aspect: 'content' },
    });
    return { slug: solution.slug, status };
  },
});
