import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { jurors } from '#db/schema/index.ts';
import { wordsSchema } from '../jury.schemas.ts';
import { seatOf } from '../jury-board.queries.server.ts';
import { staffIds, tellOfJury } from '../jury-people.server.ts';
import { currentRoundOf } from '../jury-rounds.server.ts';
import { lockJuror } from './lock-juror.server.ts';
import { lockJury, tellPage } from './lock-jury.server.ts';
import { openWhenAllIn } from './open-when-all-in.server.ts';

/**
 * A juror leaves the jury, at any time before the decision. Nothing they have scored counts any more, in no round; it is
 * kept, because others may have seen it.
 */
export const stepDown = defineCommand({
  name: 'jury.step_down',
  action: 'jury.step_down',
  input: z.object({ challengeId: z.uuid(), reason: wordsSchema(500) }),
  run: async (context, { challengeId, reason }) => {
    const { tx, actor, now } = context;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    if (!(await seatOf(tx, challengeId, actor.id))) throw new AppError('not_found');
    const round = await currentRoundOf(tx, challengeId);
    const { challenge } = await lockJury(context, challengeId, round);
    context.authorize(await lockJuror(tx, challengeId, actor.id));
    if (challenge.status !== 'announced' && challenge.status !== 'running')
      throw new AppError('conflict', 'jury_over');
    await tx
      .update(jurors)
      .set({ steppedDownAt: now, stepDownReason: reason })
      .where(and(eq(jurors.challengeId, challengeId), eq(jurors.userId, actor.id)));
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: { round } });
    tellOfJury(context, challenge, await staffIds(tx), { notice: 'jurySteppedDown' });
    await openWhenAllIn(context, challenge, round);
    tellPage(context, challengeId);
  },
});
