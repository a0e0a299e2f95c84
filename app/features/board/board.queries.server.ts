import { and, asc, count, eq, gt, isNull, min, sql } from 'drizzle-orm';
import { type BoardFacts, boardTasks } from '#app/domain/challenges/board-tasks.ts';
import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import { type Constituency, constituencies } from '#app/domain/people/roles.ts';
import type { SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import { competingSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import { announcementOf } from '#app/features/awards/results.queries.server.ts';
import { turnoutBy, turnoutOf } from '#app/features/ballots/ballot.queries.server.ts';
import { juryStateOf } from '#app/features/jury/jury.queries.server.ts';
import { currentRoundOf } from '#app/features/jury/jury-rounds.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  ballots,
  challengeQuestions,
  challenges,
  focusAreas,
  handPapers,
  jurors,
  phases,
  solutions,
} from '#db/schema/index.ts';

/** A challenge as its board names it. */
export type BoardChallenge = { id: string; slug: string; title: string; status: ChallengeStatus };

/** The challenge with this address, or null. Not scoped: ask the policy. */
export async function findBoardChallenge(db: DbOrTx, slug: string): Promise<BoardChallenge | null> {
  const [row] = await db
    .select({
      id: challenges.id,
      slug: challenges.slug,
      title: challenges.title,
      status: challenges.status,
    })
    .from(challenges)
    .where(eq(challenges.slug, slug));
  return row ?? null;
}

/** Turnout of one constituency against what was hoped for; `count` is null where it is too small to be told. */
export type TurnoutRow = { constituency: Constituency; count: number | null; target: number | null };

/** Everything the board of a challenge shows. For who may read it. */
export async function readBoard(db: DbOrTx, challenge: BoardChallenge, now: Date) {
  const challengeId = challenge.id;
  const [plan, byStatus, byArea, mending, [questions], jury, vote, announceAt] = await Promise.all([
    db
      .select({ id: phases.id, kind: phases.kind, startsAt: phases.startsAt, endsAt: phases.endsAt })
      .from(phases)
      .where(eq(phases.challengeId, challengeId))
      .orderBy(asc(phases.startsAt)),
    db
      .select({ status: solutions.status, n: count() })
      .from(solutions)
      .where(eq(solutions.challengeId, challengeId))
      .groupBy(solutions.status),
    entriesByArea(db, challengeId),
    db
      .select({ n: count(), until: min(solutions.mendUntil) })
      .from(solutions)
      .where(
        and(
          eq(solutions.challengeId, challengeId),
          eq(solutions.status, 'draft'),
          gt(solutions.mendUntil, now),
        ),
      ),
    db
      .select({ n: count() })
      .from(challengeQuestions)
      .where(and(eq(challengeQuestions.challengeId, challengeId), eq(challengeQuestions.status, 'open'))),
    juryFacts(db, challengeId, now),
    voteFacts(db, challengeId),
    announcementOf(db, challengeId),
  ]);
  const has = (kind: string) => plan.some((phase) => phase.kind === kind);
  const of = (...statuses: SolutionStatus[]) =>
    byStatus.filter((row) => statuses.includes(row.status)).reduce((total, row) => total + row.n, 0);
  const mendingCount = mending[0]?.n ?? 0;
  const facts: BoardFacts = {
    status: challenge.status,
    phases: plan,
    entries: {
      draft: of('draft') - mendingCount,
      submitted: of('submitted'),
      mending: mendingCount,
      mendUntil: mending[0]?.until ?? null,
      competing: of(...competingSolutionStatuses),
    },
    openQuestions: questions?.n ?? 0,
    jury: has('jury') ? jury : null,
    vote: has('vote') && vote ? { isCounted: vote.countedAt !== null, handPapers: vote.handPapers } : null,
    announceAt,
  };
  return {
    tasks: boardTasks(facts, now),
    phases: plan,
    entries: byStatus.map((row) => ({ status: row.status, count: row.n })),
    areas: byArea,
    vote: has('vote') && vote ? vote : null,
    jury: has('jury') ? jury : null,
    announceAt,
  };
}

async function entriesByArea(db: DbOrTx, challengeId: string) {
  return db
    .select({
      id: focusAreas.id,
      name: focusAreas.name,
      count: sql<number>`count(${solutions.id})::int`,
    })
    .from(focusAreas)
    .leftJoin(
      solutions,
      and(
        eq(solutions.focusAreaId, focusAreas.id),
        sql`${solutions.status} not in ('draft', 'withdrawn', 'ineligible')`,
      ),
    )
    .where(eq(focusAreas.challengeId, challengeId))
    .groupBy(focusAreas.id)
    .orderBy(asc(focusAreas.position));
}

async function juryFacts(db: DbOrTx, challengeId: string, now: Date) {
  const round = await currentRoundOf(db, challengeId);
  const [state, [invited]] = await Promise.all([
    juryStateOf(db, challengeId, now, round),
    db
      .select({ n: count() })
      .from(jurors)
      .where(
        and(eq(jurors.challengeId, challengeId), eq(jurors.status, 'invited'), isNull(jurors.steppedDownAt)),
      ),
  ]);
  const sent = state.judgingIds.filter((id) => state.submittedIds.includes(id)).length;
  return {
    accepted: state.acceptedIds.length,
    invited: invited?.n ?? 0,
    behind: state.judgingIds.length - sent,
    sent,
    isAssigned: state.published,
    isComplete: state.complete,
    endsAt: state.endsAt,
  };
}

async function voteFacts(db: DbOrTx, challengeId: string) {
  const [ballot] = await db
    .select({
      id: ballots.id,
      countedAt: ballots.countedAt,
      targets: ballots.targets,
      quorum: ballots.quorum,
    })
    .from(ballots)
    .where(eq(ballots.challengeId, challengeId));
  if (!ballot) return null;
  const [by, [papers]] = await Promise.all([
    turnoutBy(db, ballot.id),
    db
      .select({ n: count() })
      .from(handPapers)
      .where(and(eq(handPapers.ballotId, ballot.id), sql`${handPapers.status} in ('typed_once', 'differs')`)),
  ]);
  const targets = ballot.targets ?? {};
  const rows: TurnoutRow[] = constituencies
    .map((constituency) => {
      const found = by.find((row) => row.constituency === constituency);
      return { constituency, count: found ? found.count : 0, target: targets[constituency] ?? null };
    })
    .filter((row) => row.count !== 0 || row.target !== null);
  const total = await turnoutOf(db, ballot.id);
  return { countedAt: ballot.countedAt, quorum: ballot.quorum, total, rows, handPapers: papers?.n ?? 0 };
}
