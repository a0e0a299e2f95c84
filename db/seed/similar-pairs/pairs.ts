import { englishDistractors, germanDistractors } from './distractors.ts';
import { englishPairs } from './english-pairs.ts';
import { germanPairs } from './german-pairs.ts';
import { nearDistractors } from './near-distractors.ts';

/** A need in short, as its author typed it, mistakes included. */
export interface NeedText {
  locale: 'en' | 'de';
  title: string;
  story: string;
}

/** The same difficulty told by two people in their own words. All invented. */
export interface SimilarPair {
  /** Stable and unique; says what the difficulty is. */
  id: string;
  /** The need that is there already, to be found. */
  known: NeedText;
  /** The need somebody is about to send, to be searched with. */
  query: NeedText;
}

/** Sixty labelled pairs: with each `query`, its `known` need should be among the first five of all known needs and distractors. */
export const similarPairs: readonly SimilarPair[] = [...englishPairs, ...germanPairs];

/** Needs about the same themes that none of the queries means. They are searched along with the known ones. */
export const distractors: readonly NeedText[] = [
  ...englishDistractors,
  ...germanDistractors,
  ...nearDistractors,
];
