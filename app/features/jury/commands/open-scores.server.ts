import { and, eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { juryRounds } from '#db/schema/index.ts';
import { juryRoundSchema, wordsSchema } from '../jury.schemas.ts';
import { tellOfJury } from '../jury-people.server.ts';
import { lockJury, tellPage } from './lock-jury.server.ts';

/**
 * Staff open the scores of a round before all are in, and say why. Only scores that were sent count; from then on none are
 * taken. It cannot be taken back.
 */
export const openScores = defineCommand({
  name: 'jury.open_scores',
  action: 'jury.open_scores',
  input: juryRoundSchema.extend({ reason: wordsSchema(1000) }),
  run: async (context, { challengeId, round, reason }) => {
    const { tx, now } = context;
    const { challenge, state, subject } = await lockJury(context, challengeId, round);
    if (state.over) throw new AppError('conflict', 'jury_over');
    context.authorize(subject);
    if (state.submittedIds.length === 0) throw new AppError('conflict', 'nothing_sent');
    await tx
      .update(juryRounds)
      .set({ openedAt: now, openedReason: reason })
      .where(and(eq(juryRounds.challengeId, challengeId), eq(juryRounds.round, round)));
    const sent = state.submittedIds.length;
    await context.audit({
      subject: { type: 'challenge', id: challengeId },
      facts: { round, sent, waitedFor: state.judgingIds.length - sent },
    });
    tellOfJury(context, challenge, state.acceptedIds, { notice: 'juryOpened' });
    tellPage(context, challengeId);
  },
});
