import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { priorityTopicNeeds, priorityTopics } from '#db/schema/index.ts';
import { topicIdSchema } from '../priorities.schemas.ts';
import { lockRound, lockTopic, tellRound, topicIdsOf } from './lock-round.server.ts';

/**
 * Makes one topic of several. The needs move to the topic that stays; its wording is new to their authors, so they are
 * asked about it, whatever they said to another wording.
 */
export const mergeTopics = defineCommand({
  name: 'priority.merge_topics',
  action: 'priority.edit',
  input: topicIdSchema.extend({
    others: z.array(z.uuid()).min(1, 'nothing_ticked').max(50, 'too_many'),
  }),
  run: async (context, { roundId, topicId, others }) => {
    const { tx } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    await lockTopic(tx, roundId, topicId);
    const wanted = [...new Set(others)].filter((id) => id !== topicId);
    const found = await topicIdsOf(tx, roundId, wanted);
    if (found.length < wanted.length || found.length === 0) throw new AppError('conflict', 'topic_unknown');
    await tx
      .update(priorityTopicNeeds)
      .set({ topicId, consent: 'not_asked', wordingVersion: null, askedAt: null, answeredAt: null })
      .where(and(eq(priorityTopicNeeds.roundId, roundId), inArray(priorityTopicNeeds.topicId, found)));
    await tx
      .delete(priorityTopics)
      .where(and(eq(priorityTopics.roundId, roundId), inArray(priorityTopics.id, found)));
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { topic: topicId, merged: found },
    });
    tellRound(context, roundId, 'content');
    return { slug: round.slug };
  },
});
