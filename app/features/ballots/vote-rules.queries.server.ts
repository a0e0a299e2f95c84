import { eq, sql } from 'drizzle-orm';
import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';
import type { Constituency } from '#app/domain/people/roles.ts';
import { competingSolutionStatuses, leftSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { ballots } from '#db/schema/index.ts';

/** How people vote and how it is counted, as they may know beforehand; and the turnout that staff hope for. */
export type VoteRules = {
  method: VotingMethod;
  scoreMax: number;
  budget: number | null;
  quorum: number;
  patientGate: number | null;
  weights: Partial<Record<Constituency, number>> | null;
  seed: string;
  targets: Partial<Record<Constituency, number>> | null;
};

/** The rules of a ballot. */
export async function voteRules(db: DbOrTx, ballotId: string): Promise<VoteRules> {
  const [rules] = await db
    .select({
      method: ballots.method,
      scoreMax: ballots.scoreMax,
      budget: ballots.budget,
      quorum: ballots.quorum,
      patientGate: ballots.patientGate,
      weights: ballots.weights,
      seed: ballots.seed,
      targets: ballots.targets,
    })
    .from(ballots)
    .where(eq(ballots.id, ballotId));
  if (!rules) throw new Error(`ballot ${ballotId} was there a moment ago`);
  return rules;
}

/** What it takes to read the paper that a form says. `entries`: all that take part, and what took part and has left. */
export type VoteForForm = {
  challenge: { id: string; status: ChallengeStatus; announcedAt: Date | null };
  method: VotingMethod;
  entries: string[];
};

const entryStatuses = `{${[...competingSolutionStatuses, ...leftSolutionStatuses].join(',')}}`;

/**
 * The vote at this address, as far as a form that was sent needs it, or null. Not scoped: ask the policy. In one statement,
 * written out: in the last hour of a vote everyone waits for it.
 */
export async function voteForForm(db: DbOrTx, slug: string): Promise<VoteForForm | null> {
  const [row] = await db.execute<{
    id: string;
    status: ChallengeStatus;
    announcedAt: string | null;
    method: VotingMethod;
    entries: string[];
  }>(
    sql`select c.id, c.status, c.announced_at as "announcedAt", b.method, array(
        select s.id::text from solutions s
        where s.challenge_id = c.id and s.status::text = any (${entryStatuses}::text[]) order by s.id
      ) as entries
      from challenges c join ballots b on b.challenge_id = c.id where c.slug = ${slug}`,
  );
  if (!row) return null;
  const { id, status, announcedAt, method, entries } = row;
  return {
    challenge: { id, status, announcedAt: announcedAt === null ? null : new Date(announcedAt) },
    method,
    entries,
  };
}
