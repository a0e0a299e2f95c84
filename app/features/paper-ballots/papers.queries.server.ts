import { and, asc, count, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import { type HandPaperStatus, handPaperStatuses } from '#app/domain/methods/voting/hand-papers.ts';
import { votedEntries } from '#app/features/ballots/voted-entries.queries.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { ballotHelpers, ballots, challenges, handPapers, users } from '#db/schema/index.ts';

/** The vote with this address as its papers need it, or null. Not scoped: ask the policy. */
export async function findPaperVote(db: DbOrTx, slug: string) {
  const [row] = await db
    .select({
      challengeId: challenges.id,
      id: ballots.id,
      method: ballots.method,
      scoreMax: ballots.scoreMax,
      eligible: ballots.eligible,
      seed: ballots.seed,
      paperHours: ballots.paperHours,
      countedAt: ballots.countedAt,
    })
    .from(ballots)
    .innerJoin(challenges, eq(challenges.id, ballots.challengeId))
    .where(eq(challenges.slug, slug));
  return row ?? null;
}

/** What stands on the papers, in the order in which it is printed: drawn, and the same on every paper. */
export const printedEntries = (db: DbOrTx, vote: { challengeId: string; seed: string }) =>
  votedEntries(db, vote.challengeId, `${vote.seed} paper`);

/** Open papers on a page. */
const most = 200;

/** How many papers stand where, and which wait to be typed again, by number. */
export async function papersAtWork(db: DbOrTx, ballotId: string) {
  const [counts, waiting] = await Promise.all([
    db
      .select({ status: handPapers.status, n: count() })
      .from(handPapers)
      .where(eq(handPapers.ballotId, ballotId))
      .groupBy(handPapers.status),
    db
      .select({ number: handPapers.number, status: handPapers.status })
      .from(handPapers)
      .where(and(eq(handPapers.ballotId, ballotId), inArray(handPapers.status, ['typed_once', 'differs'])))
      .orderBy(asc(handPapers.number))
      .limit(most),
  ]);
  const of = (status: HandPaperStatus) => counts.find((row) => row.status === status)?.n ?? 0;
  return {
    counts: Object.fromEntries(handPaperStatuses.map((status) => [status, of(status)])) as Record<
      HandPaperStatus,
      number
    >,
    waiting,
  };
}

/** People who help with the papers of a vote. */
export function helpersOf(db: DbOrTx, ballotId: string) {
  return db
    .select({ id: users.id, name: sql<string>`coalesce(${users.name}, ${users.pseudonym})` })
    .from(ballotHelpers)
    .innerJoin(users, eq(users.id, ballotHelpers.userId))
    .where(eq(ballotHelpers.ballotId, ballotId))
    .orderBy(asc(ballotHelpers.createdAt));
}

/** Papers that are printed and in nobody's hands, from one number to another, with the codes of their slips. */
export function papersToPrint(db: DbOrTx, ballotId: string, from: string, to: string) {
  return db
    .select({ number: handPapers.number, receipt: handPapers.receipt })
    .from(handPapers)
    .where(
      and(
        eq(handPapers.ballotId, ballotId),
        eq(handPapers.status, 'printed'),
        gte(handPapers.number, from),
        lte(handPapers.number, to),
      ),
    )
    .orderBy(asc(handPapers.number))
    .limit(most);
}
