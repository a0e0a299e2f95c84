import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { jurors } from '#db/schema/index.ts';
import { noteFoundConflicts } from '../conflicts.server.ts';
import { juryStateOf } from '../jury.queries.server.ts';
import { seatOf } from '../jury-board.queries.server.ts';
import { currentRoundOf } from '../jury-rounds.server.ts';
import { lockJuror } from './lock-juror.server.ts';
import { lockJury, tellPage } from './lock-jury.server.ts';
import { openWhenAllIn } from './open-when-all-in.server.ts';

/** An invited juror says yes or no, or yes after a no. Who sits in the jury leaves it by stepping down. */
export const answerJuryInvitation = defineCommand({
  name: 'jury.answer',
  action: 'jury.answer',
  input: z.object({ challengeId: z.uuid(), answer: z.enum(['accepted', 'declined']) }),
  run: async (context, { challengeId, answer }) => {
    const { tx, actor, now } = context;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    if (!(await seatOf(tx, challengeId, actor.id))) throw new AppError('not_found');
    const round = await currentRoundOf(tx, challengeId);
    const { challenge } = await lockJury(context, challengeId, round);
    const juror = await lockJuror(tx, challengeId, actor.id);
    context.authorize(juror);
    // Whoever has left comes back only when they are asked again.
    if (juror.accepted || juror.steppedDownAt) throw new AppError('conflict', 'state_changed');
    const state = await juryStateOf(tx, challengeId, now);
    // Who comes after the scores were opened would score knowing those of others.
    if (answer === 'accepted' && state.complete) throw new AppError('conflict', 'jury_over');
    await tx
      .update(jurors)
      .set({ status: answer })
      .where(and(eq(jurors.challengeId, challengeId), eq(jurors.userId, actor.id)));
    if (answer === 'accepted') await noteFoundConflicts(tx, challengeId, now);
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { answer } });
    // A "no" may have been all that the scores of the others waited for.
    if (answer === 'declined') await openWhenAllIn(context, challenge, round);
    tellPage(context, challengeId);
  },
});
