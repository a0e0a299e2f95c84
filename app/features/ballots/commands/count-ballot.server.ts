import { and, eq, inArray, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand, execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { tallyApproval } from '#app/domain/methods/voting/approval.ts';
import { competingSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import { system } from '#app/policies/actor.ts';
import type { Db } from '#db/client.server.ts';
import { ballotPapers, ballots, challenges, phases, solutions } from '#db/schema/index.ts';
import { isVoteOpen } from '../vote-phase.ts';

/** Counts a ballot whose vote is over, once. The clock does it. */
export const countBallot = defineCommand({
  name: 'ballot.count',
  action: 'challenge.advance',
  input: z.object({ challengeId: z.uuid() }),
  run: async (context, { challengeId }) => {
    const { tx, now } = context;
    const [challenge] = await tx
      .select({ id: challenges.id, status: challenges.status })
      .from(challenges)
      .where(eq(challenges.id, challengeId));
    if (!challenge) throw new AppError('not_found');
    context.authorize(challenge);
    const [ballot] = await tx
      .select()
      .from(ballots)
      .where(eq(ballots.challengeId, challengeId))
      .for('update');
    const plan = await tx
      .select({ kind: phases.kind, startsAt: phases.startsAt, endsAt: phases.endsAt })
      .from(phases)
      .where(eq(phases.challengeId, challengeId));
    if (isVoteOpen({ ...challenge, phases: plan }, now)) throw new AppError('conflict', 'vote_open');
    if (!ballot || ballot.countedAt) throw new AppError('conflict', 'already_counted');
    const candidates = await tx
      .select({ id: solutions.id })
      .from(solutions)
      .where(
        and(
          eq(solutions.challengeId, challengeId),
          inArray(solutions.status, [...competingSolutionStatuses]),
        ),
      );
    const taking = new Set(candidates.map((row) => row.id));
    const papers = await tx
      .select({ constituency: ballotPapers.constituency, marks: ballotPapers.marks })
      .from(ballotPapers)
      .where(eq(ballotPapers.ballotId, ballot.id));
    const result = tallyApproval(
      [...taking],
      // An entry that left while people voted counts for nobody; the rest of the paper stands.
      papers.map((paper) => ({
        constituency: paper.constituency,
        approved: Object.keys(paper.marks).filter((id) => taking.has(id)),
      })),
      {
        seed: ballot.seed,
        quorum: ballot.quorum,
        ...(ballot.patientGate === null ? {} : { patientGate: ballot.patientGate }),
      },
    );
    await tx.update(ballots).set({ countedAt: now, result }).where(eq(ballots.id, ballot.id));
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { ballots: result.ballots, quorum: result.quorum } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'turnout' } });
    return result;
  },
});

/** Counts every ballot whose vote is over and that nobody has counted. Returns how many. */
export async function countDueBallots(db: Db, now: Date): Promise<number> {
  const due = await db
    .select({ challengeId: ballots.challengeId })
    .from(ballots)
    .innerJoin(phases, and(eq(phases.challengeId, ballots.challengeId), eq(phases.kind, 'vote')))
    .innerJoin(challenges, eq(challenges.id, ballots.challengeId))
    .where(
      and(
        isNull(ballots.countedAt),
        lte(phases.endsAt, now),
        inArray(challenges.status, ['running', 'decided']),
      ),
    );
  for (const { challengeId } of due) await execute(countBallot, { actor: system, now, db }, { challengeId });
  return due.length;
}
