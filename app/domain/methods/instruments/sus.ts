import { checkAnswers, type Instrument, type InstrumentAnswer } from './instrument.ts';
import { sus } from './sus.items.ts';

/** With more items left out than this there is no score. */
const MOST_MISSING = 2;
/** The middle of the scale stands in for an item that was left out. */
const MIDDLE = 3;

/** The result of one sheet. */
export interface SusScore {
  /** 0–100 in steps of 2.5, higher is better, 68 is average; it is no percentage. Null: too little was answered. */
  score: number | null;
  /** How many of the ten items were left out. */
  missing: number;
  /** True when a score stands on items filled in with the middle of the scale: say so beside it. */
  imputed: boolean;
}

/**
 * The SUS score of one sheet: 2.5 · [Σ odd items (x − 1) + Σ even items (5 − x)].
 *
 * @param answers the ten answers in the order of the items, 1 (strongly disagree) to 5 (strongly agree), null for left out
 * @param instrument the SUS by default; the Simplified SUS is scored in the same way
 * Missing: one or two items count as 3 and the score is flagged; with more there is no score.
 * @throws RangeError naming the item when there are not ten answers, or one is no whole number from 1 to 5
 * Source: Brooke 1996; Brooke 2013 for the middle answer when an item was left out.
 */
export function scoreSus(answers: readonly InstrumentAnswer[], instrument: Instrument = sus): SusScore {
  checkAnswers(instrument, answers);
  const missing = answers.filter((answer) => answer === null).length;
  if (missing > MOST_MISSING) return { score: null, missing, imputed: false };
  let points = 0;
  for (const [i, item] of instrument.items.entries()) {
    const answer = answers[i] ?? MIDDLE;
    points += item.direction === 'positive' ? answer - 1 : 5 - answer;
  }
  return { score: points * 2.5, missing, imputed: missing > 0 };
}

/** Many sheets in one line. Every figure is in SUS points, 0–100. */
export interface SusSummary {
  /** Sheets with a score; the figures below stand on these. */
  n: number;
  /** Sheets without a score, left out. */
  unscored: number;
  /** Sheets among `n` in which one or two items were filled in. */
  imputed: number;
  mean: number | null;
  /** Standard deviation between sheets (n − 1); null below two sheets. */
  sd: number | null;
  min: number | null;
  max: number | null;
}

/**
 * Mean SUS of a group with its spread. Sheets without a score are left out and counted.
 *
 * @param scores what {@link scoreSus} gave for each sheet
 * @throws RangeError naming the sheet when a score is outside 0–100
 */
export function meanSus(scores: readonly SusScore[]): SusSummary {
  const values: number[] = [];
  for (const [i, { score }] of scores.entries()) {
    if (score === null) continue;
    if (!(score >= 0 && score <= 100))
      throw new RangeError(`sheet ${i}: a SUS score is 0 to 100, got ${score}`);
    values.push(score);
  }
  const n = values.length;
  const unscored = scores.length - n;
  const imputed = scores.filter((sheet) => sheet.score !== null && sheet.imputed).length;
  if (n === 0) return { n, unscored, imputed, mean: null, sd: null, min: null, max: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = n < 2 ? null : Math.sqrt(squares / (n - 1));
  return { n, unscored, imputed, mean, sd, min: Math.min(...values), max: Math.max(...values) };
}
