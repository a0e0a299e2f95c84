/** How pitches follow each other. All lengths in minutes. */
export interface PitchPlan {
  startsAt: Date;
  /** Length of a pitch with its questions, 1 to 120. */
  minutes: number;
  /** Between two pitches, 0 to 60. */
  pause: number;
  /** A longer break after every so many pitches (1 to 50), in place of the pause; 0 for none. */
  breakEvery: number;
  /** Length of that break, 0 to 180. */
  breakMinutes: number;
}

/** When one finalist pitches. */
export interface PitchSlot {
  solution: string;
  startsAt: Date;
  endsAt: Date;
}

const limits = {
  minutes: [1, 120],
  pause: [0, 60],
  breakEvery: [0, 50],
  breakMinutes: [0, 180],
} as const satisfies Partial<Record<keyof PitchPlan, readonly [number, number]>>;

/**
 * The times of pitches in the order given. No break follows the last one.
 *
 * @throws RangeError naming the length that is out of range or the solution that stands in the order twice
 */
export function pitchTimetable(order: readonly string[], plan: PitchPlan): PitchSlot[] {
  for (const [name, [low, high]] of Object.entries(limits)) {
    const value = plan[name as keyof typeof limits];
    if (!(Number.isInteger(value) && value >= low && value <= high))
      throw new RangeError(`${name} must be a whole number from ${low} to ${high}, got ${value}`);
  }
  const twice = order.find((solution, i) => order.indexOf(solution) !== i);
  if (twice !== undefined) throw new RangeError(`${twice} stands in the order twice`);
  let at = plan.startsAt.getTime();
  return order.map((solution, i) => {
    const startsAt = new Date(at);
    const endsAt = new Date(at + plan.minutes * 60_000);
    const isBreak = plan.breakEvery > 0 && (i + 1) % plan.breakEvery === 0;
    at = endsAt.getTime() + (isBreak ? plan.breakMinutes : plan.pause) * 60_000;
    return { solution, startsAt, endsAt };
  });
}

/** The plan that pitches follow, read off their times; null where there are none. The reverse of {@link pitchTimetable}. */
export function plannedLengths(pitches: readonly { startsAt: Date; minutes: number }[]): PitchPlan | null {
  const sorted = pitches.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const [first] = sorted;
  if (!first) return null;
  const gaps = sorted.slice(1).map((pitch, i) => {
    const before = sorted[i] ?? first;
    return Math.round((pitch.startsAt.getTime() - before.startsAt.getTime()) / 60_000) - before.minutes;
  });
  const pause = gaps.length === 0 ? 5 : Math.min(...gaps);
  const longer = gaps.findIndex((gap) => gap > pause);
  return {
    startsAt: first.startsAt,
    minutes: first.minutes,
    pause,
    breakEvery: longer + 1,
    breakMinutes: longer < 0 ? 30 : (gaps[longer] ?? 30),
  };
}

/** The order with one item a place earlier (−1) or later (1); as it was where there is no such place or item. */
export function withMoved(order: readonly string[], item: string, by: -1 | 1): string[] {
  const from = order.indexOf(item);
  const other = order[from + by];
  if (from < 0 || other === undefined) return [...order];
  return order.map((entry, i) => (i === from ? other : i === from + by ? item : entry));
}
