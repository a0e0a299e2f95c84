import { eq } from 'drizzle-orm';
import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';
import type { Constituency } from '#app/domain/people/roles.ts';
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
