import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';
import { seededRandom, shuffled } from '#app/domain/methods/random/seeded.ts';
import type { BallotRules, Marks, Paper } from '#app/domain/methods/voting/marks.ts';
import { suppressSmallCells } from '#app/domain/methods/voting/suppress-small-cells.ts';
import {
  type Capacity,
  type Constituency,
  constituencies,
  constituencyOf,
} from '#app/domain/people/roles.ts';
import { competingSolutionStatuses, leftSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import {
  type ChallengeMoment,
  findChallengeMoment,
} from '#app/features/challenges/challenge-now.queries.server.ts';
import type { Actor } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { ballotPapers, ballots, challenges, solutions, teams, users } from '#db/schema/index.ts';
import type { CountedVote } from './counted-vote.ts';
import { voterKeyOf } from './voter-key.server.ts';

/** A vote as its pages need it. */
export type Vote = {
  challenge: ChallengeMoment;
  ballot: BallotRules & {
    id: string;
    eligible: Capacity[];
    paperHours: number;
    countedAt: Date | null;
    result: CountedVote | null;
  };
};

/** The challenge with this address and its ballot, or null. Not scoped: ask the policy. */
export async function findVote(db: DbOrTx, actor: Actor, slug: string, now: Date): Promise<Vote | null> {
  const [row] = await db
    .select({
      challengeId: challenges.id,
      ballot: {
        id: ballots.id,
        method: ballots.method,
        scoreMax: ballots.scoreMax,
        budget: ballots.budget,
        weights: ballots.weights,
        eligible: ballots.eligible,
        paperHours: ballots.paperHours,
        quorum: ballots.quorum,
        patientGate: ballots.patientGate,
        seed: ballots.seed,
        countedAt: ballots.countedAt,
        result: ballots.result,
      },
    })
    .from(challenges)
    .innerJoin(ballots, eq(ballots.challengeId, challenges.id))
    .where(eq(challenges.slug, slug));
  const challenge = row ? await findChallengeMoment(db, actor, row.challengeId, now) : null;
  if (!row || !challenge) return null;
  return { challenge, ballot: { ...row.ballot, result: row.ballot.result as CountedVote | null } };
}

/** A solution as a voter sees it. */
export type Entry = { id: string; slug: string; title: string; summary: string; team: string };

/**
 * The solutions people can vote for, in an order that is another one for every `orderKey` and stays the same for each:
 * nobody is favoured by standing first.
 */
export async function entriesFor(db: DbOrTx, challengeId: string, orderKey: string): Promise<Entry[]> {
  const rows = await db
    .select({
      id: solutions.id,
      slug: solutions.slug,
      title: solutions.title,
      summary: solutions.summary,
      team: teams.name,
    })
    .from(solutions)
    .innerJoin(teams, eq(teams.id, solutions.teamId))
    .where(
      and(eq(solutions.challengeId, challengeId), inArray(solutions.status, [...competingSolutionStatuses])),
    )
    .orderBy(asc(solutions.id));
  return shuffled(rows, seededRandom(orderKey));
}

/** Solutions of a challenge that took part and have left, so that they can be named to who ticked them. */
export async function entriesThatLeft(
  db: DbOrTx,
  challengeId: string,
): Promise<{ id: string; title: string }[]> {
  return db
    .select({ id: solutions.id, title: solutions.title })
    .from(solutions)
    .where(and(eq(solutions.challengeId, challengeId), inArray(solutions.status, leftSolutionStatuses)));
}

/** What somebody has put into the ballot. */
export type OwnPaper = {
  constituency: Constituency;
  marks: Marks;
  receipt: string | null;
  byCarer: boolean;
  version: number;
};

/** The paper of this voter, or null. Whose paper may be asked for is the caller's to decide. */
export async function paperOf(db: DbOrTx, ballotId: string, voterId: string): Promise<OwnPaper | null> {
  const [paper] = await db
    .select({
      constituency: ballotPapers.constituency,
      marks: ballotPapers.marks,
      byCarer: ballotPapers.byCarer,
      receipt: ballotPapers.receipt,
      version: ballotPapers.version,
    })
    .from(ballotPapers)
    .where(
      and(eq(ballotPapers.ballotId, ballotId), eq(ballotPapers.voterKey, voterKeyOf(ballotId, voterId))),
    );
  return paper ?? null;
}

/** How many papers are in a ballot. */
export function turnoutOf(db: DbOrTx, ballotId: string): Promise<number> {
  return db.$count(ballotPapers, eq(ballotPapers.ballotId, ballotId));
}

/**
 * How many papers came from each constituency; null where that would be too few to be told. Constituencies that cannot vote
 * are nobody's secret, nor is it that nobody has voted at all: they are 0 and hide nothing.
 */
export async function turnoutBy(
  db: DbOrTx,
  ballotId: string,
): Promise<{ constituency: Constituency; count: number | null }[]> {
  const [rows, [ballot]] = await Promise.all([
    db
      .select({ constituency: ballotPapers.constituency, n: count() })
      .from(ballotPapers)
      .where(eq(ballotPapers.ballotId, ballotId))
      .groupBy(ballotPapers.constituency),
    db.select({ eligible: ballots.eligible }).from(ballots).where(eq(ballots.id, ballotId)),
  ]);
  const voting = new Set((ballot?.eligible ?? []).map((capacity) => constituencyOf[capacity]));
  const found = new Map(rows.map((row) => [row.constituency, row.n]));
  const all = Object.fromEntries(constituencies.map((group) => [group, found.get(group) ?? 0])) as Record<
    Constituency,
    number
  >;
  const present = Object.fromEntries(
    constituencies.map((group) => [group, rows.length > 0 && (voting.has(group) || all[group] > 0)]),
  ) as Record<Constituency, boolean>;
  const shown = suppressSmallCells(all, present);
  return constituencies.map((constituency) => ({ constituency, count: shown[constituency] }));
}

/** A paper without its key. */
export type KeptPaper = Paper & { receipt: string | null; onPaper: boolean };

/** Every paper of a ballot without its key. Only for counting and publishing. */
export async function papersOf(db: DbOrTx, ballotId: string): Promise<KeptPaper[]> {
  return db
    .select({
      constituency: ballotPapers.constituency,
      marks: ballotPapers.marks,
      receipt: ballotPapers.receipt,
      onPaper: ballotPapers.onPaper,
    })
    .from(ballotPapers)
    .where(eq(ballotPapers.ballotId, ballotId));
}

/** People for whom a carer may vote, as the carer knows them. */
export async function patientsVotedFor(db: DbOrTx, actor: Actor): Promise<{ id: string; name: string }[]> {
  if (actor.kind !== 'person') return [];
  const ids = actor.actsFor.filter((entry) => entry.scopes.includes('vote')).map((entry) => entry.patientId);
  if (ids.length === 0) return [];
  return db
    .select({ id: users.id, name: sql<string>`coalesce(${users.name}, ${users.pseudonym})` })
    .from(users)
    .where(inArray(users.id, ids))
    .orderBy(asc(users.pseudonym));
}

/** Titles of solutions, whatever became of them. */
export async function titlesOf(
  db: DbOrTx,
  ids: readonly string[],
): Promise<Map<string, { slug: string; title: string; status: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: solutions.id, slug: solutions.slug, title: solutions.title, status: solutions.status })
    .from(solutions)
    .where(inArray(solutions.id, [...ids]));
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
