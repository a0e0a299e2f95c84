import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { eligibilityAnswers, eligibilityRules } from '#db/schema/index.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';

/** Somebody of the team confirms what a challenge wants to have confirmed, or takes it back: what is not among `ruleIds`. */
export const confirmDeclarations = defineCommand({
  name: 'solution.confirm_declarations',
  action: 'solution.edit',
  input: solutionIdSchema.extend({ ruleIds: z.array(z.uuid()).max(50).default([]) }),
  run: async (context, { solutionId, ruleIds }) => {
    const { tx, actor, now } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    context.authorize(solution);
    invariant(actor.kind === 'person', 'a person confirms');
    const known = await tx
      .select({ id: eligibilityRules.id })
      .from(eligibilityRules)
      .where(
        and(eq(eligibilityRules.challengeId, solution.challengeId), eq(eligibilityRules.kind, 'declaration')),
      );
    const declared = known.map((rule) => rule.id);
    if (ruleIds.some((id) => !declared.includes(id))) throw new AppError('conflict', 'rules_changed');
    const confirmed = { confirmedBy: actor.id, confirmedAt: now };
    if (ruleIds.length > 0) {
      await tx
        .insert(eligibilityAnswers)
        .values(ruleIds.map((ruleId) => ({ solutionId, ruleId, ...confirmed })))
        .onConflictDoUpdate({
          target: [eligibilityAnswers.solutionId, eligibilityAnswers.ruleId],
          set: confirmed,
        });
    }
    const takenBack = declared.filter((id) => !ruleIds.includes(id));
    await tx
      .update(eligibilityAnswers)
      .set({ confirmedBy: null, confirmedAt: null })
      .where(
        and(eq(eligibilityAnswers.solutionId, solutionId), inArray(eligibilityAnswers.ruleId, takenBack)),
      );
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject, facts: { confirmed: ruleIds.length, of: declared.length } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return { slug: solution.slug };
  },
});
