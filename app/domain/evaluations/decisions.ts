import type { SolutionVerb } from '../solutions/solution-machine.ts';

/** What the clinicians' panel can decide after a pilot. */
export const decisions = ['adopt', 'adapt', 'abandon', 'extend'] as const;
export type Decision = (typeof decisions)[number];

/** Decisions that end a pilot and give the need its outcome. */
export const finalDecisions = ['adopt', 'adapt', 'abandon'] as const satisfies readonly Decision[];
export type FinalDecision = (typeof finalDecisions)[number];

/** What each final decision does to the solution. */
export const solutionVerbOf: Readonly<Record<FinalDecision, SolutionVerb>> = {
  adopt: 'adopt',
  adapt: 'adapt',
  abandon: 'abandon',
};

/** What the panel looks at, each scored 1 (poor) to 5 (very good). */
export const evaluationDomains = ['benefit', 'safety', 'ease_of_use', 'fit_with_care', 'effort'] as const;
export type EvaluationDomain = (typeof evaluationDomains)[number];

export const evaluationScale = { min: 1, max: 5 } as const;
