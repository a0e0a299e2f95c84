import { daysUntil } from '#app/domain/calendar/zoned.ts';
import type { MovedPhase, MoveProblemKind, PhaseMove } from '#app/domain/challenges/move-phase.ts';

/** How a phase moves: not at all, as a whole by some days, or so that it becomes longer or shorter. */
export type MoveShape = 'stays' | 'later' | 'earlier' | 'longer' | 'shorter' | 'changes';

export type DescribedMove = {
  phases: (MovedPhase & { shape: MoveShape; days: number; problems: MoveProblemKind[] })[];
  hasProblems: boolean;
  movesSomething: boolean;
};

/** A move with how each phase moves, in whole days of the zone. */
export function describeMove(move: PhaseMove, zone: string): DescribedMove {
  const phases = move.phases.map((phase) => {
    const start = daysUntil(phase.before.startsAt, phase.after.startsAt, zone);
    const end = daysUntil(phase.before.endsAt, phase.after.endsAt, zone);
    const problems = move.problems.filter((one) => one.id === phase.id).map((one) => one.problem);
    return { ...phase, ...shapeOf(phase.moved, start, end), problems };
  });
  return {
    phases,
    hasProblems: move.problems.length > 0,
    movesSomething: phases.some((phase) => phase.moved),
  };
}

function shapeOf(moved: boolean, start: number, end: number): { shape: MoveShape; days: number } {
  if (!moved) return { shape: 'stays', days: 0 };
  if (start === end && start !== 0) return { shape: start > 0 ? 'later' : 'earlier', days: Math.abs(start) };
  if (start === 0 && end !== 0) return { shape: end > 0 ? 'longer' : 'shorter', days: Math.abs(end) };
  return { shape: 'changes', days: 0 };
}
