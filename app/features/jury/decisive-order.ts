import { competitionRanks } from '#app/domain/methods/judging/ranks.ts';

type Judged = { id: string; score: number | null; rank: number | null; tied: boolean };

/**
 * The order a decision is made from where there was a final: finalists by their final scores, then all others by those of
 * the first round, in places after the finalists.
 *
 * @param first rows of the first round
 * @param final rows of the final round
 */
export function decisiveOrder<Row extends Judged>(first: readonly Row[], final: readonly Row[]): Row[] {
  const others = first.filter((row) => !final.some((finalist) => finalist.id === row.id));
  const ranks = competitionRanks(others.map(({ score }) => score));
  return [
    ...final,
    ...others.map((row, i) => {
      const rank = ranks[i] ?? null;
      return {
        ...row,
        rank: rank === null ? null : rank + final.length,
        tied: rank !== null && ranks.filter((other) => other === rank).length > 1,
      };
    }),
  ];
}
