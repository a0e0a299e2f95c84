import type { ChallengeFormat } from './challenge-machine.ts';
import type { PhaseKind } from './phases.ts';

/** A phase of a plan: days after the challenge begins, and how many days it lasts. */
export type PlannedPhase = { kind: PhaseKind; startDay: number; days: number };

/**
 * Ready plans for each format, in days from the day the challenge begins. A contest gives the public vote and the
 * jury the same weeks; a hackathon is one weekend with listening before and months of mentoring after.
 */
export const phasePlans: Readonly<Record<ChallengeFormat, readonly PlannedPhase[]>> = {
  contest: [
    { kind: 'listen', startDay: 0, days: 28 },
    { kind: 'propose', startDay: 28, days: 42 },
    { kind: 'vote', startDay: 77, days: 21 },
    { kind: 'jury', startDay: 77, days: 21 },
    { kind: 'announce', startDay: 98, days: 14 },
  ],
  hackathon: [
    { kind: 'listen', startDay: 0, days: 28 },
    { kind: 'propose', startDay: 28, days: 3 },
    { kind: 'vote', startDay: 30, days: 1 },
    { kind: 'jury', startDay: 30, days: 1 },
    { kind: 'announce', startDay: 31, days: 7 },
  ],
  fieldlab_call: [
    { kind: 'propose', startDay: 0, days: 35 },
    { kind: 'jury', startDay: 36, days: 14 },
    { kind: 'announce', startDay: 50, days: 7 },
  ],
};

/** What is wrong with a list of phases, or null. Overlap is allowed; an end before its start is not. */
export function phaseProblem(
  phases: readonly { kind: PhaseKind; startsAt: Date; endsAt: Date }[],
): 'no_phase' | 'ends_before_start' | 'no_propose' | 'same_kind_twice' | null {
  if (phases.length === 0) return 'no_phase';
  if (phases.some((phase) => phase.endsAt <= phase.startsAt)) return 'ends_before_start';
  if (!phases.some((phase) => phase.kind === 'propose')) return 'no_propose';
  if (new Set(phases.map((phase) => phase.kind)).size < phases.length) return 'same_kind_twice';
  return null;
}
