import type { DigestRhythm } from '#app/domain/people/preferences.ts';
import { zonedParts } from '#app/i18n/calendar.ts';

/** Digests are written at this hour of the cluster's clock; the weekly one on Mondays. */
export const digestHour = 7;

const hour = 3_600_000;
const day = 24 * hour;
/** 1970-01-05 was the first Monday: days since 1970-01-01 that leave this remainder by seven are Mondays. */
const mondayRemainder = 4;

/**
 * The last moment, up to `now`, at which digests of this rhythm were due: seven o'clock of the cluster's clock, today
 * or yesterday, or of the last Monday. News from before it belongs into a digest; later news waits for the next.
 */
export function lastDigestSlot(rhythm: Exclude<DigestRhythm, 'off'>, now: Date, timeZone: string): Date {
  const today = zonedParts(now.getTime(), timeZone, 'en-GB').dayNumber;
  for (let dayNumber = today; ; dayNumber -= 1) {
    if (rhythm === 'weekly' && dayNumber % 7 !== mondayRemainder) continue;
    const slot = atClock(dayNumber, digestHour, timeZone);
    if (slot <= now) return slot;
  }
}

/** The moment at which the clock of a time zone shows a full hour on a day (days since 1970-01-01). */
function atClock(dayNumber: number, clockHour: number, timeZone: string): Date {
  const asUtc = dayNumber * day + clockHour * hour;
  const offset = shownAsUtc(asUtc, timeZone) - asUtc;
  const guess = asUtc - offset;
  // Where the clocks change in between, the offset at the moment itself counts.
  return new Date(asUtc - (shownAsUtc(guess, timeZone) - guess));
}

/** What the clock of a time zone shows at a moment, read as if it were UTC. */
function shownAsUtc(at: number, timeZone: string): number {
  const { dayNumber, clock } = zonedParts(at, timeZone, 'en-GB');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return dayNumber * day + hours * hour + minutes * 60_000;
}
