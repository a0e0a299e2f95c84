import { and, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import type { Phase } from '#app/domain/challenges/phases.ts';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { publicSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { challengeNeeds, challenges, needs, phases, solutions } from '#db/schema/index.ts';

/** A challenge as a list shows it. */
export type ChallengeCard = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  format: 'contest' | 'hackathon' | 'fieldlab_call';
  status: ChallengeStatus;
  announcedAt: Date | null;
  phases: Phase[];
  needCount: number;
  solutionCount: number;
};

const columns = {
  id: challenges.id,
  slug: challenges.slug,
  title: challenges.title,
  summary: challenges.summary,
  format: challenges.format,
  status: challenges.status,
  announcedAt: challenges.announcedAt,
};

/** Most challenges that are open or coming at once; there are never more than a few. */
const mostLive = 100;
const pageSize = 12;

/** Challenges in these states, the newest first. Statuses are the caller's to allow. */
export async function listChallengesIn(
  db: DbOrTx,
  statuses: readonly ChallengeStatus[],
): Promise<ChallengeCard[]> {
  const rows = await db
    .select(columns)
    .from(challenges)
    .where(inArray(challenges.status, [...statuses]))
    .orderBy(desc(challenges.updatedAt), desc(challenges.id))
    .limit(mostLive);
  return withParts(db, rows);
}

/** Where a page of past challenges begins: after this one. */
export type PastCursor = { at: Date; id: string };

/** Challenges that are over, the newest first; `next` is where the following page begins. */
export async function listPastChallenges(
  db: DbOrTx,
  after: PastCursor | null,
): Promise<{ cards: ChallengeCard[]; next: PastCursor | null }> {
  const rows = await db
    .select(columns)
    .from(challenges)
    .where(
      and(
        inArray(challenges.status, ['decided', 'closed', 'cancelled']),
        sql`${challenges.announcedAt} is not null`,
        after
          ? or(
              lt(challenges.announcedAt, after.at),
              and(eq(challenges.announcedAt, after.at), lt(challenges.id, after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(challenges.announcedAt), desc(challenges.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    cards: await withParts(db, shown),
    next: rows.length > pageSize && last?.announcedAt ? { at: last.announcedAt, id: last.id } : null,
  };
}

async function withParts(
  db: DbOrTx,
  rows: readonly Omit<ChallengeCard, 'phases' | 'needCount' | 'solutionCount'>[],
): Promise<ChallengeCard[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [plan, needCounts, solutionCounts] = await Promise.all([
    db
      .select({
        challengeId: phases.challengeId,
        id: phases.id,
        kind: phases.kind,
        startsAt: phases.startsAt,
        endsAt: phases.endsAt,
      })
      .from(phases)
      .where(inArray(phases.challengeId, ids))
      .orderBy(phases.startsAt),
    db
      .select({ id: challengeNeeds.challengeId, n: sql<number>`count(*)::int` })
      .from(challengeNeeds)
      .innerJoin(needs, eq(needs.id, challengeNeeds.needId))
      .where(
        and(
          inArray(challengeNeeds.challengeId, ids),
          inArray(needs.status, [...publicNeedStatuses]),
          isNull(needs.hiddenAt),
        ),
      )
      .groupBy(challengeNeeds.challengeId),
    db
      .select({ id: solutions.challengeId, n: sql<number>`count(*)::int` })
      .from(solutions)
      .where(and(inArray(solutions.challengeId, ids), inArray(solutions.status, [...publicSolutionStatuses])))
      .groupBy(solutions.challengeId),
  ]);
  const of = (counts: { id: string; n: number }[], id: string) => counts.find((one) => one.id === id)?.n ?? 0;
  return rows.map((row) => ({
    ...row,
    phases: plan.filter((phase) => phase.challengeId === row.id).map(({ challengeId: _, ...phase }) => phase),
    needCount: of(needCounts, row.id),
    solutionCount: of(solutionCounts, row.id),
  }));
}
