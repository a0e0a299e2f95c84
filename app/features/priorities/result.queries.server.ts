import { asc, eq, inArray } from 'drizzle-orm';
import { isPublicNeed } from '#app/domain/needs/need-machine.ts';
import type { Constituency } from '#app/domain/people/roles.ts';
import { mayNameTurn, type PublicInterimRanking, publicInterim } from '#app/domain/priorities/results.ts';
import { wordingStateOf } from '#app/domain/priorities/wording-consent.ts';
import type { Actor } from '#app/policies/actor.ts';
import { abilities, can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { challenges, needs, priorityTopicNeeds, priorityTopics } from '#db/schema/index.ts';
import { type Round, resultsOf, type Topic, topicsOf } from './rounds.queries.server.ts';

/** The needs behind a topic as everybody may see them, and how many of their authors agreed to its wording. */
export type BehindTopic = {
  needs: { id: string; slug: string; title: string }[];
  agreed: number;
  notAnswered: number;
};

/** A topic with what came of it. */
export type ResultTopic = Topic & {
  behind: BehindTopic;
  challenge: { slug: string; title: string } | null;
  mayMakeChallenge: boolean;
};

/** What stands behind each topic of a round. `at` is when people were asked: answers are told as they stood then. */
async function behindTopics(db: DbOrTx, roundId: string, at: Date): Promise<Map<string, BehindTopic>> {
  const rows = await db
    .select({
      topicId: priorityTopicNeeds.topicId,
      id: needs.id,
      slug: needs.slug,
      title: needs.title,
      status: needs.status,
      hiddenAt: needs.hiddenAt,
      consent: priorityTopicNeeds.consent,
      wordingVersion: priorityTopicNeeds.wordingVersion,
      askedAt: priorityTopicNeeds.askedAt,
      version: priorityTopics.version,
    })
    .from(priorityTopicNeeds)
    .innerJoin(priorityTopics, eq(priorityTopics.id, priorityTopicNeeds.topicId))
    .innerJoin(needs, eq(needs.id, priorityTopicNeeds.needId))
    .where(eq(priorityTopicNeeds.roundId, roundId))
    .orderBy(asc(needs.id));
  const found = new Map<string, BehindTopic>();
  for (const row of rows) {
    const entry = found.get(row.topicId) ?? { needs: [], agreed: 0, notAnswered: 0 };
    const state = wordingStateOf({ ...row, isPublic: true }, row.version, at);
    if (state === 'agreed') entry.agreed += 1;
    if (state === 'not_answered' || state === 'waiting') entry.notAnswered += 1;
    // A need that was taken back or hidden since is not named any more.
    if (isPublicNeed(row.status) && row.hiddenAt === null)
      entry.needs.push({ id: row.id, slug: row.slug, title: row.title });
    found.set(row.topicId, entry);
  }
  return found;
}

/** The result of a round as this person may see it; null where there is none for them. */
export async function resultFor(db: DbOrTx, actor: Actor, round: Round, now: Date) {
  if (!can(actor, 'priority.read_result', round)) return null;
  const [{ interim, final }, topics, behind] = await Promise.all([
    resultsOf(db, round.id),
    topicsOf(db, round.id),
    behindTopics(db, round.id, now),
  ]);
  if (!interim || !final) return null;
  const ids = topics.flatMap((topic) => topic.challengeId ?? []);
  const made =
    ids.length === 0
      ? []
      : await db
          .select({
            id: challenges.id,
            slug: challenges.slug,
            title: challenges.title,
            status: challenges.status,
            announcedAt: challenges.announcedAt,
          })
          .from(challenges)
          .where(inArray(challenges.id, ids));
  const challengeOf = (topic: Topic) => {
    const found = made.find((one) => one.id === topic.challengeId);
    return found && can(actor, 'challenge.read', found) ? { slug: found.slug, title: found.title } : null;
  };
  const whole: ResultTopic[] = topics.map((topic) => ({
    ...topic,
    // A small constituency is not named even by its turn.
    shortlistGroup:
      topic.shortlistGroup && mayNameTurn(interim, topic.shortlistGroup) ? topic.shortlistGroup : null,
    behind: behind.get(topic.id) ?? { needs: [], agreed: 0, notAnswered: 0 },
    challenge: challengeOf(topic),
    mayMakeChallenge: abilities(actor, ['priority.make_challenge'], {
      status: round.status,
      challengeId: topic.challengeId,
    })['priority.make_challenge'],
  }));
  const groups: { group: Constituency; list: PublicInterimRanking }[] = [];
  const shown = publicInterim(interim, round.groups);
  for (const group of round.groups) {
    const list = shown[group];
    if (list) groups.push({ group, list });
  }
  return { topics: whole, groups, final, closedEarly: interim.closedEarly };
}
