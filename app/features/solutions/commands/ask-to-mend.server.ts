import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { mendState, mendUntilOf, mendUntilProblem } from '#app/domain/solutions/entry-window.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import { findChallengeMoment } from '#app/features/challenges/challenge-now.queries.server.ts';
import { solutions } from '#db/schema/index.ts';
import { entryCheckSchema } from '../entry-check.schemas.ts';
import { saveFindings } from '../save-findings.server.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';

/**
 * Staff give an entry back to its team to be mended, once, with reasons and a day; until then it can be changed and sent in
 * again, also after the deadline. `until` is exclusive; one before the deadline stands for the
 * deadline.
 */
export const askToMend = defineCommand({
  name: 'solution.ask_to_mend',
  action: 'solution.ask_to_mend',
  input: solutionIdSchema.extend({ ...entryCheckSchema.shape, until: z.date() }),
  run: async (context, { solutionId, findings, feedback, until }) => {
    const { tx, actor, now } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    const status = transition(solutionMachine, solution.status, 'ask_to_mend');
    const mend = mendState(solution, now);
    if (mend !== 'never') throw new AppError('conflict', 'mended_before');
    context.authorize({ ...solution, mend });
    invariant(actor.kind === 'person', 'a person checks');
    const problem = mendUntilProblem(until, now);
    if (problem) throw new AppError('invalid', 'check_fields', { fields: { until: problem } });
    const moment = await findChallengeMoment(tx, actor, solution.challengeId, now);
    const mendUntil = mendUntilOf(until, moment?.phases ?? []);
    const { unmet } = await saveFindings(tx, solution, findings, { by: actor.id, now });
    await tx
      .update(solutions)
      .set({ status, feedback, mendAskedAt: now, mendUntil, updatedAt: now })
      .where(eq(solutions.id, solutionId));
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject, facts: { unmet: unmet.length, until: mendUntil.toISOString() } });
    context.emit({
      kind: 'person.told',
      payload: {
        userIds: [...solution.memberIds],
        notice: 'entry_to_mend',
        subject,
        path: contestPaths.editSolution(solution.slug),
        facts: { title: solution.title },
        dedupeKey: `entry-to-mend:${solutionId}`,
      },
    });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    context.emit({
      kind: 'subject.changed',
      payload: { subject: { type: 'challenge', id: solution.challengeId }, aspect: 'content' },
    });
    return { slug: solution.slug };
  },
});
