import { addDays, startOfDay, toInstant, toWallClock } from '../calendar/zoned.ts';
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

/** A phase on the calendar. */
export type DatedPhase = { kind: PhaseKind; startsAt: Date; endsAt: Date };

/**
 * The ready plan of a format from the day it begins: every phase starts at 9:00 and ends at 18:00 on the clocks of the
 * zone, also across a change of clocks. `firstDay` is any instant of the first day.
 */
export function datePlan(format: ChallengeFormat, firstDay: Date, zone: string): DatedPhase[] {
  const at = (day: number, hour: number) => {
    const wall = toWallClock(addDays(startOfDay(firstDay, zone), day, zone), zone);
    return toInstant({ ...wall, hour, minute: 0, second: 0 }, zone);
  };
  return phasePlans[format].map(({ kind, startDay, days }) => ({
    kind,
    startsAt: at(startDay, 9),
    endsAt: at(startDay + days - 1, 18),
  }));
}
