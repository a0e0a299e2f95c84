/** A language an instrument's wording is kept in. */
export type InstrumentLanguage = 'en' | 'de';

/** What must be true before an instrument may be used in a pilot. */
export interface InstrumentLicence {
  /** `free`: anyone may use it; `attribution`: free if the source is named; `registration`: the owner must be asked first. */
  kind: 'free' | 'attribution' | 'registration';
  /** Who holds the rights, and what they ask for, in one sentence. */
  note: string;
}

/** One question or statement of an instrument, in every language the instrument is kept in. */
export interface InstrumentItem {
  /** Stable id, unique in its instrument; stored with each answer. */
  id: string;
  /** Whether agreeing speaks for (`positive`) or against (`negative`) what is judged. */
  direction: 'positive' | 'negative';
  text: Readonly<Record<InstrumentLanguage, string>>;
}

/** A questionnaire: what is asked, on which scale, and how its score reads. */
export interface Instrument {
  id: string;
  name: string;
  version: string;
  /** Where the items and the scoring come from. */
  source: string;
  licence: InstrumentLicence;
  languages: readonly InstrumentLanguage[];
  /** Answers are whole numbers from `min` to `max`; `labels` names both ends. */
  scale: {
    min: number;
    max: number;
    labels: Readonly<Record<InstrumentLanguage, { min: string; max: string }>>;
  };
  items: readonly InstrumentItem[];
  score: {
    min: number;
    max: number;
    higherIsBetter: boolean;
    /** The score of an average product or person in published data; null when none is known. */
    average: number | null;
  };
}

/** An answer to one item: a whole number on the instrument's scale, or null when it was left out. */
export type InstrumentAnswer = number | null;

/**
 * Checks one sheet of answers against an instrument.
 *
 * @throws RangeError naming the item when the number of answers is wrong, or an answer is off the scale or no whole number
 */
export function checkAnswers(instrument: Instrument, answers: readonly InstrumentAnswer[]): void {
  const { items, scale, name } = instrument;
  if (answers.length !== items.length) {
    throw new RangeError(`${name} has ${items.length} items, got ${answers.length} answers`);
  }
  for (const [i, answer] of answers.entries()) {
    if (answer === null) continue;
    if (!Number.isInteger(answer) || answer < scale.min || answer > scale.max) {
      throw new RangeError(
        `${items[i]?.id ?? i}: an answer to ${name} is a whole number from ${scale.min} to ${scale.max}, got ${answer}`,
      );
    }
  }
}
