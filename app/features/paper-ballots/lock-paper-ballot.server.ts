import { asc, eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import { holdBallot } from '#app/features/ballots/put-paper.server.ts';
import { isVoteOpen, whyNotCounted } from '#app/features/ballots/vote-phase.ts';
import type { PaperBallotSubject } from '#app/policies/paper-ballot.policy.ts';
import type { DbOrTx, Tx } from '#db/client.server.ts';
import { ballotHelpers, challenges, phases } from '#db/schema/index.ts';

/** What the policies of paper ballots are asked about, with what the commands need besides. */
export type PaperBallot = PaperBallotSubject & { slug: string; title: string; closesAt: Date | null };

/** Where the papers of a challenge stand at `now`. Throws `not_found` where there is no such challenge. */
export async function paperBallotOf(
  db: DbOrTx,
  challengeId: string,
  ballot: { id: string; paperHours: number; countedAt: Date | null },
  now: Date,
): Promise<PaperBallot> {
  const [[challenge], plan, helpers] = await Promise.all([
    db
      .select({
        id: challenges.id,
        slug: challenges.slug,
        title: challenges.title,
        status: challenges.status,
      })
      .from(challenges)
      .where(eq(challenges.id, challengeId)),
    db
      .select({ kind: phases.kind, startsAt: phases.startsAt, endsAt: phases.endsAt })
      .from(phases)
      .where(eq(phases.challengeId, challengeId)),
    db
      .select({ userId: ballotHelpers.userId })
      .from(ballotHelpers)
      .where(eq(ballotHelpers.ballotId, ballot.id))
      .orderBy(asc(ballotHelpers.createdAt)),
  ]);
  if (!challenge) throw new AppError('not_found');
  const isUncounted = challenge.status === 'running' && ballot.countedAt === null;
  return {
    ...challenge,
    closesAt: plan.find((phase) => phase.kind === 'vote')?.endsAt ?? null,
    open: isUncounted && isVoteOpen({ ...challenge, phases: plan }, now),
    awaited: isUncounted && whyNotCounted(plan, ballot.paperHours, now) !== null,
    helperIds: helpers.map((helper) => helper.userId),
  };
}

/** The ballot of a challenge, held so that it is not counted meanwhile, and where its papers stand. Throws `not_found`. */
export async function holdPaperBallot(tx: Tx, challengeId: string, now: Date) {
  const ballot = await holdBallot(tx, challengeId);
  if (!ballot) throw new AppError('not_found');
  return { ballot, subject: await paperBallotOf(tx, challengeId, ballot, now) };
}
