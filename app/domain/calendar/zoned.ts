/** A date and time as a clock on the wall shows it. Months are 1–12, hours 0–23. Years are 1–9999. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** Whether a name is a time zone of the IANA database ("Europe/Berlin"), as far as this machine knows it. */
export function isTimeZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * What the clocks in a zone show at an instant.
 *
 * @throws RangeError when the zone is unknown or the date is none
 */
export function toWallClock(instant: Date, zone: string): WallClock {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

/**
 * The instant at which the clocks in a zone show a date and time.
 * Where clocks go back and show it twice, the first time; where they go forward and skip it, as much later as was skipped
 * (02:30 becomes 03:30), as in RFC 5545 and the "compatible" rule of Temporal.
 *
 * @throws RangeError when the zone is unknown or there is no such date or time
 */
export function toInstant(wall: WallClock, zone: string): Date {
  const target = utcOf(wall);
  const before = target - offset(target - DAY, zone);
  const after = target - offset(target + DAY, zone);
  // Both guesses are right on ordinary days. In an overlap both fit too, and the earlier one is meant.
  for (const guess of [Math.min(before, after), Math.max(before, after)]) {
    if (guess + offset(guess, zone) === target) return new Date(guess);
  }
  return new Date(before);
}

/** How far clocks in a zone are ahead of UTC at an instant, in milliseconds. */
function offset(time: number, zone: string): number {
  const whole = Math.floor(time / 1000) * 1000;
  return utcOf(toWallClock(new Date(whole), zone)) - whole;
}

function utcOf({ year, month, day, hour, minute, second }: WallClock): number {
  // setUTCFullYear, because Date.UTC takes the years 0–99 for 1900–1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, 0);
  const exact =
    year >= 1 &&
    year <= 9999 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second;
  if (!exact)
    throw new RangeError(
      `no such date and time: ${[year, month, day].join('-')} ${[hour, minute, second].join(':')}`,
    );
  return date.getTime();
}

/**
 * The same time of day some days later (or earlier, below 0) in a zone, also across a change of clocks.
 *
 * @param days a whole number
 * @throws RangeError when it is not, or the zone is unknown
 */
export function addDays(instant: Date, days: number, zone: string): Date {
  if (!Number.isInteger(days)) throw new RangeError(`days must be a whole number, got ${days}`);
  const wall = toWallClock(instant, zone);
  const day = new Date(utcOf(wall) + days * DAY);
  const shifted = {
    ...wall,
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    day: day.getUTCDate(),
  };
  return new Date(toInstant(shifted, zone).getTime() + (((instant.getTime() % 1000) + 1000) % 1000));
}

/** The first instant of the day that an instant lies in; 01:00 on days whose midnight is skipped. */
export function startOfDay(instant: Date, zone: string): Date {
  return firstInstantOf(toWallClock(instant, zone), zone);
}

/** The first instant of the next day in a zone. */
export function nextLocalMidnight(instant: Date, zone: string): Date {
  const wall = toWallClock(instant, zone);
  const next = new Date(utcOf({ ...wall, hour: 12, minute: 0, second: 0 }) + DAY);
  return firstInstantOf(
    { ...wall, year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() },
    zone,
  );
}

function firstInstantOf(day: WallClock, zone: string): Date {
  const midnight = toInstant({ ...day, hour: 0, minute: 0, second: 0 }, zone);
  const shown = toWallClock(midnight, zone);
  // Where midnight is skipped we stand as far after the gap as it is wide: go back to its end.
  return new Date(midnight.getTime() - (shown.hour * 60 + shown.minute) * MINUTE + skipped(midnight, zone));
}

/** How many milliseconds the clocks of a zone jumped forward in the hours before an instant; 0 when they did not. */
function skipped(instant: Date, zone: string): number {
  const time = instant.getTime();
  const { hour, minute } = toWallClock(instant, zone);
  return hour === 0 && minute === 0 ? 0 : offset(time, zone) - offset(time - DAY / 2, zone);
}

/**
 * How many calendar days lie between two instants in a zone: 0 on the same day, 1 when `to` is tomorrow, below 0 in the past.
 */
export function daysUntil(from: Date, to: Date, zone: string): number {
  const noon = (instant: Date) => utcOf({ ...toWallClock(instant, zone), hour: 12, minute: 0, second: 0 });
  return Math.round((noon(to) - noon(from)) / DAY);
}

/** A wall clock as `<input type="datetime-local">` writes it: "2026-11-21T18:30". Seconds are left out. */
export function formatWallClock({ year, month, day, hour, minute }: WallClock): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** Reads what `<input type="datetime-local">` or `<input type="date">` sends (a date alone is its midnight); null when it is no such text or date. */
export function parseWallClock(text: string): WallClock | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?)?$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const wall = { year, month, day, hour, minute, second };
  try {
    utcOf(wall);
    return wall;
  } catch {
    return null;
  }
}
