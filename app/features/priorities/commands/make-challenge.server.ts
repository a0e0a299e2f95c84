import { and, eq, inArray, isNull } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { createChallenge } from '#app/features/challenges/commands/create-challenge.server.ts';
import { richTextOf } from '#app/features/rich-text/rich-text.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import type { Tx } from '#db/client.server.ts';
import { needs, priorityTopicNeeds, priorityTopics, users } from '#db/schema/index.ts';
import { topicIdSchema } from '../priorities.schemas.ts';
import { lockRound, lockTopic, tellRound } from './lock-round.server.ts';

/** Title of a challenge, in characters. */
const longestTitle = 120;
/** Needs a challenge can hold. */
const mostNeeds = 50;

/**
 * Makes a draft of a challenge from a topic, once: its wording becomes the title, its explanation the beginning of the
 * brief, and its needs come along. The topic then leads to it.
 */
export const makeChallenge = defineCommand({
  name: 'priority.make_challenge',
  action: 'priority.make_challenge',
  input: topicIdSchema,
  run: async (context, { roundId, topicId }) => {
    const { tx, actor } = context;
    const round = await lockRound(tx, roundId);
    const topic = await lockTopic(tx, roundId, topicId);
    if (topic.challengeId) throw new AppError('conflict', 'challenge_exists');
    context.authorize({ status: round.status, challengeId: topic.challengeId });
    invariant(actor.kind === 'person', 'a challenge is made by a person');
    const behind = await needsBehind(tx, topicId);
    const [staff] = await tx.select({ locale: users.locale }).from(users).where(eq(users.id, actor.id));
    const t = getT(staff?.locale ?? 'en', 'priorities');
    const place = topic.finalRank;
    const found =
      place !== null && place <= round.finalSize
        ? t('challenge.fromTop', { round: round.title, rank: place })
        : t('challenge.fromRound', { round: round.title });
    const input = createChallenge.input.parse({
      title:
        topic.wording.length <= longestTitle ? topic.wording : `${topic.wording.slice(0, longestTitle - 1)}…`,
      summary: topic.explanation.slice(0, 600),
      format: 'contest',
      brief: richTextOf([topic.wording, topic.explanation, found].filter(Boolean).join('\n\n')),
      needIds: behind,
      ballot: {},
    });
    const made = await createChallenge.run(
      { ...context, authorize: (subject) => context.require('challenge.create', subject) },
      input,
    );
    await tx.update(priorityTopics).set({ challengeId: made.id }).where(eq(priorityTopics.id, topicId));
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { topic: topicId, challenge: made.id },
    });
    tellRound(context, roundId, 'content');
    return made;
  },
});

async function needsBehind(tx: Tx, topicId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: needs.id })
    .from(priorityTopicNeeds)
    .innerJoin(needs, eq(needs.id, priorityTopicNeeds.needId))
    .where(
      and(
        eq(priorityTopicNeeds.topicId, topicId),
        inArray(needs.status, [...publicNeedStatuses]),
        isNull(needs.hiddenAt),
      ),
    )
    .limit(mostNeeds);
  return rows.map((row) => row.id);
}
