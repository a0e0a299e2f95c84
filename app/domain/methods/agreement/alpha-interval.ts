import { seededRandom } from '../random/seeded.ts';
import { alphaOfCounts, countedUnits, type MeasurementLevel, type Ratings } from './krippendorff-alpha.ts';

/** A percentile bootstrap interval of alpha. */
export interface AlphaInterval {
  low: number;
  high: number;
  /** Resamples in which alpha was defined; the interval stands on these. */
  resamples: number;
}

/**
 * Confidence interval of Krippendorff's alpha: units are drawn with replacement and alpha is computed again, many times.
 *
 * @param options.seed published text, so that anyone gets the same interval
 * @param options.resamples 100 to 100,000; 1,000 by default
 * @param options.confidence above 0 and below 1; 0.95 by default
 * @returns null when fewer than two units have two scores, or alpha was defined in no resample
 * @throws RangeError naming the option that is out of range
 * Source: percentile bootstrap over units, Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13.
 */
export function alphaInterval(
  ratings: Ratings,
  level: MeasurementLevel,
  options: { seed: string; resamples?: number; confidence?: number },
): AlphaInterval | null {
  const { seed, resamples = 1000, confidence = 0.95 } = options;
  if (!(Number.isInteger(resamples) && resamples >= 100 && resamples <= 100_000)) {
    throw new RangeError(`resamples must be a whole number from 100 to 100000, got ${resamples}`);
  }
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence must be between 0 and 1, got ${confidence}`);
  const { values, units } = countedUnits(ratings);
  if (units.length < 2) return null;
  const random = seededRandom(seed);
  const drawn: number[] = [];
  for (let i = 0; i < resamples; i += 1) {
    const sample = units.flatMap(() => units[random.below(units.length)] ?? []);
    const { alpha } = alphaOfCounts(values, sample, level);
    if (alpha !== null) drawn.push(alpha);
  }
  if (drawn.length === 0) return null;
  drawn.sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.round(share * (drawn.length - 1))] ?? Number.NaN;
  return { low: at((1 - confidence) / 2), high: at((1 + confidence) / 2), resamples: drawn.length };
}
