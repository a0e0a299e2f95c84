import { phaseProblem } from './phase-plans.ts';
import type { PhaseKind } from './phases.ts';

/** What can be missing before a challenge may be announced, in the order of the form. */
export const challengeGapKinds = [
  'summary',
  'brief',
  'needs',
  'phases',
  'phases_over',
  'criteria',
  'ballot',
  'budget',
  'focus_rule',
] as const;
export type ChallengeGap = (typeof challengeGapKinds)[number];

/** A challenge as far as its readiness goes. `briefLength` in characters of plain text. */
export type ChallengeDraft = {
  summary: string;
  briefLength: number;
  needCount: number;
  phases: readonly { kind: PhaseKind; startsAt: Date; endsAt: Date }[];
  criteriaCount: number;
  /** Capacities that may vote; empty where there is no ballot. */
  voters: number;
  /** A vote with a budget that does not say how much there is. */
  lacksBudget: boolean;
  /** Entries must choose a focus area, and there is none. */
  lacksFocusAreas: boolean;
};

/** Least length of a summary and a brief, in characters. */
export const challengeMinimum = { summary: 20, brief: 40 } as const;

/** What is missing before the challenge may be announced at `now`; empty when it is ready. */
export function challengeGaps(draft: ChallengeDraft, now: Date): ChallengeGap[] {
  const has = (kind: PhaseKind) => draft.phases.some((phase) => phase.kind === kind);
  const missing: Record<ChallengeGap, boolean> = {
    summary: draft.summary.trim().length < challengeMinimum.summary,
    brief: draft.briefLength < challengeMinimum.brief,
    needs: draft.needCount === 0,
    phases: phaseProblem(draft.phases) !== null,
    phases_over: draft.phases.length > 0 && draft.phases.every((phase) => phase.endsAt <= now),
    criteria: has('jury') && draft.criteriaCount === 0,
    ballot: has('vote') && draft.voters === 0,
    budget: has('vote') && draft.lacksBudget,
    focus_rule: draft.lacksFocusAreas,
  };
  return challengeGapKinds.filter((gap) => missing[gap]);
}
