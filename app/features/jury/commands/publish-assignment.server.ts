import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { juryRounds } from '#db/schema/index.ts';
import { assignmentPlan } from '../assignment.queries.server.ts';
import { loadsIn } from '../assignment-plan.ts';
import { noteFoundConflicts } from '../conflicts.server.ts';
import { juryRoundSchema } from '../jury.schemas.ts';
import { tellOfJury } from '../jury-people.server.ts';
import { lockJury, tellPage } from './lock-jury.server.ts';

/**
 * Publishes to the jurors who judges what, as staff have seen it (`version`). Refused where an entry has too few jurors
 * by now: somebody stepped down, a conflict came up, an entry came in.
 */
export const publishAssignment = defineCommand({
  name: 'jury.publish_assignment',
  action: 'jury.assign',
  input: juryRoundSchema.extend({ version: z.coerce.number().int() }),
  run: async (context, { challengeId, round, version }) => {
    const { tx, now } = context;
    const jury = await lockJury(context, challengeId, round);
    context.authorize(jury.subject);
    const { perEntry, assignedAt, seed } = jury.round;
    if (assignedAt) throw new AppError('conflict', 'assignment_published');
    if (perEntry === null || jury.round.version !== version)
      throw new AppError('conflict', 'assignment_changed');
    await noteFoundConflicts(tx, challengeId, now);
    const plan = await assignmentPlan(tx, challengeId, round);
    if (plan.entries.some((entry) => entry.jurors.length < perEntry))
      throw new AppError('conflict', 'assignment_gaps');
    await tx
      .update(juryRounds)
      .set({ assignedAt: now, version: sql`${juryRounds.version} + 1` })
      .where(and(eq(juryRounds.challengeId, challengeId), eq(juryRounds.round, round)));
    const judging = [...loadsIn(plan)].flatMap(([id, load]) => (load > 0 ? [id] : []));
    await context.audit({
      subject: { type: 'challenge', id: challengeId },
      facts: { round, perEntry, seed, entries: plan.entries.length, jurors: judging.length },
    });
    tellOfJury(context, jury.challenge, judging, { notice: 'juryAssigned' });
    tellPage(context, challengeId);
  },
});
