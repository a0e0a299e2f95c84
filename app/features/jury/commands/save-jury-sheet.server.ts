import { and, eq, inArray } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { competingSolutionStatuses, type SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import { criteria, juryComments, juryConflicts, juryScores, solutions } from '#db/schema/index.ts';
import { noteFoundConflicts } from '../conflicts.server.ts';
import { juryStateOf } from '../jury.queries.server.ts';
import { jurySheetSchema } from '../jury.schemas.ts';
import { lockJuror } from './lock-juror.server.ts';

/** Saves a juror's scores of one solution. It can be saved in parts and as often as wanted until all is sent. */
export const saveJurySheet = defineCommand({
  name: 'jury.save_sheet',
  action: 'jury.score',
  input: jurySheetSchema,
  run: async (context, { solutionId, scores, forTeam }) => {
    const { tx, actor, now } = context;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const [solution] = await tx
      .select({ challengeId: solutions.challengeId, status: solutions.status })
      .from(solutions)
      .where(eq(solutions.id, solutionId));
    if (!solution) throw new AppError('not_found');
    const juror = await lockJuror(tx, solution.challengeId, actor.id);
    const state = await juryStateOf(tx, solution.challengeId, now);
    // Whoever joined a team since the jury was made has brought their conflicts along.
    await noteFoundConflicts(tx, solution.challengeId, now);
    const [conflict] = await tx
      .select({ source: juryConflicts.source })
      .from(juryConflicts)
      .where(and(eq(juryConflicts.solutionId, solutionId), eq(juryConflicts.jurorId, actor.id)));
    context.authorize({
      userId: juror.userId,
      accepted: juror.status === 'accepted',
      open: state.open,
      conflict: conflict !== undefined,
      submitted: juror.submittedAt !== null,
    });
    if (!(competingSolutionStatuses as readonly SolutionStatus[]).includes(solution.status)) {
      throw new AppError('conflict', 'entry_left_vote');
    }
    await requireOwnCriteria(context.tx, solution.challengeId, scores);
    for (const { criterionId, score } of scores) {
      await tx
        .insert(juryScores)
        .values({ solutionId, jurorId: actor.id, criterionId, score, updatedAt: now })
        .onConflictDoUpdate({
          target: [juryScores.solutionId, juryScores.jurorId, juryScores.criterionId, juryScores.round],
          set: { score, updatedAt: now },
        });
    }
    await tx
      .insert(juryComments)
      .values({ solutionId, jurorId: actor.id, forTeam, updatedAt: now })
      .onConflictDoUpdate({
        target: [juryComments.solutionId, juryComments.jurorId],
        set: { forTeam, updatedAt: now },
      });
    // The facts name no score: the log is read by administrators, the scores by nobody until all are sent.
    await context.audit({ subject: { type: 'solution', id: solutionId } });
  },
});

async function requireOwnCriteria(
  tx: Parameters<typeof lockJuror>[0],
  challengeId: string,
  scores: readonly { criterionId: string }[],
): Promise<void> {
  const ids = [...new Set(scores.map((entry) => entry.criterionId))];
  if (ids.length === 0) return;
  const found = await tx
    .select({ id: criteria.id })
    .from(criteria)
    .where(and(eq(criteria.challengeId, challengeId), inArray(criteria.id, ids)));
  if (found.length < ids.length) throw new AppError('conflict', 'criteria_changed');
}
