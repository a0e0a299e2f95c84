import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { capacities, constituencyOf } from '#app/domain/people/roles.ts';
import { competingSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import { findChallengeMoment } from '#app/features/challenges/challenge-now.queries.server.ts';
import type { Tx } from '#db/client.server.ts';
import { ballotPapers, ballots, solutions, userRoles, users } from '#db/schema/index.ts';
import { isVoteOpen } from '../vote-phase.ts';
import { voterKeyOf } from '../voter-key.server.ts';

/**
 * Puts a person's paper into the ballot, or changes it. Secret: the paper lies under a key that names nobody, and the
 * audit row says that somebody voted, never how. The lock on the ballot row orders papers and the count, so that a
 * paper is either counted or refused.
 *
 * Throws `conflict`: `vote_closed`; `entry_left_vote` for a solution that does not take part (any more); `paper_changed`
 * when another window has voted since `version` was seen; `voted_themselves` when a carer would change what the patient
 * has filled in. Sending the same paper twice changes nothing.
 */
export const castBallot = defineCommand({
  name: 'ballot.cast',
  action: 'ballot.vote',
  input: z.object({
    challengeId: z.uuid(),
    voterId: z.uuid(),
    capacity: z.enum(capacities),
    approvals: z.array(z.uuid()).max(500, 'too_many'),
    /** The paper that was seen before; 0 for none. */
    version: z.coerce.number().int().min(0).default(0),
  }),
  run: async (context, { challengeId, voterId, capacity, approvals, version }) => {
    const { tx, actor, now } = context;
    const ballot = await lockBallot(tx, challengeId);
    const challenge = await findChallengeMoment(tx, actor, challengeId, now);
    if (!ballot || !challenge) throw new AppError('not_found');
    if (ballot.countedAt || !isVoteOpen(challenge, now)) throw new AppError('conflict', 'vote_closed');
    context.authorize({ ...challenge, voterId, capacity, eligible: ballot.eligible });
    const byCarer = actor.kind === 'person' && actor.id !== voterId;
    if (byCarer) await requirePatient(tx, voterId);
    const chosen = [...new Set(approvals)].sort();
    await requireCompeting(tx, challengeId, chosen);
    const paper = {
      ballotId: ballot.id,
      voterKey: voterKeyOf(ballot.id, voterId),
      constituency: constituencyOf[capacity],
      approvals: chosen,
      byCarer,
    };
    const before = await findPaper(tx, paper);
    if (before && byCarer && !before.byCarer) throw new AppError('conflict', 'voted_themselves');
    const isSame = before?.constituency === paper.constituency && before.approvals.join() === chosen.join();
    if (!isSame && (before?.version ?? 0) !== version) throw new AppError('conflict', 'paper_changed');
    await putPaper(tx, paper);
    if (!before) {
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
      onBehalfOf: byCarer ? voterId : null,
    });
    return { slug: challenge.slug, changed: before !== null };
  },
});

type Paper = Omit<typeof ballotPapers.$inferSelect, 'version' | 'receipt' | 'onPaper'>;

async function findPaper(tx: Tx, { ballotId, voterKey }: Pick<Paper, 'ballotId' | 'voterKey'>) {
  const [paper] = await tx
    .select({
      constituency: ballotPapers.constituency,
      approvals: ballotPapers.approvals,
      byCarer: ballotPapers.byCarer,
      version: ballotPapers.version,
    })
    .from(ballotPapers)
    .where(and(eq(ballotPapers.ballotId, ballotId), eq(ballotPapers.voterKey, voterKey)));
  return paper ?? null;
}

async function putPaper(tx: Tx, paper: Paper): Promise<void> {
  const { constituency, approvals, byCarer } = paper;
  await tx
    .insert(ballotPapers)
    .values(paper)
    .onConflictDoUpdate({
      target: [ballotPapers.ballotId, ballotPapers.voterKey],
      set: { constituency, approvals, byCarer, version: sql`${ballotPapers.version} + 1` },
    });
}

/** A carer votes for somebody who is here as a patient. */
async function requirePatient(tx: Tx, voterId: string): Promise<void> {
  const [patient] = await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(
      userRoles,
      and(eq(userRoles.userId, users.id), eq(userRoles.role, 'patient'), eq(userRoles.status, 'verified')),
    )
    .where(and(eq(users.id, voterId), isNull(users.suspendedAt), isNull(users.erasedAt)));
  if (!patient) throw new AppError('forbidden', 'voter_left');
}

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
