import { addDays, daysUntil } from '../calendar/zoned.ts';
import type { Phase, PhaseKind } from './phases.ts';

/** When a phase begins and ends. `endsAt` is exclusive. */
export type PhaseDates = { startsAt: Date; endsAt: Date };

/** One phase before and after a move. */
export type MovedPhase = {
  id: string;
  kind: PhaseKind;
  before: PhaseDates;
  after: PhaseDates;
  /** Whether its start or end changes. */
  moved: boolean;
};

export const moveProblems = [
  'ends_before_start',
  'begins_in_the_past',
  'ends_in_the_past',
  'already_begun',
  'already_over',
] as const;
export type MoveProblemKind = (typeof moveProblems)[number];

export type MoveProblem = {
  id: string;
  problem: MoveProblemKind;
};

/** A preview of a move: every phase in the order given, and what speaks against it. */
export type PhaseMove = { phases: MovedPhase[]; problems: MoveProblem[] };

/**
 * Moves one phase of a challenge, and its neighbours with it, by whole calendar days on the clocks of the zone: what begins
 * at 9:00 still does after a change of clocks.
 *
 * - Phases of the very same start and end get the same new dates; others that overlapped it stay.
 * - Phases that begin at or after its old end move by the days its end moved.
 * - Phases that end at or before its old start move by the days its start moved where it would begin before they end, and push
 *   those before them in the same way; they stay otherwise.
 *
 * Nothing that is over at `now` moves: a phase that would is reported as `already_over`. When the phase to move is over
 * itself, everything stays. What has begun keeps its beginning: of neighbours only the end moves, and another start for the
 * phase itself is reported as `already_begun`. Nothing may come to end before `now` (`ends_in_the_past`): people are in it.
 *
 * @param id the phase to move
 * @param to its new dates, which may be wrong: problems are reported, not thrown
 * @param zone IANA name of the time zone in which days are counted
 * @throws RangeError naming the phase when it is unknown or repeated, or a date of it is none; also when the zone is unknown
 */
export function movePhase(
  phases: readonly Phase[],
  id: string,
  to: PhaseDates,
  zone: string,
  now: Date,
): PhaseMove {
  const ids = new Set<string>();
  for (const phase of phases) {
    if (ids.has(phase.id)) throw new RangeError(`phase ${phase.id} is given twice`);
    ids.add(phase.id);
    checkDates(`phase ${phase.id}`, phase);
  }
  const target = phases.find((phase) => phase.id === id);
  if (!target) throw new RangeError(`there is no phase ${id}`);
  checkDates(`phase ${id} to move`, to);
  if (Number.isNaN(now.getTime())) throw new RangeError('now is no date');

  const startsAt = target.startsAt <= now ? target.startsAt : to.startsAt;
  const startDays = daysUntil(target.startsAt, startsAt, zone);
  const endDays = daysUntil(target.endsAt, to.endsAt, zone);
  const isStuck = target.endsAt <= now;
  const pushed = pushedBack(phases, { from: target.startsAt, to: startsAt }, startDays, { zone, now });

  const wanted = (phase: Phase): PhaseDates => {
    if (areSame(phase, target)) return to;
    if (phase.startsAt >= target.endsAt) return shifted(phase, endDays, zone);
    return pushed.has(phase.id) ? shifted(phase, startDays, zone) : phase;
  };

  const problems: MoveProblem[] = [];
  const movedPhases = phases.map((phase): MovedPhase => {
    const aim = isStuck && phase.id !== id ? phase : wanted(phase);
    const isOver = phase.endsAt <= now;
    const hasBegun = phase.startsAt <= now;
    const report = (problem: MoveProblemKind) => problems.push({ id: phase.id, problem });
    if (isOver && !areSame(phase, aim)) report('already_over');
    else if (hasBegun && phase.id === id && aim.startsAt.getTime() !== phase.startsAt.getTime())
      report('already_begun');
    const after = isOver ? phase : hasBegun ? { startsAt: phase.startsAt, endsAt: aim.endsAt } : aim;
    const moved = !areSame(phase, after);
    if (moved && after.endsAt <= after.startsAt) report('ends_before_start');
    else if (moved && !hasBegun && after.startsAt < now) report('begins_in_the_past');
    else if (moved && after.endsAt < now) report('ends_in_the_past');
    return { id: phase.id, kind: phase.kind, before: datesOf(phase), after: datesOf(after), moved };
  });
  return { phases: movedPhases, problems };
}

/** Phases before a start that moves back which would end after it, and those that they run into in turn. */
function pushedBack(
  phases: readonly Phase[],
  start: { from: Date; to: Date },
  days: number,
  { zone, now }: { zone: string; now: Date },
): Set<string> {
  const starts = [start];
  const pushed = new Set<string>();
  const latestFirst = phases.toSorted((a, b) => b.endsAt.getTime() - a.endsAt.getTime());
  for (const phase of latestFirst) {
    if (!starts.some(({ from, to }) => phase.endsAt <= from && phase.endsAt > to)) continue;
    pushed.add(phase.id);
    // What has begun keeps its beginning, so it runs into nothing that lies before it.
    if (phase.startsAt <= now) continue;
    starts.push({ from: phase.startsAt, to: addDays(phase.startsAt, days, zone) });
  }
  return pushed;
}

const datesOf = ({ startsAt, endsAt }: PhaseDates): PhaseDates => ({ startsAt, endsAt });

const areSame = (a: PhaseDates, b: PhaseDates) =>
  a.startsAt.getTime() === b.startsAt.getTime() && a.endsAt.getTime() === b.endsAt.getTime();

/** Days of 0 change nothing, not even the hour that clocks show twice. */
function shifted(phase: PhaseDates, days: number, zone: string): PhaseDates {
  if (days === 0) return phase;
  return { startsAt: addDays(phase.startsAt, days, zone), endsAt: addDays(phase.endsAt, days, zone) };
}

function checkDates(name: string, { startsAt, endsAt }: PhaseDates): void {
  if (Number.isNaN(startsAt.getTime())) throw new RangeError(`${name}: its start is no date`);
  if (Number.isNaN(endsAt.getTime())) throw new RangeError(`${name}: its end is no date`);
}
