import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { jurors } from '#db/schema/index.ts';
import { noteFoundConflicts } from '../conflicts.server.ts';
import { juryStateOf } from '../jury.queries.server.ts';
import { lockJuror } from './lock-juror.server.ts';

/** An invited juror says yes or no, or yes after a no. Who sits in the jury leaves it by stepping down. */
export const answerJuryInvitation = defineCommand({
  name: 'jury.answer',
  action: 'jury.answer',
  input: z.object({ challengeId: z.uuid(), answer: z.enum(['accepted', 'declined']) }),
  run: async (context, { challengeId, answer }) => {
    const { tx, actor, now } = context;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const juror = await lockJuror(tx, challengeId, actor.id);
    context.authorize(juror);
    if (juror.accepted) throw new AppError('conflict', 'state_changed');
    const state = await juryStateOf(tx, challengeId, now);
    // Who comes after the scores were opened would score knowing those of others.
    if (answer === 'accepted' && state.complete) throw new AppError('conflict', 'jury_over');
    await tx
      .update(jurors)
      .set({ status: answer, steppedDownAt: null, stepDownReason: '' })
      .where(and(eq(jurors.challengeId, challengeId), eq(jurors.userId, actor.id)));
    if (answer === 'accepted') await noteFoundConflicts(tx, challengeId, now);
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { answer } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'people' } });
  },
});
