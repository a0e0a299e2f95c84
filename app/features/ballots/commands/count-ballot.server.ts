import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand, execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { tidyMarks } from '#app/domain/methods/voting/marks.ts';
import { competingSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import { system } from '#app/policies/actor.ts';
import type { Db, Tx } from '#db/client.server.ts';
import { ballots, challenges, handPapers, phases, solutions } from '#db/schema/index.ts';
import { papersOf } from '../ballot.queries.server.ts';
import { type CountedVote, countVote, rulesOf } from '../counted-vote.ts';
import { whyNotCounted } from '../vote-phase.ts';

/**
 * Counts a ballot whose vote is over, once. The clock does it. Waits for everyone who is just putting a paper in, and lets
 * nobody in after them.
 *
 * Throws `conflict`: `vote_open` before the close; `papers_awaited` while papers that were filled in by hand can be typed in;
 * `already_counted`.
 */
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
    if (!ballot || ballot.countedAt) throw new AppError('conflict', 'already_counted');
    const tooEarly = whyNotCounted(plan, ballot.paperHours, now);
    if (tooEarly) throw new AppError('conflict', tooEarly);
    const candidates = await competing(tx, challengeId);
    const standing = new Set(candidates.map(({ id }) => id));
    const papers = await papersOf(tx, ballot.id);
    // An entry that left while people voted counts for nobody; the rest of the paper stands.
    const counted = papers.map((paper) => ({ ...paper, marks: tidyMarks(paper.marks, standing) }));
    const result: CountedVote = {
      ...countVote(rulesOf(ballot), candidates, counted),
      onPaper: papers.filter(({ onPaper }) => onPaper).length,
      handPapersLeft: await handPapersLeft(tx, ballot.id),
    };
    await tx.update(ballots).set({ countedAt: now, result }).where(eq(ballots.id, ballot.id));
    const subject = { type: 'challenge' as const, id: challengeId };
    const { ballots: all, quorum, handPapersLeft: left } = result;
    await context.audit({ subject, facts: { ballots: all, quorum, handPapersLeft: left } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'turnout' } });
    return result;
  },
});

/** What stands to be voted on, with what it asks for. */
function competing(tx: Tx, challengeId: string) {
  return tx
    .select({ id: solutions.id, cost: solutions.amount })
    .from(solutions)
    .where(
      and(eq(solutions.challengeId, challengeId), inArray(solutions.status, [...competingSolutionStatuses])),
    );
}

async function handPapersLeft(tx: Tx, ballotId: string): Promise<number> {
  const [row] = await tx
    .select({ left: count() })
    .from(handPapers)
    .where(and(eq(handPapers.ballotId, ballotId), inArray(handPapers.status, ['typed_once', 'differs'])));
  return row?.left ?? 0;
}

/** Counts every ballot whose time has come and that nobody has counted. Returns how many. */
export async function countDueBallots(db: Db, now: Date): Promise<number> {
  const due = await db
    .select({ challengeId: ballots.challengeId })
    .from(ballots)
    .innerJoin(phases, and(eq(phases.challengeId, ballots.challengeId), eq(phases.kind, 'vote')))
    .innerJoin(challenges, eq(challenges.id, ballots.challengeId))
    .where(
      and(
        isNull(ballots.countedAt),
        sql`${phases.endsAt} + ${ballots.paperHours} * interval '1 hour' <= ${now.toISOString()}`,
        inArray(challenges.status, ['running', 'decided']),
      ),
    );
  let counted = 0;
  const failures: unknown[] = [];
  for (const { challengeId } of due) {
    try {
      await execute(countBallot, { actor: system, now, db }, { challengeId });
      counted += 1;
    } catch (error) {
      // One vote does not hold up another; one that another process has counted meanwhile is counted.
      if (!(error instanceof AppError && error.kind === 'conflict')) failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'a vote could not be counted');
  return counted;
}
