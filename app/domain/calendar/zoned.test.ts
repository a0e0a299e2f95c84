import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  daysUntil,
  formatWallClock,
  isTimeZone,
  nextLocalMidnight,
  parseWallClock,
  startOfDay,
  toInstant,
  toWallClock,
} from './zoned.ts';

const BERLIN = 'Europe/Berlin';

function at(text: string, zone: string): string {
  const wall = parseWallClock(text);
  if (!wall) throw new Error(`${text} is no wall clock`);
  return toInstant(wall, zone).toISOString();
}

test.each([
  ['winter', '2026-01-15T12:00', BERLIN, '2026-01-15T11:00:00.000Z'],
  ['summer', '2026-07-15T12:00', BERLIN, '2026-07-15T10:00:00.000Z'],
  ['just before clocks go forward', '2026-03-29T01:59', BERLIN, '2026-03-29T00:59:00.000Z'],
  ['in the hour that is skipped', '2026-03-29T02:30', BERLIN, '2026-03-29T01:30:00.000Z'],
  ['just after clocks go forward', '2026-03-29T03:00', BERLIN, '2026-03-29T01:00:00.000Z'],
  ['in the hour that comes twice', '2026-10-25T02:30', BERLIN, '2026-10-25T00:30:00.000Z'],
  ['after the hour that comes twice', '2026-10-25T03:00', BERLIN, '2026-10-25T02:00:00.000Z'],
  ['a quarter-hour zone', '2026-06-01T08:00', 'Asia/Kathmandu', '2026-06-01T02:15:00.000Z'],
  ['half an hour skipped', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
  ['a skipped midnight', '2018-11-04T00:00', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ['a skipped day', '2011-12-30T10:00', 'Pacific/Apia', '2011-12-30T20:00:00.000Z'],
  ['UTC', '2026-02-28T23:59', 'UTC', '2026-02-28T23:59:00.000Z'],
])('%s: %s in %s', (_name, wall, zone, instant) => {
  expect(at(wall, zone)).toBe(instant);
});

test('a clock shows the instant it was read from', () => {
  const zone = fc.constantFrom(
    BERLIN,
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Casablanca',
    'UTC',
  );
  const seconds = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2060, 0) / 1000 });
  fc.assert(
    fc.property(seconds, zone, (second, name) => {
      const instant = new Date(second * 1000);
      const again = toInstant(toWallClock(instant, name), name);
      const repeated = instant.getTime() - again.getTime();
      // Only in an overlap may another, earlier instant with the same clock come back.
      expect([0, 30, 60]).toContain(repeated / 60_000);
      expect(toWallClock(again, name)).toEqual(toWallClock(instant, name));
    }),
    { numRuns: 300 },
  );
});

test('the same time of day stays across a change of clocks', () => {
  const friday = new Date('2026-03-27T17:00:00.250Z');
  expect(addDays(friday, 3, BERLIN).toISOString()).toBe('2026-03-30T16:00:00.250Z');
  expect(addDays(new Date('2026-01-31T11:00:00Z'), -31, BERLIN).toISOString()).toBe(
    '2025-12-31T11:00:00.000Z',
  );
  expect(() => addDays(friday, 0.5, BERLIN)).toThrow(/days/);
});

test.each([
  ['2026-11-21T22:30:00Z', BERLIN, '2026-11-21T23:00:00.000Z'],
  ['2026-11-21T23:00:00Z', BERLIN, '2026-11-22T23:00:00.000Z'],
  ['2026-10-24T22:00:00Z', BERLIN, '2026-10-25T23:00:00.000Z'],
  ['2018-11-03T15:00:00Z', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ['2026-12-31T12:00:00Z', 'UTC', '2027-01-01T00:00:00.000Z'],
])('after %s in %s the next day starts at %s', (instant, zone, midnight) => {
  expect(nextLocalMidnight(new Date(instant), zone).toISOString()).toBe(midnight);
});

test('a day starts at midnight, or where midnight is skipped at one', () => {
  expect(startOfDay(new Date('2026-07-15T05:00:00Z'), BERLIN).toISOString()).toBe('2026-07-14T22:00:00.000Z');
  const noon = new Date('2018-11-04T14:00:00Z');
  expect(startOfDay(noon, 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z');
});

test('days are counted by the calendar of the zone, not by 24 hours', () => {
  const late = new Date('2026-11-21T22:55:00Z');
  const early = new Date('2026-11-21T23:05:00Z');
  expect(daysUntil(late, early, BERLIN)).toBe(1);
  expect(daysUntil(late, early, 'UTC')).toBe(0);
  expect(daysUntil(early, late, BERLIN)).toBe(-1);
  expect(daysUntil(new Date('2026-03-28T12:00:00Z'), new Date('2026-03-30T11:00:00Z'), BERLIN)).toBe(2);
});

test('form fields are read and written', () => {
  const wall = { year: 2026, month: 2, day: 3, hour: 4, minute: 5, second: 0 };
  expect(parseWallClock('2026-02-03T04:05')).toEqual(wall);
  expect(formatWallClock(wall)).toBe('2026-02-03T04:05');
  expect(parseWallClock('2026-02-03')).toEqual({ ...wall, hour: 0, minute: 0 });
  for (const bad of ['2026-02-30T10:00', '2026-02-03T24:00', '03.02.2026', '', '0000-01-01']) {
    expect(parseWallClock(bad)).toBeNull();
  }
});

test('unknown zones and impossible dates are refused', () => {
  expect(isTimeZone(BERLIN)).toBe(true);
  expect(isTimeZone('Europe/Atlantis')).toBe(false);
  expect(() => toWallClock(new Date(0), 'Europe/Atlantis')).toThrow(RangeError);
  expect(() => toInstant({ year: 2026, month: 13, day: 1, hour: 0, minute: 0, second: 0 }, BERLIN)).toThrow(
    /no such date/,
  );
  expect(() => toWallClock(new Date(Number.NaN), BERLIN)).toThrow(RangeError);
});
