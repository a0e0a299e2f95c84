import { and, asc, eq, inArray } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { AwardKind } from '#app/domain/challenges/challenge-machine.ts';
import type { PhaseKind } from '#app/domain/challenges/phases.ts';
import { competingSolutionStatuses, type SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import { votersWinners } from '#app/features/ballots/voters-winners.server.ts';
import { newestJuryState } from '#app/features/jury/jury-results.server.ts';
import type { Tx } from '#db/client.server.ts';
import { ballots, phases, prizes, solutions } from '#db/schema/index.ts';
import type { WantedDecision } from '../decision.schemas.ts';

export type DecidedSolution = { id: string; title: string; status: SolutionStatus };
export type DecidedAward = {
  solutionId: string;
  kind: AwardKind;
  statement: string;
  prizeId: string | null;
};

/** A decision that holds: who is awarded, and what each team is told. */
export type SettledDecision = {
  entries: DecidedSolution[];
  awards: DecidedAward[];
  feedback: ReadonlyMap<string, string>;
};

/**
 * Checks a decision against how everything stands now, and locks its entries. Throws `conflict` while votes are uncounted
 * (`vote_not_counted`), jurors are still at work (`jury_open`), an awarded entry has left or the voters' winner is another one
 * than was seen (`entry_left_vote`), a prize is gone (`prize_gone`) or a team would go without feedback (`feedback_missing`).
 */
export async function settledDecision(
  tx: Tx,
  challengeId: string,
  now: Date,
  { juryAwards, votersStatement, votersWinners: seen, feedback }: WantedDecision,
): Promise<SettledDecision> {
  await requireJuryDone(tx, challengeId, now);
  const entries = await tx
    .select({ id: solutions.id, title: solutions.title, status: solutions.status })
    .from(solutions)
    .where(
      and(eq(solutions.challengeId, challengeId), inArray(solutions.status, [...competingSolutionStatuses])),
    )
    .orderBy(asc(solutions.id))
    .for('update');
  const byVoters = await votersAwards(tx, challengeId, entries, votersStatement);
  if (seen && !sameIds(seen, byVoters)) throw new AppError('conflict', 'entry_left_vote');
  const awards: DecidedAward[] = [
    ...byVoters,
    ...juryAwards.map(({ prizeId = null, ...award }) => ({ ...award, prizeId, kind: 'jury' as const })),
  ];
  if (awards.some((award) => !entries.some((entry) => entry.id === award.solutionId))) {
    throw new AppError('conflict', 'entry_left_vote');
  }
  await requirePrizes(tx, challengeId, awards);
  const told = new Map(feedback.map((entry) => [entry.solutionId, entry.text]));
  if (entries.some((entry) => !told.has(entry.id))) throw new AppError('conflict', 'feedback_missing');
  return { entries, awards, feedback: told };
}

const sameIds = (seen: readonly string[], awards: readonly DecidedAward[]) =>
  new Set(seen).size === awards.length && awards.every(({ solutionId }) => seen.includes(solutionId));

/**
 * The voters' winner stands in the count, in a budget vote all that it pays; nobody chooses it. Where somebody has left since,
 * it is counted without them.
 */
async function votersAwards(
  tx: Tx,
  challengeId: string,
  entries: readonly DecidedSolution[],
  statement: string,
): Promise<DecidedAward[]> {
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.challengeId, challengeId));
  if (!ballot || !(await hasPhase(tx, challengeId, 'vote'))) return [];
  if (!ballot.countedAt) throw new AppError('conflict', 'vote_not_counted');
  const winners = await votersWinners(tx, ballot, new Set(entries.map((entry) => entry.id)));
  if (winners.length === 0) return [];
  const [prize] = await tx
    .select({ id: prizes.id })
    .from(prizes)
    .where(and(eq(prizes.challengeId, challengeId), eq(prizes.kind, 'voters')))
    .orderBy(asc(prizes.position))
    .limit(1);
  return winners.map((solutionId) => ({ solutionId, kind: 'voters', statement, prizeId: prize?.id ?? null }));
}

async function requireJuryDone(tx: Tx, challengeId: string, now: Date): Promise<void> {
  const jury = await newestJuryState(tx, challengeId, now);
  const isNeeded = jury.endsAt !== null || jury.acceptedIds.length > 0;
  if (isNeeded && !jury.complete) throw new AppError('conflict', 'jury_open');
}

async function hasPhase(tx: Tx, challengeId: string, kind: PhaseKind): Promise<boolean> {
  return (await tx.$count(phases, and(eq(phases.challengeId, challengeId), eq(phases.kind, kind)))) > 0;
}

async function requirePrizes(tx: Tx, challengeId: string, awards: readonly DecidedAward[]): Promise<void> {
  const wanted = new Set(awards.flatMap(({ prizeId }) => prizeId ?? []));
  if (wanted.size === 0) return;
  const found = await tx.$count(
    prizes,
    and(eq(prizes.challengeId, challengeId), inArray(prizes.id, [...wanted])),
  );
  if (found < wanted.size) throw new AppError('conflict', 'prize_gone');
}
