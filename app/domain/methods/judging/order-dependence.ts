import type { Calibration, JurorScore } from './calibrate.ts';
import { studentQuantile } from './student.ts';

/** Two solutions near the top that plain means and calibrated scores put in another order. */
export interface ContestedPair {
  /** Ahead by the plain mean, or level with the other there. */
  ahead: string;
  /** Ahead once leniency is taken out. */
  overtakes: string;
  /** Level by plain means: calibration alone puts one before the other. */
  isRawTie: boolean;
  /** How far `ahead` leads by plain means, and `overtakes` by calibrated scores; both 0 or more, in points. */
  rawGap: number;
  calibratedGap: number;
  /** How much more (or less, below 0) the jurors of `ahead` give on the whole than those of `overtakes`, in points. */
  leniencyGap: number;
  /** Whether the calibrated gap is no larger than chance explains at 95 %. */
  isWithinChance: boolean;
}

/**
 * Pairs of which both stand among the first places, by the one order or the other, and whose order depends on whether the
 * jurors' leniency is taken out. Nearest to the top first.
 *
 * @param places how many places count as the first; 3 by default
 */
export function contestedPairs(
  calibration: Calibration,
  scores: readonly JurorScore[],
  places = 3,
): ContestedPair[] {
  const met = metLeniency(calibration, scores);
  const top = calibration.solutions.filter((row) => Math.min(row.rawRank, row.calibratedRank) <= places);
  const pairs: ContestedPair[] = [];
  for (const over of top) {
    for (const ahead of top) {
      if (!(over.calibratedRank < ahead.calibratedRank && over.rawRank >= ahead.rawRank)) continue;
      if (over.solution === ahead.solution) continue;
      const calibratedGap = over.calibrated - ahead.calibrated;
      pairs.push({
        ahead: ahead.solution,
        overtakes: over.solution,
        isRawTie: over.rawRank === ahead.rawRank,
        rawGap: ahead.rawMean - over.rawMean,
        calibratedGap,
        leniencyGap: (met.get(ahead.solution) ?? 0) - (met.get(over.solution) ?? 0),
        isWithinChance: calibratedGap <= leastTold(calibration, over.solution, ahead.solution),
      });
    }
  }
  const place = new Map(
    calibration.solutions.map((row) => [row.solution, Math.min(row.rawRank, row.calibratedRank)]),
  );
  const nearest = (pair: ContestedPair) => (place.get(pair.ahead) ?? 0) + (place.get(pair.overtakes) ?? 0);
  return pairs.sort((a, b) => nearest(a) - nearest(b));
}

/** The solutions, best first, that chance could have put before the one with the best calibrated score. */
export function notToldFromFirst(calibration: Calibration): string[] {
  const [first, ...others] = calibration.solutions;
  if (!first) return [];
  return others
    .filter(
      (row) => first.calibrated - row.calibrated <= leastTold(calibration, first.solution, row.solution),
    )
    .map((row) => row.solution);
}

/** The least gap between two solutions that chance does not explain at 95 %, in points. */
function leastTold(calibration: Calibration, a: string, b: string): number {
  const { solutions, covariances, freedom } = calibration;
  const [i, j] = [a, b].map((name) => solutions.findIndex((row) => row.solution === name)) as [
    number,
    number,
  ];
  const at = (row: number, column: number) => covariances[row]?.[column] ?? 0;
  const variance = Math.max(0, at(i, i) + at(j, j) - 2 * at(i, j));
  return studentQuantile(0.975, freedom) * Math.sqrt(variance);
}

/** The mean leniency of the jurors who scored each solution. */
function metLeniency({ leniency }: Calibration, scores: readonly JurorScore[]): Map<string, number> {
  const met = new Map<string, number[]>();
  for (const { solution, juror } of scores)
    met.set(solution, [...(met.get(solution) ?? []), leniency[juror] ?? 0]);
  return new Map(
    [...met].map(([solution, values]) => [
      solution,
      values.reduce((sum, value) => sum + value, 0) / values.length,
    ]),
  );
}
