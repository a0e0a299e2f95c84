import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { priorityTopics } from '#db/schema/index.ts';
import { topicIdSchema, wordingSchema } from '../priorities.schemas.ts';
import { lockRound, lockTopic, tellRound } from './lock-round.server.ts';

/** Words a topic. A wording that changes is a new version: what authors said to the one before does not count for it. */
export const wordTopic = defineCommand({
  name: 'priority.word_topic',
  action: 'priority.edit',
  input: topicIdSchema.extend(wordingSchema.shape),
  run: async (context, { roundId, topicId, wording, explanation, version }) => {
    const { tx } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    const topic = await lockTopic(tx, roundId, topicId);
    if (topic.version !== version) throw new AppError('conflict', 'changed_meanwhile');
    const hasChanged = topic.wording !== wording || topic.explanation !== explanation;
    if (hasChanged) {
      await tx
        .update(priorityTopics)
        .set({ wording, explanation, version: version + 1 })
        .where(eq(priorityTopics.id, topicId));
      tellRound(context, roundId, 'content');
    }
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { topic: topicId, version: hasChanged ? version + 1 : version },
    });
    return { slug: round.slug, hasChanged };
  },
});
