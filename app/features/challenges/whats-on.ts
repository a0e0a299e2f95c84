import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import {
  actionsNow,
  type Phase,
  type PhaseAction,
  phaseActions,
  phaseTimeline,
} from '#app/domain/challenges/phases.ts';
import { capacities, type Role } from '#app/domain/people/roles.ts';

/** What a challenge is about right now, for the person who looks. */
export type WhatsOn = {
  open: Phase[];
  next: Phase | null;
  /** What the person can do now. */
  mine: PhaseAction[];
  /** What each role can do now, and the person cannot. */
  others: { role: Role; actions: PhaseAction[] }[];
};

/** What is open, what comes next, and who can do what, at `now`. Only a running challenge allows anything. */
export function whatsOn(
  status: ChallengeStatus,
  phases: readonly Phase[],
  mine: readonly PhaseAction[],
  now: Date,
): WhatsOn {
  const isLive = status === 'running' || status === 'announced';
  const { open, next } = phaseTimeline(phases, now);
  const running = status === 'running' ? open : [];
  const others = capacities
    .map((role) => ({
      role,
      actions: actionsNow(running, [role]).filter((action) => !mine.includes(action)),
    }))
    .filter((entry) => entry.actions.length > 0);
  return {
    open: running,
    next: isLive ? next : null,
    mine: phaseActions.filter((action) => mine.includes(action)),
    others,
  };
}
