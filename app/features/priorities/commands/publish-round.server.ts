import { and, eq, inArray, isNull } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { transition } from '#app/domain/machine.ts';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { priorityRoundMachine } from '#app/domain/priorities/round-machine.ts';
import { needs, priorityRounds, priorityTopicNeeds, priorityTopics } from '#db/schema/index.ts';
import { roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

/**
 * Publishes the result. Whoever said, supported or follows a need of the round is told what became of it: its place, or
 * that it is not among the most important ones this time.
 */
export const publishRound = defineCommand({
  name: 'priority.publish',
  action: 'priority.publish',
  input: roundIdSchema,
  run: async (context, { roundId }) => {
    const { tx, now } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    await tx
      .update(priorityRounds)
      .set({
        status: transition(priorityRoundMachine, round.status, 'publish'),
        publishedAt: now,
        updatedAt: now,
      })
      .where(eq(priorityRounds.id, roundId));
    const behind = await tx
      .select({ needId: needs.id, finalRank: priorityTopics.finalRank })
      .from(priorityTopicNeeds)
      .innerJoin(priorityTopics, eq(priorityTopics.id, priorityTopicNeeds.topicId))
      .innerJoin(needs, eq(needs.id, priorityTopicNeeds.needId))
      .where(
        and(
          eq(priorityTopicNeeds.roundId, roundId),
          inArray(needs.status, [...publicNeedStatuses]),
          isNull(needs.hiddenAt),
        ),
      );
    for (const { needId, finalRank } of behind) {
      const rank = finalRank !== null && finalRank <= round.finalSize ? finalRank : 0;
      await context.step(
        'need.prioritised',
        { type: 'need', id: needId },
        { title: round.title, rank },
        'staff',
      );
    }
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { needs: behind.length },
    });
    tellRound(context, roundId, 'state');
    return { slug: round.slug };
  },
});
