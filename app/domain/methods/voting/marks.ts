import type { Constituency } from '../../people/roles.ts';
import type { VotingMethod } from './voting-methods.ts';

/**
 * What stands on one paper, by solution, in whole numbers. One shape from the database to the published file:
 * `single`, `approval`, `budget`: 1 for each that is chosen; `score`: 0 to `scoreMax` for each that is scored; `ranked`: its
 * place from 1, the best, equal places allowed. What is not named is not chosen, has no score, or stands below all that are
 * ranked. An empty record is a blank paper.
 */
export type Marks = Readonly<Record<string, number>>;

/** One anonymous paper and the constituency it was cast in. */
export interface Paper {
  constituency: Constituency;
  marks: Marks;
}

/** What was published before the vote opened: all that a count needs besides the papers. */
export interface BallotRules {
  method: VotingMethod;
  /** Highest score of a score vote; the lowest is 0. */
  scoreMax: number;
  /** What a budget vote may spend; null for other methods. */
  budget: number | null;
  /** Published text that breaks ties. */
  seed: string;
  /** The vote counts only with at least this many papers, blank ones included; 0: any number. */
  quorum: number;
  /** Nothing wins that fewer than this share (0–1) of the patients and carers who voted support; null: no gate. */
  patientGate: number | null;
  /** What a paper of each constituency counts, 1 where none is given; null: all count 1. */
  weights: Readonly<Partial<Record<Constituency, number>>> | null;
  /** People entitled to vote, by constituency; left out where that is not known. */
  electorate?: Readonly<Partial<Record<Constituency, number>>> | null;
}

/** Why a paper cannot be cast: a code, and the solution it is about. */
export type MarksProblem = {
  code: 'more_than_one' | 'not_a_tick' | 'off_scale' | 'no_place' | 'unknown_entry';
  id?: string;
};

/**
 * What is wrong with a paper, or null. `more_than_one`: a single choice names several; `not_a_tick`: something other than 1
 * where only a tick can stand; `off_scale`: a score that is no whole number from 0 to `scoreMax`; `no_place`: a place that is
 * no whole number from 1 to the number of solutions; `unknown_entry`: a solution that does not stand (any more).
 *
 * @param standing ids of the solutions that take part
 * @param places the last place there can be: the number of solutions where it is not given
 */
export function marksProblem(
  method: VotingMethod,
  { scoreMax }: Pick<BallotRules, 'scoreMax'>,
  marks: Marks,
  standing: ReadonlySet<string> | readonly string[],
  places?: number,
): MarksProblem | null {
  const ids = standing instanceof Set ? standing : new Set(standing);
  let named = 0;
  for (const id in marks) if (!ids.has(id)) return { code: 'unknown_entry', id };
  for (const id in marks) {
    named += 1;
    const code = markProblem(method, marks[id] ?? Number.NaN, scoreMax, places ?? ids.size);
    if (code) return { code, id };
  }
  return method === 'single' && named > 1 ? { code: 'more_than_one' } : null;
}

function markProblem(method: VotingMethod, mark: number, scoreMax: number, places: number) {
  const isWithin = (least: number, most: number) => Number.isInteger(mark) && mark >= least && mark <= most;
  if (method === 'score') return isWithin(0, scoreMax) ? null : 'off_scale';
  if (method === 'ranked') return isWithin(1, places) ? null : 'no_place';
  return mark === 1 ? null : 'not_a_tick';
}

/**
 * Whether a paper supports a solution, for counts by constituency and the patient gate. `single`, `approval`, `budget`:
 * chosen; `score`: at least half of `scoreMax`; `ranked`: named at all.
 *
 * @param mark what stands on the paper for it; undefined where nothing does
 */
export function isSupport(
  { method, scoreMax }: Pick<BallotRules, 'method' | 'scoreMax'>,
  mark: number | undefined,
): boolean {
  if (mark === undefined) return false;
  return method === 'score' ? mark * 2 >= scoreMax : true;
}

/** The paper with only what stands, in the order of ids: two papers that say the same are written the same. */
export function tidyMarks(marks: Marks, standing?: ReadonlySet<string>): Marks {
  const kept = Object.entries(marks).filter(([id]) => !standing || standing.has(id));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether two papers say the same. */
export function sameMarks(one: Marks, other: Marks): boolean {
  return JSON.stringify(tidyMarks(one)) === JSON.stringify(tidyMarks(other));
}
