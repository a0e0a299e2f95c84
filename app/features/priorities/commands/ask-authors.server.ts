import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { answerBy } from '#app/domain/priorities/wording-consent.ts';
import { needs, priorityTopicNeeds, priorityTopics } from '#db/schema/index.ts';
import { roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';
import { peopleToAsk } from './people-to-ask.server.ts';

type Asked = { needId: string; topicId: string; version: number };

/**
 * Asks the authors of needs whether the wordings of their topics are right: of one topic, or of all. Only those are asked
 * who were not asked about the wording as it is now. Gives who was asked, for the mails that the caller sends after the
 * commit.
 */
export const askAuthors = defineCommand({
  name: 'priority.ask_authors',
  action: 'priority.edit',
  input: roundIdSchema.extend({ topicId: z.uuid().optional() }),
  run: async (context, { roundId, topicId }) => {
    const { tx, now } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    const waiting = await tx
      .select({
        needId: priorityTopicNeeds.needId,
        topicId: priorityTopicNeeds.topicId,
        version: priorityTopics.version,
      })
      .from(priorityTopicNeeds)
      .innerJoin(priorityTopics, eq(priorityTopics.id, priorityTopicNeeds.topicId))
      .innerJoin(needs, eq(needs.id, priorityTopicNeeds.needId))
      .where(
        and(
          eq(priorityTopicNeeds.roundId, roundId),
          topicId ? eq(priorityTopicNeeds.topicId, topicId) : undefined,
          inArray(needs.status, [...publicNeedStatuses]),
          isNull(needs.hiddenAt),
          or(
            eq(priorityTopicNeeds.consent, 'not_asked'),
            isNull(priorityTopicNeeds.wordingVersion),
            ne(priorityTopicNeeds.wordingVersion, priorityTopics.version),
          ),
        ),
      );
    for (const { needId, version } of waiting) {
      await tx
        .update(priorityTopicNeeds)
        .set({ consent: 'asked', wordingVersion: version, askedAt: now, answeredAt: null })
        .where(and(eq(priorityTopicNeeds.roundId, roundId), eq(priorityTopicNeeds.needId, needId)));
    }
    const people = await tell(context, round, waiting);
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { asked: waiting.length },
    });
    if (waiting.length > 0) tellRound(context, roundId, 'content');
    return { slug: round.slug, title: round.title, asked: waiting.length, until: answerBy(now), people };
  },
});

/** Tells each author, each carer who may act for them, and staff who wrote a need down, once however many needs it is. */
async function tell(
  { tx, now, emit }: CommandContext<'priority.edit'>,
  round: { id: string; slug: string; title: string },
  asked: readonly Asked[],
) {
  const people = await peopleToAsk(
    tx,
    asked.map(({ needId }) => needId),
  );
  for (const { userId, needIds } of people) {
    emit({
      kind: 'person.told',
      payload: {
        userIds: [userId],
        notice: 'priorityWording',
        subject: { type: 'priority_round', id: round.id },
        path:
          needIds.length === 1
            ? contestPaths.wording(round.slug, needIds[0] ?? '')
            : contestPaths.wordings(round.slug),
        facts: { title: round.title, count: needIds.length },
        dedupeKey: `priority-wording:${round.id}:${now.toISOString()}`,
      },
    });
  }
  return people;
}
