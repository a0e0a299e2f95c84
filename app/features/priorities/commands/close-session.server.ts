import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import type { FinalResult } from '#app/domain/priorities/results.ts';
import { priorityRoundMachine } from '#app/domain/priorities/round-machine.ts';
import { priorityRounds, priorityTopics } from '#db/schema/index.ts';
import { roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

/** Ends the final session: the order of the plenary is the result. It can be opened again until it is published. */
export const closeSession = defineCommand({
  name: 'priority.close_session',
  action: 'priority.close_session',
  input: roundIdSchema,
  run: async (context, { roundId }) => {
    const { tx, now } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    const result = round.finalResult as FinalResult | null;
    if (!result) throw new AppError('conflict', 'plenary_missing');
    for (const [index, topicId] of result.order.entries()) {
      await tx
        .update(priorityTopics)
        .set({ finalRank: index + 1 })
        .where(eq(priorityTopics.id, topicId));
    }
    await tx
      .update(priorityRounds)
      .set({ status: transition(priorityRoundMachine, round.status, 'close_session'), updatedAt: now })
      .where(eq(priorityRounds.id, roundId));
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { changes: result.changes.length },
    });
    tellRound(context, roundId, 'state');
    return { slug: round.slug };
  },
});
