import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { isPublicNeed } from '#app/domain/needs/need-machine.ts';
import {
  answerBy,
  type TopicGap,
  topicGaps,
  type WordingConsent,
  type WordingState,
  wordingStateOf,
} from '#app/domain/priorities/wording-consent.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { needs, priorityTopicNeeds, priorityTopics } from '#db/schema/index.ts';

/** A need behind a topic as staff see it: never whose it is. */
export type TopicNeed = {
  id: string;
  slug: string;
  title: string;
  supportCount: number;
  state: WordingState;
  /** What its author would rather have it say: to this wording, or to the one before. */
  answer: string;
  /** Until when the author can answer; null where they were not asked. */
  until: Date | null;
};

export type LongListTopic = {
  id: string;
  wording: string;
  explanation: string;
  version: number;
  needs: TopicNeed[];
  gaps: TopicGap[];
};

const pageSize = 20;

const topicColumns = {
  id: priorityTopics.id,
  wording: priorityTopics.wording,
  explanation: priorityTopics.explanation,
  version: priorityTopics.version,
};

type NeedRow = {
  topicId: string;
  version: number;
  id: string;
  slug: string;
  title: string;
  supportCount: number;
  status: Parameters<typeof isPublicNeed>[0];
  hiddenAt: Date | null;
  consent: WordingConsent;
  wordingVersion: number | null;
  askedAt: Date | null;
  answer: string;
};

function needRows(db: DbOrTx, where: ReturnType<typeof eq>): Promise<NeedRow[]> {
  return db
    .select({
      topicId: priorityTopicNeeds.topicId,
      version: priorityTopics.version,
      id: needs.id,
      slug: needs.slug,
      title: needs.title,
      supportCount: needs.supportCount,
      status: needs.status,
      hiddenAt: needs.hiddenAt,
      consent: priorityTopicNeeds.consent,
      wordingVersion: priorityTopicNeeds.wordingVersion,
      askedAt: priorityTopicNeeds.askedAt,
      answer: priorityTopicNeeds.answer,
    })
    .from(priorityTopicNeeds)
    .innerJoin(priorityTopics, eq(priorityTopics.id, priorityTopicNeeds.topicId))
    .innerJoin(needs, eq(needs.id, priorityTopicNeeds.needId))
    .where(where)
    .orderBy(asc(needs.id));
}

const isOpen = (row: NeedRow) => isPublicNeed(row.status) && row.hiddenAt === null;
const stateOf = (row: NeedRow, now: Date) =>
  wordingStateOf({ ...row, isPublic: isOpen(row) }, row.version, now);

function toNeed(row: NeedRow, now: Date): TopicNeed {
  const { id, slug, supportCount, answer, askedAt } = row;
  const state = stateOf(row, now);
  return {
    id,
    slug,
    // What was taken back or hidden is shown to nobody, whoever put it on the list.
    title: isOpen(row) ? row.title : '',
    supportCount,
    state,
    answer,
    until: askedAt && (state === 'waiting' || state === 'not_answered') ? answerBy(askedAt) : null,
  };
}

async function withNeeds(
  db: DbOrTx,
  topics: { id: string; wording: string; explanation: string; version: number }[],
  now: Date,
): Promise<LongListTopic[]> {
  if (topics.length === 0) return [];
  const rows = await needRows(
    db,
    inArray(
      priorityTopicNeeds.topicId,
      topics.map((topic) => topic.id),
    ),
  );
  return topics.map((topic) => {
    const own = rows.filter((row) => row.topicId === topic.id).map((row) => toNeed(row, now));
    return { ...topic, needs: own, gaps: topicGaps(own.map((need) => need.state)) };
  });
}

/** One page of the long list, in the order in which topics came, from after this id; with `gap` only those that have it. */
export async function longListPage(
  db: DbOrTx,
  roundId: string,
  { after, now, gap = null }: { after: string | null; now: Date; gap?: TopicGap | null },
): Promise<{ topics: LongListTopic[]; next: string | null }> {
  const having =
    gap && (await topicsAndStates(db, roundId, now)).topics.filter((one) => one.gaps.includes(gap));
  const rows = await db
    .select(topicColumns)
    .from(priorityTopics)
    .where(
      and(
        eq(priorityTopics.roundId, roundId),
        after ? gt(priorityTopics.id, after) : undefined,
        having
          ? inArray(
              priorityTopics.id,
              having.map((one) => one.id),
            )
          : undefined,
      ),
    )
    .orderBy(asc(priorityTopics.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  return {
    topics: await withNeeds(db, page, now),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

/** One topic of this round with its needs, or null. */
export async function findTopic(
  db: DbOrTx,
  roundId: string,
  topicId: string,
  now: Date,
): Promise<LongListTopic | null> {
  const rows = await db
    .select(topicColumns)
    .from(priorityTopics)
    .where(and(eq(priorityTopics.roundId, roundId), eq(priorityTopics.id, topicId)));
  return (await withNeeds(db, rows, now))[0] ?? null;
}

/** The wordings of the other topics, to merge with; those that share most words with this one first. */
export async function otherTopics(
  db: DbOrTx,
  roundId: string,
  topic: { id: string; wording: string },
): Promise<{ id: string; wording: string }[]> {
  return (await db.execute(sql`
    select id, wording from priority_topics where round_id = ${roundId} and id <> ${topic.id}
    order by similarity(fold_text(wording), fold_text(${topic.wording})) desc, id`)) as unknown as {
    id: string;
    wording: string;
  }[];
}

/** What keeps the long list from being put to people: how many topics have each gap. */
export type LongListGaps = {
  topics: number;
  gaps: Record<TopicGap, number>;
  /** Authors who can be asked now. */
  toAsk: number;
  /** Authors who let the time pass; they hold nobody up. */
  notAnswered: number;
  agreed: number;
};

/** Every topic of a round with its gaps, and how each need stands with its words. */
async function topicsAndStates(db: DbOrTx, roundId: string, now: Date) {
  const [topics, rows] = await Promise.all([
    db.select({ id: priorityTopics.id }).from(priorityTopics).where(eq(priorityTopics.roundId, roundId)),
    needRows(db, eq(priorityTopicNeeds.roundId, roundId)),
  ]);
  const states = rows.map((row) => ({ topicId: row.topicId, state: stateOf(row, now) }));
  return {
    topics: topics.map(({ id }) => ({
      id,
      gaps: topicGaps(states.filter((one) => one.topicId === id).map((one) => one.state)),
    })),
    states: states.map((one) => one.state),
  };
}

/** Looks at the whole long list. */
export async function longListGaps(db: DbOrTx, roundId: string, now: Date): Promise<LongListGaps> {
  const { topics, states } = await topicsAndStates(db, roundId, now);
  const having = (gap: TopicGap) => topics.filter(({ gaps }) => gaps.includes(gap)).length;
  const count = (wanted: WordingState) => states.filter((state) => state === wanted).length;
  return {
    topics: topics.length,
    gaps: {
      no_need: having('no_need'),
      refused: having('refused'),
      not_asked: having('not_asked'),
      waiting: having('waiting'),
      gone: having('gone'),
    },
    toAsk: count('not_asked'),
    notAnswered: count('not_answered'),
    agreed: count('agreed'),
  };
}
