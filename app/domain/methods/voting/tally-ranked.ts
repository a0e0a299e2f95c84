import { tallySchulze } from './schulze.ts';
import type { Count, MethodResult } from './tally-result.ts';
import { weigh } from './whole-weights.ts';

/** Up to so many candidates the table of who is preferred to whom is kept with the result. */
const mostDuels = 100;

/** A ranked vote by the Schulze method, among those who passed the gate. */
export function tallyRanked({ papers, rules, weights, support, seeded }: Count): MethodResult {
  const ids = [...support.keys()];
  const passed = ids.filter((id) => support.get(id)?.gate !== 'failed');
  const result = tallySchulze(
    passed,
    papers.map(({ constituency, marks }) => ({ places: marks, weight: weights.of[constituency] })),
    rules.seed,
  );
  const failed = ids.filter((id) => !passed.includes(id)).sort(seeded);
  const places = [
    ...result.ranking.map(({ candidate, rank, tied, beats }) => ({ candidate, rank, tied, score: beats })),
    ...failed.map((candidate) => ({ candidate, rank: null, tied: false, score: 0 })),
  ];
  const isWanted = passed.some((id) => weigh(support.get(id)?.byConstituency, weights) > 0);
  const first = isWanted ? [...result.winners].sort(seeded) : [];
  return {
    ranking: places.flatMap((place) => {
      const own = support.get(place.candidate);
      return own ? [{ ...place, ...own }] : [];
    }),
    winners: first.slice(0, 1),
    drawnFrom: first.length > 1 ? first : [],
    facts: {
      kind: 'duels',
      candidates: result.candidates,
      preferred:
        passed.length > mostDuels
          ? null
          : result.preferred.map((row) => Array.from(row, (votes) => votes / weights.unit)),
      condorcetWinner: isWanted ? result.condorcetWinner : null,
    },
  };
}
