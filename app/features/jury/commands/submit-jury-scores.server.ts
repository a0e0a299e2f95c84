import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { noteFoundConflicts } from '../conflicts.server.ts';
import { criteriaOf, sheetsFor } from '../jury.queries.server.ts';
import { juryRoundSchema } from '../jury.schemas.ts';
import { seatOf } from '../jury-board.queries.server.ts';
import { lockJuror } from './lock-juror.server.ts';
import { lockJury, tellPage } from './lock-jury.server.ts';
import { openWhenAllIn } from './open-when-all-in.server.ts';
import { noteSending } from './sending.server.ts';

/**
 * A juror sends all scores of a round. Every solution that is theirs to judge must be scored on every criterion. With the
 * last juror's the scores are opened.
 */
export const submitJuryScores = defineCommand({
  name: 'jury.submit',
  action: 'jury.score',
  input: juryRoundSchema,
  run: async (context, { challengeId, round }) => {
    const { tx, actor, now } = context;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    // Before the round is locked, which shows by waiting that there is a jury.
    if (!(await seatOf(tx, challengeId, actor.id))) throw new AppError('not_found');
    const { challenge, state } = await lockJury(context, challengeId, round);
    const juror = await lockJuror(tx, challengeId, actor.id);
    await noteFoundConflicts(tx, challengeId, now);
    const sheets = (await sheetsFor(tx, challengeId, actor.id, round)).filter(
      (sheet) => sheet.conflict === null,
    );
    context.authorize({
      userId: juror.userId,
      accepted: juror.accepted,
      open: state.open,
      mine: state.published,
      submitted: state.submittedIds.includes(actor.id),
    });
    const wanted = await criteriaOf(tx, challengeId);
    if (sheets.some((sheet) => sheet.scored < wanted.length))
      throw new AppError('conflict', 'scores_missing');
    await noteSending(tx, { challengeId, round, jurorId: actor.id }, now);
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: { round } });
    await openWhenAllIn(context, challenge, round);
    tellPage(context, challengeId);
  },
});
