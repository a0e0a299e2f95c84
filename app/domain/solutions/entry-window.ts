import type { Phase } from '../challenges/phases.ts';

const minute = 60_000;

/** `late`: the deadline is over, the grace that staff set is not. `none`: the challenge takes no entries at all. */
export type EntryState = 'none' | 'before' | 'open' | 'late' | 'over';

/** When a challenge takes entries, seen from one instant. */
export type EntryWindow = {
  state: EntryState;
  opensAt: Date | null;
  /** The deadline that everyone is told: exclusive, at that instant it is late. */
  closesAt: Date | null;
  /** Whole minutes begun since the deadline while it is `late`, else 0. */
  minutesLate: number;
};

/** Where `now` lies to the phase that takes entries. `graceMinutes` after the deadline they are still taken. */
export function entryWindow(phases: readonly Phase[], graceMinutes: number, now: Date): EntryWindow {
  const propose = phases.find((phase) => phase.kind === 'propose');
  if (!propose) return { state: 'none', opensAt: null, closesAt: null, minutesLate: 0 };
  const dates = { opensAt: propose.startsAt, closesAt: propose.endsAt };
  if (now < propose.startsAt) return { ...dates, state: 'before', minutesLate: 0 };
  if (now < propose.endsAt) return { ...dates, state: 'open', minutesLate: 0 };
  const since = now.getTime() - propose.endsAt.getTime();
  if (since >= graceMinutes * minute) return { ...dates, state: 'over', minutesLate: 0 };
  return { ...dates, state: 'late', minutesLate: Math.floor(since / minute) + 1 };
}

/** The phases as they count for sending in: the one that takes entries ends with its grace. */
export function withGrace<P extends Phase>(phases: readonly P[], graceMinutes: number): P[] {
  return phases.map((phase) =>
    phase.kind === 'propose'
      ? { ...phase, endsAt: new Date(phase.endsAt.getTime() + graceMinutes * minute) }
      : phase,
  );
}

/** Whether the team was asked to mend its entry, which happens once, and whether it still may. `until` is exclusive. */
export const mendStates = ['never', 'open', 'over'] as const;
export type MendState = (typeof mendStates)[number];

/** How it stands with the one chance to mend at `now`. */
export function mendState(
  { mendAskedAt, mendUntil }: { mendAskedAt: Date | null; mendUntil: Date | null },
  now: Date,
): MendState {
  if (mendAskedAt === null) return 'never';
  return mendUntil !== null && now < mendUntil ? 'open' : 'over';
}

/** Until when a team may mend: the day that was named, and never less long than everybody may still send in. */
export function mendUntilOf(named: Date, phases: readonly Phase[]): Date {
  const deadline = phases.find((phase) => phase.kind === 'propose')?.endsAt;
  return deadline && deadline > named ? deadline : named;
}

/** Fewest and most days that a team gets to mend its entry. */
export const mendDays = { least: 1, most: 60, usual: 7 } as const;

/** What is wrong with the day until which a team may mend, or null. */
export function mendUntilProblem(until: Date, now: Date): 'too_soon' | 'too_far' | null {
  const days = (until.getTime() - now.getTime()) / 86_400_000;
  // A day that is named today ends before 24 hours are over.
  if (days <= 0) return 'too_soon';
  return days > mendDays.most ? 'too_far' : null;
}
