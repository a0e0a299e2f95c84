import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { juryRoundSchema } from '../jury.schemas.ts';
import { lockJury, tellPage } from './lock-jury.server.ts';
import { openWhenAllIn } from './open-when-all-in.server.ts';

/**
 * Opens the scores of a round for good where nobody is waited for any more, whatever the reason: an entry that was still to
 * be scored has left, or its juror has joined its team. The clock does it. Throws `conflict`, `jury_open`, where somebody is.
 */
export const openCompleteScores = defineCommand({
  name: 'jury.open_complete_scores',
  action: 'jury.open_scores',
  input: juryRoundSchema,
  run: async (context, { challengeId, round }) => {
    const { challenge, state, subject } = await lockJury(context, challengeId, round);
    context.authorize(subject);
    if (!state.complete) throw new AppError('conflict', 'jury_open');
    await openWhenAllIn(context, challenge, round);
    await context.audit({
      action: 'jury.open_scores',
      subject: { type: 'challenge', id: challengeId },
      facts: { round, sent: state.submittedIds.length, waitedFor: 0 },
    });
    tellPage(context, challengeId);
  },
});
