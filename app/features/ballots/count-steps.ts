import { strongestPaths } from '#app/domain/methods/voting/schulze.ts';
import type { MethodFacts, Tally } from '#app/domain/methods/voting/tally-result.ts';

/** How a count came about, step by step, with titles instead of ids. Null where sums say all there is. */
export type CountSteps =
  | { kind: 'scores'; most: number; rows: { id: string; title: string; given: number[]; none: number }[] }
  | {
      kind: 'duels';
      /** Wins against each other one. */
      condorcetWinner: string | null;
      neighbours: Neighbour[];
      /** Who is put above whom; null where that is too large to read. */
      matrix: { id: string; title: string; above: (number | null)[] }[] | null;
    }
  | { kind: 'money'; share: number | null; endowment: number; rounds: Round[] };

/** A solution and the one whose place is next; its numbers are null for the last. */
export type Neighbour = {
  id: string;
  title: string;
  next: string | null;
  forThis: number | null;
  forNext: number | null;
  chainThis: number | null;
  chainNext: number | null;
};

export type Round = { id: string; title: string; cost: number; payers: number; share: number; rest: number };

/** Solutions whose table of all pairs is still read on a page. */
const readablePairs = 12;
/** Points whose numbers still stand side by side. */
const readablePoints = 10;

/**
 * @param titleOf the title of a solution
 * @param hasWeights whether votes count differently, so that there is no one share of the money
 */
export function countSteps(
  tally: Tally,
  titleOf: (id: string) => string,
  hasWeights: boolean,
): CountSteps | null {
  const { facts } = tally;
  if (facts.kind === 'choices') return null;
  if (facts.kind === 'scores') return scoreSteps(tally, facts, titleOf);
  if (facts.kind === 'duels') return duelSteps(tally, facts, titleOf);
  let rest = facts.budget;
  return {
    kind: 'money',
    share: hasWeights || tally.ballots === 0 ? null : facts.budget / tally.ballots,
    endowment: facts.endowment,
    rounds: facts.funded.map(({ project, cost, payers, share }) => {
      rest -= cost;
      return { id: project, title: titleOf(project), cost, payers, share, rest };
    }),
  };
}

type Facts<Kind extends MethodFacts['kind']> = Extract<MethodFacts, { kind: Kind }>;

function scoreSteps(
  { ranking, ballots }: Tally,
  { scoreMax, scores }: Facts<'scores'>,
  titleOf: (id: string) => string,
): CountSteps | null {
  if (scoreMax > readablePoints) return null;
  return {
    kind: 'scores',
    most: scoreMax,
    rows: ranking.map(({ candidate }) => {
      const own = scores[candidate];
      return {
        id: candidate,
        title: titleOf(candidate),
        given: [...(own?.given ?? [])],
        none: ballots - (own?.scored ?? 0),
      };
    }),
  };
}

function duelSteps(
  { ranking }: Tally,
  { candidates, preferred, condorcetWinner }: Facts<'duels'>,
  titleOf: (id: string) => string,
): CountSteps {
  const duels = preferred ?? [];
  const chains = strongestPaths(duels);
  const place = new Map(candidates.map((id, i) => [id, i]));
  const at = (matrix: readonly ArrayLike<number>[], one: string, other: string) =>
    matrix[place.get(one) ?? -1]?.[place.get(other) ?? -1] ?? null;
  const ranked = ranking.flatMap(({ candidate, rank }) => (rank === null ? [] : [candidate]));
  return {
    kind: 'duels',
    condorcetWinner: condorcetWinner === null ? null : titleOf(condorcetWinner),
    neighbours: ranked.map((id, i) => {
      const next = ranked[i + 1];
      return {
        id,
        title: titleOf(id),
        next: next === undefined ? null : titleOf(next),
        forThis: next === undefined ? null : at(duels, id, next),
        forNext: next === undefined ? null : at(duels, next, id),
        chainThis: next === undefined ? null : at(chains, id, next),
        chainNext: next === undefined ? null : at(chains, next, id),
      };
    }),
    matrix:
      preferred === null || ranked.length > readablePairs
        ? null
        : ranked.map((id) => ({
            id,
            title: titleOf(id),
            above: ranked.map((other) => (other === id ? null : at(duels, id, other))),
          })),
  };
}
