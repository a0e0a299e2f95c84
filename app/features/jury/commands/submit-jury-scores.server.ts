import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { jurors } from '#db/schema/index.ts';
import { noteFoundConflicts } from '../conflicts.server.ts';
import { criteriaOf, juryStateOf, sheetsFor } from '../jury.queries.server.ts';
import { lockJuror } from './lock-juror.server.ts';

/** A juror sends all scores. Every solution without a conflict must be scored on every criterion. */
export const submitJuryScores = defineCommand({
  name: 'jury.submit',
  action: 'jury.score',
  input: z.object({ challengeId: z.uuid() }),
  run: async (context, { challengeId }) => {
    const { tx, actor, now } = context;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const juror = await lockJuror(tx, challengeId, actor.id);
    const state = await juryStateOf(tx, challengeId, now);
    context.authorize({
      userId: juror.userId,
      accepted: juror.status === 'accepted',
      open: state.open,
      conflict: false,
      submitted: juror.submittedAt !== null,
    });
    await noteFoundConflicts(tx, challengeId, now);
    const [sheets, wanted] = [await sheetsFor(tx, challengeId, actor.id), await criteriaOf(tx, challengeId)];
    const missing = sheets.filter((sheet) => sheet.conflict === null && sheet.scored < wanted.length);
    if (missing.length > 0) throw new AppError('conflict', 'scores_missing');
    await tx
      .update(jurors)
      .set({ submittedAt: now })
      .where(and(eq(jurors.challengeId, challengeId), eq(jurors.userId, actor.id)));
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'people' } });
  },
});
