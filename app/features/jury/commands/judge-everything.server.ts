import { and, eq, sql } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { juryRounds } from '#db/schema/index.ts';
import { isScored } from '../assignment.queries.server.ts';
import { juryRoundSchema } from '../jury.schemas.ts';
import { tellOfJury } from '../jury-people.server.ts';
import { dropAssignments } from './draw-jury.server.ts';
import { lockJury, tellPage } from './lock-jury.server.ts';

/** Every juror judges every entry again; who was to judge what is forgotten. Not once somebody has scored. */
export const judgeEverything = defineCommand({
  name: 'jury.judge_everything',
  action: 'jury.assign',
  input: juryRoundSchema,
  run: async (context, { challengeId, round }) => {
    const { tx } = context;
    const jury = await lockJury(context, challengeId, round);
    context.authorize(jury.subject);
    if (await isScored(tx, challengeId, round)) throw new AppError('conflict', 'already_scored');
    await dropAssignments(tx, challengeId, round);
    await tx
      .update(juryRounds)
      .set({ perEntry: null, assignedAt: null, version: sql`${juryRounds.version} + 1` })
      .where(and(eq(juryRounds.challengeId, challengeId), eq(juryRounds.round, round)));
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: { round } });
    // As long as nothing was published, jurors have seen nothing.
    if (jury.round.assignedAt) {
      tellOfJury(context, jury.challenge, jury.state.acceptedIds, { notice: 'juryChanged' });
    }
    tellPage(context, challengeId);
  },
});
