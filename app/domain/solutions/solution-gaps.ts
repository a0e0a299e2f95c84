/** What belongs to an entry, in the order of its form. */
export const solutionGapKinds = [
  'title',
  'summary',
  'focusArea',
  'needs',
  'design',
  'whatItTakes',
  'readiness',
  'amount',
  'declarations',
  'terms',
  'eligibility',
] as const;
export type SolutionGap = (typeof solutionGapKinds)[number];

/** So many are asked for and so many are there. */
type Share = { asked: number; done: number };

/** A solution as far as its readiness goes. `designLength` in characters of plain text. */
export type SolutionDraft = {
  title: string;
  summary: string;
  needCount: number;
  designLength: number;
  whatItTakes: string;
  readiness: number | null;
  /** Whether the challenge has focus areas to choose from, and whether one is chosen. */
  focusArea: Share;
  /** What is asked for: null where the challenge does not want to know. `most` in whole euros, null for no limit. */
  amount: { named: number | null; most: number | null } | null;
  /** Sentences that the team confirms. */
  declarations: Share;
  /** Terms in their current versions that the team accepts. */
  terms: Share;
  /** Rules of eligibility that are checked against what is known, and those that are met. */
  rules: Share;
};

/** Least lengths, in characters: below them a reader learns nothing. */
export const solutionMinimum = { title: 5, summary: 40, design: 100, whatItTakes: 20 } as const;

/** One line of what belongs to an entry. */
export type SolutionPart = {
  kind: SolutionGap;
  done: boolean;
  /** Whether it must be there before the entry is sent in. A rule that is not met does not hold it back: people decide. */
  required: boolean;
};

const whole = ({ asked, done }: Share) => done >= asked;

/** All that this challenge wants of an entry, and what of it is there. */
export function solutionParts(draft: SolutionDraft): SolutionPart[] {
  const { amount } = draft;
  const state: Record<SolutionGap, { asked?: boolean; done: boolean }> = {
    title: { done: draft.title.trim().length >= solutionMinimum.title },
    summary: { done: draft.summary.trim().length >= solutionMinimum.summary },
    focusArea: { asked: draft.focusArea.asked > 0, done: whole(draft.focusArea) },
    needs: { done: draft.needCount > 0 },
    design: { done: draft.designLength >= solutionMinimum.design },
    whatItTakes: { done: draft.whatItTakes.trim().length >= solutionMinimum.whatItTakes },
    readiness: { done: draft.readiness !== null },
    amount: {
      asked: amount !== null,
      done: amount !== null && amount.named !== null && (amount.most === null || amount.named <= amount.most),
    },
    declarations: { asked: draft.declarations.asked > 0, done: whole(draft.declarations) },
    terms: { asked: draft.terms.asked > 0, done: whole(draft.terms) },
    eligibility: { asked: draft.rules.asked > 0, done: whole(draft.rules) },
  };
  return solutionGapKinds
    .filter((kind) => state[kind].asked ?? true)
    .map((kind) => ({ kind, done: state[kind].done, required: kind !== 'eligibility' }));
}

/** What is missing before the solution can be sent in; empty when it is complete. */
export function solutionGaps(draft: SolutionDraft): SolutionGap[] {
  return solutionParts(draft).flatMap(({ kind, done, required }) => (required && !done ? [kind] : []));
}
