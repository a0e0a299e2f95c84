import { and, asc, desc, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { Constituency } from '#app/domain/people/roles.ts';
import type { FinalResult, InterimResult } from '#app/domain/priorities/results.ts';
import type { PriorityRoundStatus } from '#app/domain/priorities/round-machine.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { priorityRounds, priorityTopics } from '#db/schema/index.ts';

/** A round as its pages need it. */
export type Round = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  status: PriorityRoundStatus;
  groups: Constituency[];
  mostChosen: number;
  shortlistSize: number;
  finalSize: number;
  seed: string;
  interimEndsAt: Date | null;
  sessionAt: Date | null;
  sessionPlace: string;
  reason: string | null;
  version: number;
  publishedAt: Date | null;
};

const columns = {
  id: priorityRounds.id,
  slug: priorityRounds.slug,
  title: priorityRounds.title,
  summary: priorityRounds.summary,
  status: priorityRounds.status,
  groups: priorityRounds.groups,
  mostChosen: priorityRounds.mostChosen,
  shortlistSize: priorityRounds.shortlistSize,
  finalSize: priorityRounds.finalSize,
  seed: priorityRounds.seed,
  interimEndsAt: priorityRounds.interimEndsAt,
  sessionAt: priorityRounds.sessionAt,
  sessionPlace: priorityRounds.sessionPlace,
  reason: priorityRounds.reason,
  version: priorityRounds.version,
  publishedAt: priorityRounds.publishedAt,
};

/** The round with this address, or null. Not scoped: ask the policy. */
export async function findRound(db: DbOrTx, slug: string): Promise<Round | null> {
  const [round] = await db.select(columns).from(priorityRounds).where(eq(priorityRounds.slug, slug));
  return round ?? null;
}

/** What a round has come to so far. Not scoped: ask the policy. */
export async function resultsOf(
  db: DbOrTx,
  roundId: string,
): Promise<{ interim: InterimResult | null; final: FinalResult | null }> {
  const [row] = await db
    .select({ interim: priorityRounds.interimResult, final: priorityRounds.finalResult })
    .from(priorityRounds)
    .where(eq(priorityRounds.id, roundId));
  return {
    interim: (row?.interim ?? null) as InterimResult | null,
    final: (row?.final ?? null) as FinalResult | null,
  };
}

export type RoundCard = Pick<
  Round,
  'id' | 'slug' | 'title' | 'summary' | 'status' | 'interimEndsAt' | 'publishedAt' | 'sessionAt'
> & { topicCount: number };

const pageSize = 24;
const alive = ['collecting', 'interim', 'interim_closed', 'shortlisted', 'session', 'ranked'] as const;

const cardColumns = {
  id: priorityRounds.id,
  slug: priorityRounds.slug,
  title: priorityRounds.title,
  summary: priorityRounds.summary,
  status: priorityRounds.status,
  interimEndsAt: priorityRounds.interimEndsAt,
  publishedAt: priorityRounds.publishedAt,
  sessionAt: priorityRounds.sessionAt,
  topicCount: sql<number>`(select count(*)::int from priority_topics t where t.round_id = priority_rounds.id)`,
};

/** Rounds that go on, those that people can choose in first; those being prepared only `withHidden`. */
export async function roundsGoingOn(db: DbOrTx, withHidden: boolean): Promise<RoundCard[]> {
  return db
    .select(cardColumns)
    .from(priorityRounds)
    .where(
      inArray(
        priorityRounds.status,
        alive.filter((status) => withHidden || status !== 'collecting'),
      ),
    )
    .orderBy(sql`${priorityRounds.status} = 'interim' desc`, desc(priorityRounds.id))
    .limit(100);
}

/** Rounds that are over, the newest first, from after this id; `next` is where the following page begins. */
export async function roundsOver(
  db: DbOrTx,
  after: string | null,
  withHidden: boolean,
): Promise<{ rounds: RoundCard[]; next: string | null }> {
  const known = withHidden
    ? inArray(priorityRounds.status, ['published', 'cancelled'])
    : or(
        eq(priorityRounds.status, 'published'),
        and(eq(priorityRounds.status, 'cancelled'), isNotNull(priorityRounds.interimEndsAt)),
      );
  const rows = await db
    .select(cardColumns)
    .from(priorityRounds)
    .where(and(known, after ? lt(priorityRounds.id, after) : undefined))
    .orderBy(desc(priorityRounds.id))
    .limit(pageSize + 1);
  const rounds = rows.slice(0, pageSize);
  return { rounds, next: rows.length > pageSize ? (rounds.at(-1)?.id ?? null) : null };
}

/** A topic as people read it. */
export type Topic = {
  id: string;
  wording: string;
  explanation: string;
  shortlistPlace: number | null;
  shortlistGroup: Constituency | null;
  finalRank: number | null;
  challengeId: string | null;
};

/** Every topic of a round, in the order in which they came; at most `mostTopics`. */
export async function topicsOf(db: DbOrTx, roundId: string): Promise<Topic[]> {
  return db
    .select({
      id: priorityTopics.id,
      wording: priorityTopics.wording,
      explanation: priorityTopics.explanation,
      shortlistPlace: priorityTopics.shortlistPlace,
      shortlistGroup: priorityTopics.shortlistGroup,
      finalRank: priorityTopics.finalRank,
      challengeId: priorityTopics.challengeId,
    })
    .from(priorityTopics)
    .where(eq(priorityTopics.roundId, roundId))
    .orderBy(asc(priorityTopics.id));
}
