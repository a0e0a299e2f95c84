import type { FundedProject } from './budget-election.ts';
import type { Support, Turnout } from './head-count.ts';
import type { BallotRules, Paper } from './marks.ts';
import type { ScoreFacts } from './score.ts';
import type { VotingMethod } from './voting-methods.ts';
import type { WholeWeights } from './whole-weights.ts';

/** What stood in a vote. `cost`: what is asked for, in a budget vote; what has none there cannot be paid. */
export interface VoteCandidate {
  id: string;
  cost?: number | null;
}

/** One candidate's result, whatever the method. */
export interface CandidateResult extends Support {
  candidate: string;
  /**
   * 1 is first; equal results share a rank, and `ranking` still lists them in the order of the seed. Null where the method gives
   * no place: in a ranked vote to who failed the gate, in a budget vote to what is not paid.
   */
  rank: number | null;
  tied: boolean;
  /**
   * What it is ranked by, each paper counting its constituency's weight. `single`, `approval`, `budget`: supporters; `score`:
   * points; `ranked`: how many others it beats.
   */
  score: number;
}

/** What only one method knows. */
export type MethodFacts =
  | { kind: 'choices' }
  | ({ kind: 'scores'; scoreMax: number } & ScoreFacts)
  | {
      kind: 'duels';
      /** The candidates in the order of `preferred`. */
      candidates: readonly string[];
      /** `preferred[i][j]`: papers, by weight, that put i above j; null where too many stood to publish it. */
      preferred: readonly (readonly number[])[] | null;
      /** Beats every other one that may win in direct comparison; null where none does. */
      condorcetWinner: string | null;
    }
  | {
      kind: 'money';
      budget: number;
      spent: number;
      /** What each voter could spend in the end. */
      endowment: number;
      costs: Readonly<Record<string, number>>;
      funded: readonly FundedProject[];
    };

/** The whole result, recomputable by anyone from the anonymous ballots and the rules. */
export interface Tally extends Turnout {
  method: VotingMethod;
  ranking: readonly CandidateResult[];
  /** One, or in a budget vote all that is paid; none when the quorum was missed, all failed the gate, or nothing was wanted. */
  winners: readonly string[];
  /** The candidates among whom the seed chose the winner; empty when no draw was needed. */
  drawnFrom: readonly string[];
  facts: MethodFacts;
}

/** What a method makes of the support that was counted. */
export type MethodResult = Pick<Tally, 'ranking' | 'winners' | 'drawnFrom' | 'facts'>;

/** What every method counts with. */
export interface Count {
  papers: readonly Paper[];
  rules: BallotRules;
  weights: WholeWeights;
  support: ReadonlyMap<string, Support>;
  seeded: (a: string, b: string) => number;
}
