import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { shortlist } from '#app/domain/methods/prioritisation/interim-ranking.ts';
import type { InterimResult } from '#app/domain/priorities/results.ts';
import { priorityRoundMachine } from '#app/domain/priorities/round-machine.ts';
import { priorityRounds, priorityTopics } from '#db/schema/index.ts';
import { roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

/** Makes the shortlist from the top of each constituency's list in turn. Staff confirm it and cannot change it. */
export const confirmShortlist = defineCommand({
  name: 'priority.shortlist',
  action: 'priority.shortlist',
  input: roundIdSchema,
  run: async (context, { roundId }) => {
    const { tx, now } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    const result = round.interimResult as InterimResult | null;
    invariant(result, 'a closed round has a result');
    const entries = shortlist(result.rankings, { size: round.shortlistSize, groups: round.groups });
    if (entries.length < 2) throw new AppError('conflict', 'too_few_chosen');
    for (const [index, { candidate, group }] of entries.entries()) {
      await tx
        .update(priorityTopics)
        .set({ shortlistPlace: index + 1, shortlistGroup: group })
        .where(eq(priorityTopics.id, candidate));
    }
    await tx
      .update(priorityRounds)
      .set({ status: transition(priorityRoundMachine, round.status, 'shortlist'), updatedAt: now })
      .where(eq(priorityRounds.id, roundId));
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { shortlist: entries.map((entry) => entry.candidate) },
    });
    tellRound(context, roundId, 'state');
    return { slug: round.slug };
  },
});
