import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { needs, priorityTopicNeeds, priorityTopics } from '#db/schema/index.ts';
import { topicIdSchema } from '../priorities.schemas.ts';
import { lockRound, lockTopic, tellRound } from './lock-round.server.ts';

/**
 * Takes a need out of its topic: to stand as a topic of its own, or off the long list. A topic without needs goes. Throws
 * `conflict`, `need_not_public`, where a topic of its own would say again what was taken back or hidden.
 */
export const takeNeedOut = defineCommand({
  name: 'priority.take_need_out',
  action: 'priority.edit',
  input: topicIdSchema.extend({ needId: z.uuid(), to: z.enum(['own_topic', 'off']) }),
  run: async (context, { roundId, topicId, needId, to }) => {
    const { tx, now, newId } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    await lockTopic(tx, roundId, topicId);
    const here = and(eq(priorityTopicNeeds.topicId, topicId), eq(priorityTopicNeeds.needId, needId));
    const taken = await tx
      .delete(priorityTopicNeeds)
      .where(here)
      .returning({ id: priorityTopicNeeds.needId });
    if (taken.length === 0) throw new AppError('not_found');
    const left = await tx.$count(priorityTopicNeeds, eq(priorityTopicNeeds.topicId, topicId));
    if (to === 'own_topic') {
      const [need] = await tx
        .select({ title: needs.title })
        .from(needs)
        .where(
          and(eq(needs.id, needId), inArray(needs.status, [...publicNeedStatuses]), isNull(needs.hiddenAt)),
        );
      // What was taken back or hidden is given no topic that says it again.
      if (!need) throw new AppError('conflict', 'need_not_public');
      const id = newId();
      await tx.insert(priorityTopics).values({ id, roundId, wording: need.title, createdAt: now });
      await tx
        .insert(priorityTopicNeeds)
        .values({ topicId: id, roundId, needId, consent: 'not_asked', createdAt: now });
    }
    const isEmpty = left === 0;
    if (isEmpty) await tx.delete(priorityTopics).where(eq(priorityTopics.id, topicId));
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { topic: topicId, need: needId, to },
    });
    tellRound(context, roundId, 'content');
    return { slug: round.slug, isEmpty };
  },
});
