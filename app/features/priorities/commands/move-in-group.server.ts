import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { moveTopic } from '#app/domain/priorities/move-topic.ts';
import { prioritySessionGroups } from '#db/schema/index.ts';
import { groupIdSchema, moveSchema } from '../priorities.schemas.ts';
import { lockGroup, requireAtWork, tellRound } from './lock-round.server.ts';

/**
 * Moves one topic in the order of a small group, as the order stands now: two people who move at once both have their
 * move, and neither takes the other's back. A move that arrives twice moves once.
 */
export const moveInGroup = defineCommand({
  name: 'priority.move',
  action: 'priority.move',
  input: groupIdSchema.extend({ move: moveSchema }),
  run: async (context, { groupId, move }) => {
    const { tx, now } = context;
    const { group, round, subject } = await lockGroup(tx, groupId);
    requireAtWork(subject);
    context.authorize(subject);
    const named = [move.topic, 'above' in move ? move.above : 'below' in move ? move.below : move.topic];
    if (named.some((id) => !group.ranking.includes(id))) throw new AppError('conflict', 'topic_unknown');
    const ranking = moveTopic(group.ranking, move);
    const hasMoved = ranking !== group.ranking;
    if (hasMoved) {
      await tx
        .update(prioritySessionGroups)
        .set({ ranking: [...ranking], version: group.version + 1, updatedAt: now })
        .where(eq(prioritySessionGroups.id, groupId));
      tellRound(context, round.id, 'data');
    }
    const place = ranking.indexOf(move.topic) + 1;
    await context.audit({
      subject: { type: 'priority_round', id: round.id },
      facts: { group: groupId, topic: move.topic, place },
    });
    return { place, of: ranking.length, version: hasMoved ? group.version + 1 : group.version };
  },
});
