import type { BallotRules, Paper } from '#app/domain/methods/voting/marks.ts';
import { tally } from '#app/domain/methods/voting/tally.ts';
import type { Tally, VoteCandidate } from '#app/domain/methods/voting/tally-result.ts';
import type { ballots } from '#db/schema/index.ts';

/** A counted vote, as it is kept with its ballot. */
export type CountedVote = Tally & {
  /** Who would have won without the patient gate; null where there is none. */
  winnersWithoutGate: readonly string[] | null;
  /** Counted papers that were filled in by hand. */
  onPaper: number;
  /** Papers filled in by hand that are not counted: they were typed in once, or twice and not alike. */
  handPapersLeft: number;
};

type Ballot = Pick<
  typeof ballots.$inferSelect,
  'method' | 'scoreMax' | 'budget' | 'seed' | 'quorum' | 'patientGate' | 'weights'
>;

/** The rules by which a ballot is counted. How many people are entitled to vote is not known: one person can have two roles. */
export function rulesOf(ballot: Ballot): BallotRules {
  const { method, scoreMax, budget, seed, quorum, patientGate, weights } = ballot;
  return { method, scoreMax, budget, seed, quorum, patientGate, weights };
}

/** Counts a vote, and who would have won without its gate. */
export function countVote(
  rules: BallotRules,
  candidates: readonly VoteCandidate[],
  papers: readonly Paper[],
): Omit<CountedVote, 'onPaper' | 'handPapersLeft'> {
  return {
    ...tally(rules, candidates, papers),
    winnersWithoutGate:
      rules.patientGate === null ? null : tally({ ...rules, patientGate: null }, candidates, papers).winners,
  };
}

/** What stood in a counted vote, with the costs it was counted with. */
export function candidatesIn({ ranking, facts }: Tally): VoteCandidate[] {
  return ranking.map(({ candidate }) => ({
    id: candidate,
    cost: facts.kind === 'money' ? (facts.costs[candidate] ?? null) : null,
  }));
}
