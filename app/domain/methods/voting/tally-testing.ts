import type { Constituency } from '../../people/roles.ts';
import type { BallotRules, Marks, Paper } from './marks.ts';
import { tally } from './tally.ts';
import type { Tally } from './tally-result.ts';

// What tests of counting begin with.

export const seed = 'published before the vote';
export const plainRules: BallotRules = {
  method: 'approval',
  scoreMax: 5,
  budget: null,
  seed,
  quorum: 0,
  patientGate: null,
  weights: null,
};
export const ticks = (...ids: string[]): Marks => Object.fromEntries(ids.map((id) => [id, 1]));
export const many = (constituency: Constituency, n: number, marks: Marks): Paper[] =>
  Array.from({ length: n }, () => ({ constituency, marks }));
export const count = (rules: Partial<BallotRules>, ids: readonly string[], papers: readonly Paper[]) =>
  tally(
    { ...plainRules, ...rules },
    ids.map((id) => ({ id, cost: 10 })),
    papers,
  );
export const resultOf = (result: Tally, id: string) =>
  result.ranking.find(({ candidate }) => candidate === id);
