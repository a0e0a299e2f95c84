import type { ChallengeGap } from './challenge-gaps.ts';

/** The parts in which staff write a challenge, in the order of its overview. Each is saved by itself. */
export const challengeParts = [
  'basics',
  'dates',
  'focus',
  'partners',
  'eligibility',
  'criteria',
  'voting',
  'jury',
  'prizes',
  'terms',
  'faq',
  'entry',
] as const;
export type ChallengePart = (typeof challengeParts)[number];

/** How often each part was saved; a part that is absent was never saved by itself. */
export type PartVersions = Partial<Record<ChallengePart, number>>;

/** The part in which each gap is mended. */
export const partOfGap: Readonly<Record<ChallengeGap, ChallengePart>> = {
  summary: 'basics',
  brief: 'basics',
  needs: 'basics',
  phases: 'dates',
  phases_over: 'dates',
  criteria: 'criteria',
  ballot: 'voting',
  budget: 'voting',
  focus_rule: 'focus',
};
