import type { Decision } from './evaluations/decisions.ts';

/** The stages of the road, in order. */
export const stages = ['need', 'challenge', 'solution', 'pilot', 'evaluation', 'outcome'] as const;
export type Stage = (typeof stages)[number];

/**
 * Every step that people at the other end of the road are told about ("you said, we did").
 * The stage says where on the lineage line it stands; `tells` says who hears of it.
 */
export const journeySteps = {
  'need.submitted': { stage: 'need', tells: [] },
  'need.published': { stage: 'need', tells: ['author'] },
  'need.returned': { stage: 'need', tells: ['author'] },
  'need.declined': { stage: 'need', tells: ['author'] },
  'need.merged': { stage: 'need', tells: ['author', 'supporters', 'followers'] },
  'need.unmerged': { stage: 'need', tells: ['author', 'supporters', 'followers'] },
  'need.withdrawn': { stage: 'need', tells: ['supporters', 'followers'] },
  /** A prioritisation round that it was part of has its result. */
  'need.prioritised': { stage: 'need', tells: ['author', 'supporters', 'followers'] },
  /** Joined to a challenge that was announced before. */
  'need.taken_up': { stage: 'challenge', tells: ['author', 'supporters', 'followers'] },
  'challenge.announced': { stage: 'challenge', tells: ['author', 'supporters', 'followers'] },
  'challenge.phase_opened': { stage: 'challenge', tells: ['followers'] },
  /** Staff wrote news of it. */
  'challenge.updated': { stage: 'challenge', tells: ['followers', 'team', 'jurors'] },
  /** A phase was moved, added or taken out after the challenge was announced. */
  'challenge.dates_changed': { stage: 'challenge', tells: ['followers', 'team', 'jurors'] },
  'challenge.decided': { stage: 'challenge', tells: ['author', 'supporters', 'followers'] },
  'challenge.cancelled': { stage: 'challenge', tells: ['author', 'supporters', 'followers', 'team'] },
  /** Nobody is told yet: until it was checked, only its team and those who check it may read it. */
  'solution.submitted': { stage: 'solution', tells: [] },
  'solution.accepted': { stage: 'solution', tells: ['author', 'supporters', 'followers', 'team'] },
  'solution.rejected': { stage: 'solution', tells: ['team'] },
  'solution.awarded': { stage: 'solution', tells: ['author', 'supporters', 'followers', 'team'] },
  'solution.not_selected': { stage: 'solution', tells: ['team'] },
  'pilot.opened': { stage: 'pilot', tells: ['author', 'supporters', 'followers', 'team'] },
  'pilot.started': { stage: 'pilot', tells: ['author', 'supporters', 'followers', 'team'] },
  'pilot.stopped': { stage: 'pilot', tells: ['author', 'supporters', 'followers', 'team'] },
  'evaluation.decided': { stage: 'evaluation', tells: ['author', 'supporters', 'followers', 'team'] },
  'need.answered': { stage: 'outcome', tells: ['author', 'supporters', 'followers'] },
} as const satisfies Record<string, { stage: Stage; tells: readonly Audience[] }>;

export const audiences = ['author', 'supporters', 'followers', 'team', 'jurors'] as const;
export type Audience = (typeof audiences)[number];

export type JourneyStepKind = keyof typeof journeySteps;
export const journeyStepKinds = Object.keys(journeySteps) as JourneyStepKind[];

/** Public facts of a step; never who somebody is. */
export type JourneyStepFacts = {
  title?: string;
  decision?: Decision;
  award?: 'voters' | 'jury';
  reason?: string;
  phase?: string;
  /** Place among the most important ones; 0 for none of them. */
  rank?: number;
  /** News that staff wrote: its id and its title. */
  update?: string;
  headline?: string;
  /** What a stopped pilot leaves behind for its solution. */
  left?: AfterStop;
};

/** After a pilot was stopped: the solution waits for another trial, is tried elsewhere, or an earlier decision counts. */
export const afterStop = ['waits', 'goes_on', 'decided'] as const;
export type AfterStop = (typeof afterStop)[number];

export type StopState = 'done' | 'now' | 'next' | 'later';
export type Stop = { stage: Stage; state: StopState; at: Date | null };

/**
 * The line of stops from the stages an item's road has reached.
 * `reached` maps a stage to the instant it was first reached; the last reached is "now" unless the outcome is.
 */
export function lineageStops(reached: ReadonlyMap<Stage, Date>): Stop[] {
  let last = -1;
  stages.forEach((stage, index) => {
    if (reached.has(stage)) last = index;
  });
  return stages.map((stage, index) => {
    const at = reached.get(stage) ?? null;
    if (index < last) return { stage, state: 'done', at };
    if (index === last) return { stage, state: stage === 'outcome' ? 'done' : 'now', at };
    return { stage, state: index === last + 1 ? 'next' : 'later', at: null };
  });
}
