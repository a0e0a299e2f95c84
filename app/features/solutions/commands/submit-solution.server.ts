import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import { findChallengeMoment } from '#app/features/challenges/challenge-now.queries.server.ts';
import { capacitiesOf } from '#app/policies/actor.ts';
import { solutions, solutionVersions } from '#db/schema/index.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { findSolutionGaps } from '../solution-gaps.queries.server.ts';
import { lockSolution } from '../team.queries.server.ts';

/**
 * Sends a complete solution in, before the deadline by the server's clock. `version` is what the person saw. Refuses
 * with `conflict`: `deadline_passed` (the draft stays), `incomplete`, `changed_meanwhile`.
 */
export const submitSolution = defineCommand({
  name: 'solution.submit',
  action: 'solution.submit',
  input: solutionIdSchema.extend({ version: z.coerce.number().int() }),
  run: async (context, { solutionId, version }) => {
    const { tx, actor, now } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    const challenge = await findChallengeMoment(tx, actor, solution.challengeId, now);
    const status = transition(solutionMachine, solution.status, 'submit');
    const open = challenge?.phases.some(
      (phase) => phase.kind === 'propose' && phase.startsAt <= now && phase.endsAt > now,
    );
    if (challenge?.status !== 'running' || !open) throw new AppError('conflict', 'deadline_passed');
    context.authorize({ ...solution, actionsNow: challenge.actionsNow });
    invariant(actor.kind === 'person', 'a solution is sent in by a person');
    if (solution.version !== version) throw new AppError('conflict', 'changed_meanwhile');
    if ((await findSolutionGaps(tx, solutionId)).length > 0) throw new AppError('conflict', 'incomplete');
    const [before] = await tx
      .select({ submittedAt: solutions.submittedAt })
      .from(solutions)
      .where(eq(solutions.id, solutionId));
    await tx
      .update(solutions)
      .set({ status, submittedAt: now, updatedAt: now })
      .where(eq(solutions.id, solutionId));
    await tx
      .update(solutionVersions)
      .set({ submittedAt: now, submittedBy: actor.id })
      .where(and(eq(solutionVersions.solutionId, solutionId), eq(solutionVersions.version, version)));
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject, facts: { version } });
    // Sent in again after a change it is no news to anybody.
    if (!before?.submittedAt)
      await context.step(
        'solution.submitted',
        subject,
        { title: solution.title },
        capacitiesOf(context.actor)[0],
      );
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: solution.slug };
  },
});
