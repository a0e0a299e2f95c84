import { eq } from 'drizzle-orm';
import { execute } from '#app/commands/command.server.ts';
import type { Marks } from '#app/domain/methods/voting/marks.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import { castBallot } from '#app/features/ballots/commands/cast-ballot.server.ts';
import type { Actor } from '#app/policies/actor.ts';
import type { Db } from '../client.server.ts';
import { type ballotPapers, type ballots, challenges } from '../schema/index.ts';
import { makeChallenge, makePhase, makeSolution } from './factories/challenges.ts';
import { makeBallot, makeBallotPaper } from './factories/deciding.ts';
import type { Overrides } from './factories/factory.ts';

/** When people vote, when the vote closes, and a minute after that. */
export const voteTimes = {
  now: new Date('2026-03-02T09:00:00Z'),
  ends: new Date('2026-03-09T17:00:00Z'),
  after: new Date('2026-03-09T17:01:00Z'),
} as const;

/** A challenge in which people vote on three entries; `costs` are what they ask for. */
export async function makeVote(
  db: Db,
  change: Overrides<typeof ballots> = {},
  costs: readonly (number | null)[] = [null, null, null],
) {
  const challenge = await makeChallenge(db);
  const challengeId = challenge.id;
  const startsAt = new Date(voteTimes.now.getTime() - 86_400_000);
  await makePhase(db, { challengeId, kind: 'vote', startsAt, endsAt: voteTimes.ends });
  const ballot = await makeBallot(db, { ...change, challengeId });
  const entries = [];
  for (const amount of costs)
    entries.push(await makeSolution(db, { challengeId, status: 'eligible', amount }));
  const [a, b, c] = entries.map((entry) => entry.id) as [string, string, string];
  return { challenge, ballot, a, b, c };
}

export type VoteScene = Awaited<ReturnType<typeof makeVote>>;

/** Casts a person's own paper, in time unless said otherwise. */
export function castOwn(
  { challenge }: Pick<VoteScene, 'challenge'>,
  actor: Actor,
  marks: Marks,
  {
    capacity = 'patient',
    version = 0,
    at = voteTimes.now,
  }: { capacity?: Capacity; version?: number; at?: Date } = {},
) {
  const voterId = actor.kind === 'person' ? actor.id : '';
  return execute(
    castBallot,
    { actor, now: at },
    { challengeId: challenge.id, voterId, capacity, marks, version },
  );
}

/** Papers as if they had been cast: so many of each. */
export async function putPapers(
  db: Db,
  { ballot }: Pick<VoteScene, 'ballot'>,
  papers: readonly (Omit<Overrides<typeof ballotPapers>, 'ballotId'> & { n?: number })[],
): Promise<void> {
  for (const { n = 1, ...paper } of papers)
    for (let i = 0; i < n; i += 1) await makeBallotPaper(db, { ...paper, ballotId: ballot.id });
}

/** As if the challenge had been decided: only then votes are published. */
export async function setDecided(db: Db, { challenge }: Pick<VoteScene, 'challenge'>): Promise<void> {
  await db.update(challenges).set({ status: 'decided' }).where(eq(challenges.id, challenge.id));
}
