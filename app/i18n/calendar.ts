/** A moment as a wall calendar and clock in some time zone show it. */
export interface ZonedParts {
  readonly year: number;
  /** Name of the month. */
  readonly month: string;
  readonly day: number;
  /** Name of the day. */
  readonly weekday: string;
  /** "09:05", 24 hours. */
  readonly clock: string;
  /** Days since 1970-01-01 on that calendar. */
  readonly dayNumber: number;
}

interface Formatters {
  readonly numeric: Intl.DateTimeFormat;
  readonly monthName: Intl.DateTimeFormat;
  readonly dayName: Intl.DateTimeFormat;
  /** What was read off before: a list shows the same moments to everybody. */
  readonly known: Map<number, ZonedParts>;
}

/** Most moments that are remembered; then all are forgotten. */
const mostMoments = 2_000;

// Making one takes longer than a page may; there are as many as languages and time zones in use.
const formatters = new Map<string, Formatters>();

function formattersOf(timeZone: string, tag: string): Formatters {
  const id = `${tag} ${timeZone}`;
  const known = formatters.get(id);
  if (known) return known;
  const made: Formatters = {
    numeric: new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
    monthName: new Intl.DateTimeFormat(tag, { timeZone, month: 'long' }),
    dayName: new Intl.DateTimeFormat(tag, { timeZone, weekday: 'long' }),
    known: new Map(),
  };
  formatters.set(id, made);
  return made;
}

/** Reads a moment (epoch milliseconds) off the calendar of `timeZone`, with names in the language `tag`. */
export function zonedParts(at: number, timeZone: string, tag: string): ZonedParts {
  const formatters = formattersOf(timeZone, tag);
  const before = formatters.known.get(at);
  if (before) return before;
  const parts = readParts(at, formatters);
  if (formatters.known.size >= mostMoments) formatters.known.clear();
  formatters.known.set(at, parts);
  return parts;
}

function readParts(at: number, { numeric, monthName, dayName }: Formatters): ZonedParts {
  const value: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const part of numeric.formatToParts(at)) value[part.type] = part.value;
  const [year, month, day] = [Number(value.year), Number(value.month), Number(value.day)];
  return {
    year,
    month: monthName.format(at),
    day,
    weekday: dayName.format(at),
    clock: `${value.hour}:${value.minute}`,
    dayNumber: Date.UTC(year, month - 1, day) / 86_400_000,
  };
}

/** Midnights of `timeZone` between two moments: 1 is tomorrow, -1 is yesterday, whatever the hour. */
export function daysBetween(from: number, to: number, timeZone: string): number {
  return zonedParts(to, timeZone, 'en-GB').dayNumber - zonedParts(from, timeZone, 'en-GB').dayNumber;
}
