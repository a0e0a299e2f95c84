import { nextLocalMidnight, toInstant } from '#app/domain/calendar/zoned.ts';

/** The first instant after a day given as `YYYY-MM-DD`, in this time zone: what lasts until that day ends then. */
export function endOfDay(day: string, zone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return nextLocalMidnight(toInstant({ year, month, day: date, hour: 12, minute: 0, second: 0 }, zone), zone);
}
