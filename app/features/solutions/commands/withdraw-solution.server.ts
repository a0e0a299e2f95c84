import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { transition } from '#app/domain/machine.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import { solutions } from '#db/schema/index.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';

/**
 * The team takes its solution out of the challenge, for good. While people vote, papers that name it stay as they are:
 * the count passes over it.
 */
export const withdrawSolution = defineCommand({
  name: 'solution.withdraw',
  action: 'solution.withdraw',
  input: solutionIdSchema,
  run: async (context, { solutionId }) => {
    const { tx, now } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    const status = transition(solutionMachine, solution.status, 'withdraw');
    context.authorize(solution);
    await tx.update(solutions).set({ status, updatedAt: now }).where(eq(solutions.id, solutionId));
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject, facts: { from: solution.status } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    context.emit({
      kind: 'subject.changed',
      payload: { subject: { type: 'challenge', id: solution.challengeId }, aspect: 'content' },
    });
    return { slug: solution.slug, teamId: solution.teamId };
  },
});
