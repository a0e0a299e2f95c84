import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { capacities, constituencyOf } from '#app/domain/people/roles.ts';
import { competingSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import { findChallengeMoment } from '#app/features/challenges/challenge-now.queries.server.ts';
import type { Tx } from '#db/client.server.ts';
import { ballotPapers, ballots, solutions } from '#db/schema/index.ts';
import { voterKeyOf } from '../voter-key.server.ts';

/**
 * Puts a person's paper into the ballot, or changes it. Secret: the paper lies under a key that names nobody, and the
 * audit row says that somebody voted, never how. The lock on the ballot row orders papers and the count, so that a
 * paper is either counted or refused.
 */
export const castBallot = defineCommand({
  name: 'ballot.cast',
  action: 'ballot.vote',
  input: z.object({
    challengeId: z.uuid(),
    voterId: z.uuid(),
    capacity: z.enum(capacities),
    approvals: z.array(z.uuid()).max(500, 'too_many'),
  }),
  run: async (context, { challengeId, voterId, capacity, approvals }) => {
    const { tx, actor, now } = context;
    const ballot = await lockBallot(tx, challengeId);
    const challenge = await findChallengeMoment(tx, actor, challengeId, now);
    if (!ballot || !challenge) throw new AppError('not_found');
    if (ballot.countedAt || !challenge.actionsNow.includes('vote'))
      throw new AppError('conflict', 'vote_closed');
    context.authorize({ ...challenge, voterId, capacity, eligible: ballot.eligible });
    const chosen = [...new Set(approvals)];
    await requireCompeting(tx, challengeId, chosen);
    const [paper] = await tx
      .insert(ballotPapers)
      .values({
        ballotId: ballot.id,
        voterKey: voterKeyOf(ballot.id, voterId),
        constituency: constituencyOf[capacity],
        approvals: chosen,
      })
      .onConflictDoUpdate({
        target: [ballotPapers.ballotId, ballotPapers.voterKey],
        set: {
          constituency: constituencyOf[capacity],
          approvals: chosen,
          version: sql`${ballotPapers.version} + 1`,
        },
      })
      .returning({ version: ballotPapers.version });
    const isNew = paper?.version === 1;
    if (isNew) {
      await tx
        .update(ballots)
        .set({ turnout: sql`${ballots.turnout} + 1` })
        .where(eq(ballots.id, ballot.id));
      context.emit({
        kind: 'subject.changed',
        payload: { subject: { type: 'challenge', id: challengeId }, aspect: 'turnout' },
      });
    }
    await context.audit({
      subject: { type: 'challenge', id: challengeId },
      onBehalfOf: actor.kind === 'person' && actor.id !== voterId ? voterId : null,
    });
    return { slug: challenge.slug, changed: !isNew };
  },
});

async function lockBallot(tx: Tx, challengeId: string) {
  const [ballot] = await tx
    .select({ id: ballots.id, eligible: ballots.eligible, countedAt: ballots.countedAt })
    .from(ballots)
    .where(eq(ballots.challengeId, challengeId))
    .for('update');
  return ballot;
}

/** A paper names only solutions that take part now; one that was withdrawn meanwhile is said to the voter. */
async function requireCompeting(tx: Tx, challengeId: string, chosen: readonly string[]): Promise<void> {
  if (chosen.length === 0) return;
  const found = await tx
    .select({ id: solutions.id })
    .from(solutions)
    .where(
      and(
        eq(solutions.challengeId, challengeId),
        inArray(solutions.id, [...chosen]),
        inArray(solutions.status, [...competingSolutionStatuses]),
      ),
    );
  if (found.length < chosen.length) throw new AppError('conflict', 'entry_left_vote');
}
