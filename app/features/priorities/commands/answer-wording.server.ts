import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { needs, priorityTopicNeeds, priorityTopics } from '#db/schema/index.ts';
import { answerSchema, roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

/**
 * The author of a need agrees to the wording of its topic, or refuses it and says what they would rather have. They can
 * change their mind until people are asked. An answer to a wording that has changed meanwhile is refused, so that nobody
 * agrees to what they have not read.
 */
export const answerWording = defineCommand({
  name: 'priority.answer_wording',
  action: 'priority.answer_wording',
  input: roundIdSchema.extend({ needId: z.uuid(), ...answerSchema.shape }),
  run: async (context, { roundId, needId, answer, words, version }) => {
    const { tx, actor, now } = context;
    const round = await lockRound(tx, roundId);
    const [found] = await tx
      .select({
        need: {
          id: needs.id,
          authorId: needs.authorId,
          writtenById: needs.writtenById,
          channel: needs.channel,
          status: needs.status,
          hiddenAt: needs.hiddenAt,
        },
        consent: priorityTopicNeeds.consent,
        wordingVersion: priorityTopicNeeds.wordingVersion,
        topicVersion: priorityTopics.version,
      })
      .from(priorityTopicNeeds)
      .innerJoin(needs, eq(needs.id, priorityTopicNeeds.needId))
      .innerJoin(priorityTopics, eq(priorityTopics.id, priorityTopicNeeds.topicId))
      .where(and(eq(priorityTopicNeeds.roundId, roundId), eq(priorityTopicNeeds.needId, needId)));
    if (!found) throw new AppError('not_found');
    // Whoever it does not concern learns neither of the round nor that the need is in it.
    context.require('need.look_after', found.need, { hide: true });
    if (round.status !== 'collecting') throw new AppError('conflict', 'wording_fixed');
    context.authorize({ status: round.status, need: found.need });
    if (found.consent === 'not_asked' || found.wordingVersion !== found.topicVersion) {
      throw new AppError('conflict', 'wording_changed');
    }
    if (version !== found.topicVersion) throw new AppError('conflict', 'wording_changed');
    await tx
      .update(priorityTopicNeeds)
      .set({ consent: answer, answer: answer === 'refused' ? words : '', answeredAt: now })
      .where(and(eq(priorityTopicNeeds.roundId, roundId), eq(priorityTopicNeeds.needId, needId)));
    const forOther = actor.kind === 'person' && actor.id !== found.need.authorId;
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      onBehalfOf: forOther ? found.need.authorId : null,
      facts: { need: needId, answer, version },
    });
    tellRound(context, roundId, 'content');
    return { slug: round.slug };
  },
});
