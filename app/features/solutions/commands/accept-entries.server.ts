import { and, asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { eligibilityState } from '#app/domain/challenges/eligibility-rules.ts';
import { transition } from '#app/domain/machine.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import { challengeIdSchema, reasonSchema } from '#app/features/challenges/challenge.schemas.ts';
import { can } from '#app/policies/index.ts';
import { challenges, solutions } from '#db/schema/index.ts';
import { checkedRules } from '../eligibility.queries.server.ts';
import { lockSolution } from '../team.queries.server.ts';

/**
 * Staff let in at once all those of the named entries that still wait and meet every rule without anybody having to look.
 * The others are left as they are. Gives how many were let in.
 */
export const acceptEntries = defineCommand({
  name: 'solution.accept_entries',
  action: 'entries.check',
  input: challengeIdSchema.extend({
    solutionIds: z.array(z.uuid()).min(1, 'choose_entries').max(500),
    feedback: reasonSchema,
  }),
  run: async (context, { challengeId, solutionIds, feedback }) => {
    const { tx, actor, now } = context;
    const [challenge] = await tx
      .select({ id: challenges.id, status: challenges.status })
      .from(challenges)
      .where(eq(challenges.id, challengeId));
    if (!challenge) throw new AppError('not_found');
    context.authorize(challenge, { hide: true });
    // In one order, so that two who do this at once wait for each other and do not lock each other out.
    const waiting = await tx
      .select({ id: solutions.id })
      .from(solutions)
      .where(
        and(
          eq(solutions.challengeId, challengeId),
          eq(solutions.status, 'submitted'),
          inArray(solutions.id, solutionIds),
        ),
      )
      .orderBy(asc(solutions.id))
      .for('update');
    let accepted = 0;
    for (const { id } of waiting) {
      const solution = await lockSolution(tx, id);
      const rules = await checkedRules(tx, solution, { asTeam: false });
      if (!can(actor, 'solution.check', solution) || eligibilityState(rules) !== 'met') continue;
      const status = transition(solutionMachine, solution.status, 'accept');
      await tx.update(solutions).set({ status, feedback, updatedAt: now }).where(eq(solutions.id, id));
      const subject = { type: 'solution' as const, id };
      await context.audit({ subject, facts: { verdict: 'accept', together: true } });
      await context.step('solution.accepted', subject, { title: solution.title }, 'staff');
      context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
      accepted += 1;
    }
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { asked: solutionIds.length, accepted } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'content' } });
    return { accepted };
  },
});
