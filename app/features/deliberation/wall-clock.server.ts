import { formatWallClock, parseWallClock, toInstant, toWallClock } from '#app/domain/calendar/zoned.ts';
import { getEnv } from '#server/env.server.ts';

/** What a field for a day and a time says, in the cluster's time zone; null where it says none. */
export function instantIn(text: string): Date | null {
  const wall = parseWallClock(text);
  return wall ? toInstant(wall, getEnv().CLUSTER_TIME_ZONE) : null;
}

/** An instant as a field for a day and a time takes it. */
export function wallClockOf(at: Date): string {
  return formatWallClock(toWallClock(at, getEnv().CLUSTER_TIME_ZONE));
}
