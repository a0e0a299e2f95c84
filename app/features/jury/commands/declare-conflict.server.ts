import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Tx } from '#db/client.server.ts';
import { juryComments, juryConflicts, juryScores, solutions } from '#db/schema/index.ts';
import { wordsSchema } from '../jury.schemas.ts';
import { seatOf } from '../jury-board.queries.server.ts';
import { staffIds, tellOfJury } from '../jury-people.server.ts';
import { currentRoundOf } from '../jury-rounds.server.ts';
import { lockJuror } from './lock-juror.server.ts';
import { lockJury, tellPage } from './lock-jury.server.ts';
import { openWhenAllIn } from './open-when-all-in.server.ts';

/**
 * A juror says that they have an interest in a solution, at any time before the decision. Their scores of it do not count
 * from then on, and are deleted where nobody else has seen them. It cannot be taken back.
 */
export const declareConflict = defineCommand({
  name: 'jury.declare_conflict',
  action: 'jury.declare_conflict',
  input: z.object({ solutionId: z.uuid(), note: wordsSchema(500) }),
  run: async (context, { solutionId, note }) => {
    const { tx, actor, now } = context;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const [solution] = await tx
      .select({ challengeId: solutions.challengeId })
      .from(solutions)
      .where(eq(solutions.id, solutionId));
    if (!solution) throw new AppError('not_found');
    const { challengeId } = solution;
    if (!(await seatOf(tx, challengeId, actor.id))) throw new AppError('not_found');
    const round = await currentRoundOf(tx, challengeId);
    const { challenge, state } = await lockJury(context, challengeId, round);
    context.authorize(await lockJuror(tx, challengeId, actor.id));
    if (challenge.status !== 'announced' && challenge.status !== 'running')
      throw new AppError('conflict', 'jury_over');
    const stored = await tx
      .insert(juryConflicts)
      .values({ solutionId, jurorId: actor.id, source: 'declared', note, createdAt: now })
      .onConflictDoNothing()
      .returning({ solutionId: juryConflicts.solutionId });
    if (stored.length === 0) throw new AppError('conflict', 'already_excluded');
    if (!state.complete) await dropSheet(tx, solutionId, actor.id, round);
    await context.audit({ subject: { type: 'solution', id: solutionId }, facts: { round } });
    tellOfJury(context, challenge, await staffIds(tx), { notice: 'juryRecused' });
    await openWhenAllIn(context, challenge, round);
    tellPage(context, challengeId);
  },
});

/** Deletes what a juror has put down on one entry in a round that nobody else has seen. */
async function dropSheet(tx: Tx, solutionId: string, jurorId: string, round: number): Promise<void> {
  await tx
    .delete(juryScores)
    .where(
      and(
        eq(juryScores.solutionId, solutionId),
        eq(juryScores.jurorId, jurorId),
        eq(juryScores.round, round),
      ),
    );
  // Words of an earlier round have been seen.
  if (round > 1) return;
  await tx
    .delete(juryComments)
    .where(and(eq(juryComments.solutionId, solutionId), eq(juryComments.jurorId, jurorId)));
}
