import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { isPublicNeed } from '#app/domain/needs/need-machine.ts';
import {
  type WordingConsent,
  type WordingState,
  wordingStateOf,
} from '#app/domain/priorities/wording-consent.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { qualified } from '#db/qualified.server.ts';
import { needs, priorityTopicNeeds, priorityTopics, users } from '#db/schema/index.ts';

/** A wording about which somebody is asked, for a need of theirs or of somebody they act for. */
export type OwnWording = {
  needId: string;
  needSlug: string;
  needTitle: string;
  story: string;
  wording: string;
  explanation: string;
  version: number;
  /** How many other needs stand behind the same topic. */
  others: number;
  state: WordingState;
  answer: string;
  /** Whose need it is, where it is not one's own. */
  forName: string | null;
};

/**
 * The wordings of a round that this person is asked about: for their own needs, for those of patients they act for, and for
 * needs that they wrote down for others. One that nobody has been asked about yet is not among them.
 */
export async function wordingsFor(
  db: DbOrTx,
  actor: Actor,
  roundId: string,
  now: Date,
): Promise<OwnWording[]> {
  if (actor.kind !== 'person') return [];
  const authors = [
    actor.id,
    ...actor.actsFor.filter((one) => one.scopes.includes('needs')).map((one) => one.patientId),
  ];
  const rows = await db
    .select({
      need: {
        id: needs.id,
        authorId: needs.authorId,
        writtenById: needs.writtenById,
        channel: needs.channel,
        status: needs.status,
        hiddenAt: needs.hiddenAt,
      },
      slug: needs.slug,
      title: needs.title,
      story: needs.story,
      wording: priorityTopics.wording,
      explanation: priorityTopics.explanation,
      version: priorityTopics.version,
      consent: priorityTopicNeeds.consent,
      wordingVersion: priorityTopicNeeds.wordingVersion,
      askedAt: priorityTopicNeeds.askedAt,
      answer: priorityTopicNeeds.answer,
      others: sql<number>`(select count(*)::int - 1 from priority_topic_needs o where o.topic_id = ${qualified(priorityTopicNeeds.topicId)})`,
      author: sql<string>`coalesce(${users.name}, ${users.pseudonym})`,
    })
    .from(priorityTopicNeeds)
    .innerJoin(priorityTopics, eq(priorityTopics.id, priorityTopicNeeds.topicId))
    .innerJoin(needs, eq(needs.id, priorityTopicNeeds.needId))
    .innerJoin(users, eq(users.id, needs.authorId))
    .where(
      and(
        eq(priorityTopicNeeds.roundId, roundId),
        or(inArray(needs.authorId, authors), eq(needs.writtenById, actor.id)),
      ),
    )
    .orderBy(asc(needs.id));
  return rows
    .filter((row) => can(actor, 'need.look_after', row.need))
    .map((row) => ({
      needId: row.need.id,
      needSlug: row.slug,
      needTitle: row.title,
      story: row.story,
      wording: row.wording,
      explanation: row.explanation,
      version: row.version,
      others: row.others,
      answer: row.answer,
      forName: row.need.authorId === actor.id ? null : row.author,
      state: wordingStateOf(
        {
          consent: row.consent as WordingConsent,
          wordingVersion: row.wordingVersion,
          askedAt: row.askedAt,
          isPublic: isPublicNeed(row.need.status) && row.need.hiddenAt === null,
        },
        row.version,
        now,
      ),
    }))
    .filter(({ state }) => state !== 'not_asked' && state !== 'gone');
}
