import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { assignJurors } from '#app/domain/methods/judging/assignment.ts';
import type { Tx } from '#db/client.server.ts';
import { juryAssignments, juryRounds, solutions } from '#db/schema/index.ts';
import { assignmentPlan, isScored } from '../assignment.queries.server.ts';
import { noteFoundConflicts } from '../conflicts.server.ts';
import { juryRoundSchema } from '../jury.schemas.ts';
import { lockJury, tellPage } from './lock-jury.server.ts';

/**
 * Draws by lot which jurors judge which entry. What was drawn before and not published goes. Jurors see nothing of it
 * until it is published. Gives the method's reason where there is no assignment; then nothing changes.
 */
export const drawJury = defineCommand({
  name: 'jury.draw',
  action: 'jury.assign',
  input: juryRoundSchema.extend({
    perEntry: z.coerce.number('whole').int('whole').min(1, 'whole').max(50, 'whole'),
  }),
  run: async (context, { challengeId, round, perEntry }) => {
    const { tx, now, newId } = context;
    const jury = await lockJury(context, challengeId, round);
    context.authorize(jury.subject);
    if (jury.round.assignedAt) throw new AppError('conflict', 'assignment_published');
    if (await isScored(tx, challengeId, round)) throw new AppError('conflict', 'already_scored');
    await noteFoundConflicts(tx, challengeId, now);
    const plan = await assignmentPlan(tx, challengeId, round);
    if (plan.entries.length === 0) throw new AppError('conflict', 'no_entries');
    if (plan.jurors.length === 0) throw new AppError('conflict', 'no_jurors');
    const seed = `${jury.challenge.slug}-${round}-${newId().slice(-8)}`;
    const drawn = assignJurors(
      plan.entries.map(({ id }) => id),
      plan.jurors.map(({ id }) => id),
      { conflicts: plan.conflicts, perSolution: perEntry, seed },
    );
    const facts = { round, perEntry, seed };
    const subject = { type: 'challenge' as const, id: challengeId };
    if (!drawn.ok) {
      await context.audit({ subject, facts: { ...facts, problem: drawn.problem.kind } });
      return drawn.problem;
    }
    await dropAssignments(tx, challengeId, round);
    const rows = drawn.assignments.flatMap(({ solution, jurors }) =>
      jurors.map((jurorId) => ({ solutionId: solution, jurorId, round, createdAt: now })),
    );
    await tx.insert(juryAssignments).values(rows);
    await tx
      .update(juryRounds)
      .set({ perEntry, seed, version: sql`${juryRounds.version} + 1` })
      .where(and(eq(juryRounds.challengeId, challengeId), eq(juryRounds.round, round)));
    await context.audit({ subject, facts });
    tellPage(context, challengeId);
    return null;
  },
});

/** Forgets who was to judge what in a round. */
export async function dropAssignments(tx: Tx, challengeId: string, round: number): Promise<void> {
  const own = tx.select({ id: solutions.id }).from(solutions).where(eq(solutions.challengeId, challengeId));
  await tx
    .delete(juryAssignments)
    .where(and(eq(juryAssignments.round, round), inArray(juryAssignments.solutionId, own)));
}
