import { tidyMarks } from '#app/domain/methods/voting/marks.ts';
import { tallyStanding } from '#app/domain/methods/voting/tally-standing.ts';
import type { DbOrTx } from '#db/client.server.ts';
import type { ballots } from '#db/schema/index.ts';
import { papersOf } from './ballot.queries.server.ts';
import { type CountedVote, candidatesIn, rulesOf } from './counted-vote.ts';

type Ballot = Pick<
  typeof ballots.$inferSelect,
  'id' | 'method' | 'scoreMax' | 'budget' | 'seed' | 'quorum' | 'patientGate' | 'weights' | 'result'
>;

/**
 * Who has won a counted vote among those that still take part; in a budget vote all that is paid. Where somebody has left since
 * the count, it is counted again without them.
 *
 * @param standing ids of the solutions that take part now
 * @returns ids, none where nobody has won or nothing is counted
 */
export async function votersWinners(
  db: DbOrTx,
  ballot: Ballot,
  standing: ReadonlySet<string>,
): Promise<readonly string[]> {
  const tally = ballot.result as CountedVote | null;
  if (!tally) return [];
  const candidates = candidatesIn(tally);
  if (candidates.every(({ id }) => standing.has(id))) return tally.winners;
  const stood = new Set(candidates.map(({ id }) => id));
  const papers = (await papersOf(db, ballot.id)).map((paper) => ({
    ...paper,
    marks: tidyMarks(paper.marks, stood),
  }));
  return tallyStanding({ tally, rules: rulesOf(ballot), candidates, papers }, standing).winners;
}
