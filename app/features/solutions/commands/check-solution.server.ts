import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import { solutions } from '#db/schema/index.ts';
import { entryCheckSchema } from '../entry-check.schemas.ts';
import { saveFindings } from '../save-findings.server.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';

/**
 * Staff say whether a solution can take part, rule by rule and as a whole. The team always reads why. `from` is the status
 * the person saw, so that two who check at once do not undo each other. Nothing is let in while a rule is open or not met
 * (`conflict`, `rules_open`): staff can find it met, with a reason.
 */
export const checkSolution = defineCommand({
  name: 'solution.check',
  action: 'solution.check',
  input: solutionIdSchema.extend({
    ...entryCheckSchema.shape,
    from: z.enum(['submitted', 'eligible', 'ineligible']),
    verdict: z.enum(['accept', 'reject']),
  }),
  run: async (context, { solutionId, from, verdict, findings, feedback }) => {
    const { tx, actor, now } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    if (solution.status !== from) throw new AppError('conflict', 'state_changed');
    const status = transition(solutionMachine, solution.status, verdict);
    context.authorize(solution);
    invariant(actor.kind === 'person', 'a person checks');
    const { state, unmet } = await saveFindings(tx, solution, findings, { by: actor.id, now });
    if (verdict === 'accept' && state !== 'met') {
      const fields = Object.fromEntries(unmet.map((id) => [`met-${id}`, 'rules_open']));
      throw new AppError('conflict', 'rules_open', { fields });
    }
    await tx.update(solutions).set({ status, feedback, updatedAt: now }).where(eq(solutions.id, solutionId));
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject, facts: { verdict, unmet: unmet.length } });
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
