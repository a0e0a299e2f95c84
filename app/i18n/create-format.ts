import type { Locale } from '#app/domain/people/preferences.ts';
import { daysBetween, zonedParts } from './calendar.ts';
import { intlLocale } from './locales.ts';
import type { T } from './translator.ts';

/** A moment: a Date, epoch milliseconds, or an ISO string with offset. */
export type Instant = Date | number | string;

/** How moments, lengths and amounts are said to people. All in the cluster's time zone. */
export interface Format {
  /** "Friday 4 December"; with the year when it is not this year. */
  date(at: Instant): string;
  /** "4 December 2026", for tables and small print. */
  dateShort(at: Instant): string;
  /** "14:30" ("14:30 Uhr"). */
  time(at: Instant): string;
  /** "Friday 4 December at 14:30". */
  dateTime(at: Instant): string;
  /** "in 13 days", "3 hours ago", "tomorrow", "just now". */
  relative(at: Instant): string;
  /** "Friday 4 December, in 13 days": what follows "closes on". */
  deadline(at: Instant): string;
  /** "Tuesday 1 to Friday 4 December" in full words, from one day to another. */
  range(from: Instant, to: Instant): string;
  /** "2 hours 15 minutes" from milliseconds; at most two units, never less than a minute. */
  duration(milliseconds: number): string;
  number(value: number): string;
  /** 0.25 → "25%". */
  percent(share: number): string;
  /** "home, hospital and work". */
  list(items: readonly string[]): string;
}

/** What a `Format` is made from. `now` is epoch milliseconds, and read only where the time matters. */
export interface FormatSettings {
  readonly t: T<'common'>;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly now: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function makeFormatters(tag: string) {
  return {
    relative: new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }),
    number: new Intl.NumberFormat(tag),
    whole: new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }),
    list: new Intl.ListFormat(tag, { type: 'conjunction' }),
  };
}

// Making one takes longer than using it a hundred times; there are as many as languages.
const formatters = new Map<string, ReturnType<typeof makeFormatters>>();

function formattersOf(tag: string) {
  const known = formatters.get(tag) ?? makeFormatters(tag);
  formatters.set(tag, known);
  return known;
}

/**
 * Dates are put together from our own patterns, and `Intl` only names days and months: browsers and Node
 * disagree about commas and "at", and the page must read the same before and after it comes alive.
 */
export function createFormat(settings: FormatSettings): Format {
  const { t, locale, timeZone } = settings;
  const tag = intlLocale[locale];
  const ms = (at: Instant) => new Date(at).getTime();
  const parts = (at: Instant) => zonedParts(ms(at), timeZone, tag);

  const date = (at: Instant) => {
    const { weekday, day, month, year } = parts(at);
    const values = { weekday, day: String(day), month };
    if (year === parts(settings.now).year) return t('format.date', values);
    return t('format.dateWithYear', { ...values, year: String(year) });
  };
  const time = (at: Instant) => t('format.time', { clock: parts(at).clock });
  const relative = (at: Instant) => {
    const { value, unit } = relativeUnit(ms(at), settings.now, timeZone);
    if (unit === 'second') return t('format.justNow');
    return formattersOf(tag).relative.format(value, unit);
  };

  return {
    date,
    dateShort: (at) => {
      const { day, month, year } = parts(at);
      return t('format.dateShort', { day: String(day), month, year: String(year) });
    },
    time,
    dateTime: (at) => t('format.dateTime', { date: date(at), time: time(at) }),
    relative,
    deadline: (at) => t('format.deadline', { date: date(at), relative: relative(at) }),
    range: (from, to) =>
      daysBetween(ms(from), ms(to), timeZone) === 0
        ? date(from)
        : t('format.range', { from: date(from), to: date(to) }),
    duration: (milliseconds) =>
      durationParts(milliseconds)
        .map(([unit, count]) => t(`format.${unit}`, { count }))
        .join(' '),
    number: (value) => formattersOf(tag).number.format(value),
    percent: (share) =>
      t('format.percent', {
        value: formattersOf(tag).whole.format(share * 100),
      }),
    list: (items) => formattersOf(tag).list.format(items),
  };
}

type RelativeUnit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

/** Minutes within the hour, hours within the same day, otherwise days of the calendar, then months and years. */
function relativeUnit(at: number, now: number, timeZone: string): { value: number; unit: RelativeUnit } {
  const difference = at - now;
  const size = Math.abs(difference);
  if (size < minute) return { value: 0, unit: 'second' };
  if (size < hour) return { value: Math.trunc(difference / minute), unit: 'minute' };
  const days = daysBetween(now, at, timeZone);
  if (days === 0) return { value: Math.trunc(difference / hour), unit: 'hour' };
  if (Math.abs(days) < 60) return { value: days, unit: 'day' };
  if (Math.abs(days) < 730) return { value: Math.trunc(days / 30.44), unit: 'month' };
  return { value: Math.trunc(days / 365.25), unit: 'year' };
}

function durationParts(milliseconds: number): ['days' | 'hours' | 'minutes', number][] {
  const whole = Math.max(minute, Math.round(milliseconds / minute) * minute);
  const all: ['days' | 'hours' | 'minutes', number][] = [
    ['days', Math.floor(whole / day)],
    ['hours', Math.floor((whole % day) / hour)],
    ['minutes', Math.floor((whole % hour) / minute)],
  ];
  const first = all.findIndex(([, count]) => count > 0);
  return all.slice(first, first + 2).filter(([, count]) => count > 0);
}
