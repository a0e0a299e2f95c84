import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { needs, priorityTopicNeeds, priorityTopics } from '#db/schema/index.ts';
import { mostTopics, roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

/**
 * Puts public needs onto the long list, each as a topic of its own that still has to be worded. Those that stand on it
 * already and those that are not public any more are passed over, and the answer says how many were added.
 */
export const addNeeds = defineCommand({
  name: 'priority.add_needs',
  action: 'priority.edit',
  input: roundIdSchema.extend({ needIds: z.array(z.uuid()).min(1, 'nothing_ticked').max(100, 'too_many') }),
  run: async (context, { roundId, needIds }) => {
    const { tx, now, newId } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    const wanted = [...new Set(needIds)];
    const found = await tx
      .select({ id: needs.id, title: needs.title })
      .from(needs)
      .where(
        and(
          inArray(needs.id, wanted),
          inArray(needs.status, [...publicNeedStatuses]),
          isNull(needs.hiddenAt),
        ),
      );
    const there = await tx
      .select({ needId: priorityTopicNeeds.needId })
      .from(priorityTopicNeeds)
      .where(and(eq(priorityTopicNeeds.roundId, roundId), inArray(priorityTopicNeeds.needId, wanted)));
    const known = new Set(there.map((row) => row.needId));
    // In the order in which they were chosen.
    const fresh = wanted.flatMap((id) => (known.has(id) ? [] : found.filter((need) => need.id === id)));
    const count = await tx.$count(priorityTopics, eq(priorityTopics.roundId, roundId));
    if (count + fresh.length > mostTopics) throw new AppError('conflict', 'long_list_full');
    const topics = fresh.map((need) => ({ need, id: newId() }));
    if (topics.length > 0) {
      await tx
        .insert(priorityTopics)
        .values(topics.map(({ need, id }) => ({ id, roundId, wording: need.title, createdAt: now })));
      await tx.insert(priorityTopicNeeds).values(
        topics.map(({ need, id }) => ({
          topicId: id,
          roundId,
          needId: need.id,
          consent: 'not_asked' as const,
          createdAt: now,
        })),
      );
      tellRound(context, roundId, 'content');
    }
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { added: topics.length },
    });
    return { slug: round.slug, added: topics.length, passedOver: wanted.length - topics.length };
  },
});
