import { and, eq, inArray, sql } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { competingSolutionStatuses, type SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import type { Tx } from '#db/client.server.ts';
import { criteria, juryComments, juryScores, solutions } from '#db/schema/index.ts';
import { noteFoundConflicts } from '../conflicts.server.ts';
import { criteriaOf, juryStateOf, sheetsFor } from '../jury.queries.server.ts';
import { jurySheetSchema } from '../jury.schemas.ts';
import { lockJuror } from './lock-juror.server.ts';
import { tellPage } from './lock-jury.server.ts';

/**
 * Saves a juror's scores of one solution. It can be saved in parts and as often as wanted until all is sent. Throws
 * `other_window` where the juror has gone on with the sheet in another window since this one was loaded.
 */
export const saveJurySheet = defineCommand({
  name: 'jury.save_sheet',
  action: 'jury.score',
  input: jurySheetSchema,
  run: async (context, { solutionId, round, scores, forTeam, privateNote, window }) => {
    const { tx, actor, now } = context;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const [solution] = await tx
      .select({ challengeId: solutions.challengeId, status: solutions.status })
      .from(solutions)
      .where(eq(solutions.id, solutionId));
    if (!solution) throw new AppError('not_found');
    const { challengeId } = solution;
    const juror = await lockJuror(tx, challengeId, actor.id);
    const state = await juryStateOf(tx, challengeId, now, round);
    // Whoever joined a team since the jury was made has brought their conflicts along.
    await noteFoundConflicts(tx, challengeId, now);
    const sheet = (await sheetsFor(tx, challengeId, actor.id, round)).find(({ id }) => id === solutionId);
    const isStanding = (competingSolutionStatuses as readonly SolutionStatus[]).includes(solution.status);
    context.authorize({
      userId: juror.userId,
      accepted: juror.accepted,
      open: state.open,
      // An entry that has left is refused below, with its own reason.
      mine: sheet ? sheet.conflict === null : !isStanding,
      submitted: state.submittedIds.includes(actor.id),
    });
    if (!isStanding) throw new AppError('conflict', 'entry_left_vote');
    await requireOwnCriteria(tx, challengeId, scores);
    if (window) await requireNewestWindow(tx, { solutionId, jurorId: actor.id, window });
    if (scores.length > 0) {
      await tx
        .insert(juryScores)
        .values(
          scores.map(({ criterionId, score }) => ({
            solutionId,
            jurorId: actor.id,
            criterionId,
            round,
            score,
            updatedAt: now,
          })),
        )
        .onConflictDoUpdate({
          target: [juryScores.solutionId, juryScores.jurorId, juryScores.criterionId, juryScores.round],
          set: { score: sql`excluded.score`, updatedAt: now },
        });
    }
    const words = { forTeam, privateNote, savedIn: window?.id ?? '', updatedAt: now };
    await tx
      .insert(juryComments)
      .values({ solutionId, jurorId: actor.id, ...words })
      .onConflictDoUpdate({ target: [juryComments.solutionId, juryComments.jurorId], set: words });
    // The facts name no score: the log is read by administrators, the scores by nobody until all are sent.
    await context.audit({ subject: { type: 'solution', id: solutionId } });
    // Staff see each sheet that is filled as it happens; not each stroke, since all who have the challenge open hear it.
    const after = (await sheetsFor(tx, challengeId, actor.id, round)).find(({ id }) => id === solutionId);
    if (sheet && after && after.scored > sheet.scored) {
      const { length } = await criteriaOf(tx, challengeId);
      if (after.scored >= length) tellPage(context, challengeId);
    }
  },
});

/** A window that has not seen what another saved must not overwrite it. */
async function requireNewestWindow(
  tx: Tx,
  {
    solutionId,
    jurorId,
    window,
  }: { solutionId: string; jurorId: string; window: { id: string; seen: string } },
): Promise<void> {
  const [saved] = await tx
    .select({ savedIn: juryComments.savedIn, updatedAt: juryComments.updatedAt })
    .from(juryComments)
    .where(and(eq(juryComments.solutionId, solutionId), eq(juryComments.jurorId, jurorId)));
  if (!saved || saved.savedIn === window.id || saved.updatedAt.toISOString() === window.seen) return;
  throw new AppError('conflict', 'other_window');
}

async function requireOwnCriteria(
  tx: Tx,
  challengeId: string,
  scores: readonly { criterionId: string }[],
): Promise<void> {
  const ids = [...new Set(scores.map((entry) => entry.criterionId))];
  if (ids.length < scores.length) throw new AppError('invalid', 'check_fields');
  if (ids.length === 0) return;
  const found = await tx
    .select({ id: criteria.id })
    .from(criteria)
    .where(and(eq(criteria.challengeId, challengeId), inArray(criteria.id, ids)));
  if (found.length < ids.length) throw new AppError('conflict', 'criteria_changed');
}
