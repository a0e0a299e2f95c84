import { expect, test } from 'vitest';
import type { Locale } from '#app/domain/people/preferences.ts';
import { createFormat } from './create-format.ts';
import { getT } from './get-t.server.ts';

const now = Date.parse('2026-11-21T10:00:00+01:00');
const format = (locale: Locale, timeZone = 'Europe/Berlin') =>
  createFormat({ t: getT(locale, 'common'), locale, timeZone, now });
const en = format('en');
const de = format('de');

test('a date is said in words with its weekday, and its year only when it is another', () => {
  expect(en.date('2026-12-04T23:30:00+01:00')).toBe('Friday 4 December');
  expect(de.date('2026-12-04T23:30:00+01:00')).toBe('Freitag, 4. Dezember');
  expect(en.date('2027-01-01T00:00:00+01:00')).toBe('Friday 1 January 2027');
  expect(de.dateShort('2026-12-04T12:00:00Z')).toBe('4. Dezember 2026');
});

test('the day is that of the time zone, not of UTC', () => {
  expect(en.date('2026-12-04T23:30:00Z')).toBe('Saturday 5 December');
  expect(format('en', 'America/New_York').date('2026-12-04T23:30:00Z')).toBe('Friday 4 December');
});

test('a deadline has its date and how far off it is', () => {
  expect(en.deadline('2026-12-04T18:00:00+01:00')).toBe('Friday 4 December, in 13 days');
  expect(de.deadline('2026-12-04T18:00:00+01:00')).toBe('Freitag, 4. Dezember, in 13 Tagen');
});

test('times are on a 24 hour clock', () => {
  expect(en.dateTime('2026-12-04T14:30:00+01:00')).toBe('Friday 4 December at 14:30');
  expect(de.dateTime('2026-12-04T00:05:00+01:00')).toBe('Freitag, 4. Dezember um 00:05 Uhr');
});

test.each([
  ['2026-11-21T10:00:20+01:00', 'just now', 'gerade eben'],
  ['2026-11-21T09:40:00+01:00', '20 minutes ago', 'vor 20 Minuten'],
  ['2026-11-21T18:00:00+01:00', 'in 8 hours', 'in 8 Stunden'],
  ['2026-11-22T00:30:00+01:00', 'tomorrow', 'morgen'],
  ['2026-11-20T23:59:00+01:00', 'yesterday', 'gestern'],
  ['2026-12-31T12:00:00+01:00', 'in 40 days', 'in 40 Tagen'],
  ['2026-05-01T12:00:00+01:00', '6 months ago', 'vor 6 Monaten'],
  ['2023-05-01T12:00:00+01:00', '3 years ago', 'vor 3 Jahren'],
])('%s is %s', (at, english, german) => {
  expect(en.relative(at)).toBe(english);
  expect(de.relative(at)).toBe(german);
});

test('a day that the clocks change still counts as one day', () => {
  const berlin = createFormat({
    t: getT('en', 'common'),
    locale: 'en',
    timeZone: 'Europe/Berlin',
    now: Date.parse('2026-03-28T12:00:00+01:00'),
  });
  expect(berlin.relative('2026-03-30T00:10:00+02:00')).toBe('in 2 days');
});

test('a duration is said in at most two units and is never nothing', () => {
  expect(en.duration(2 * 3_600_000 + 15 * 60_000)).toBe('2 hours 15 minutes');
  expect(en.duration(26 * 3_600_000 + 60_000)).toBe('1 day 2 hours');
  expect(en.duration(24 * 3_600_000)).toBe('1 day');
  expect(de.duration(10)).toBe('1 Minute');
});

test('numbers, shares and lists follow the language', () => {
  expect([en.number(1234567), de.number(1234567)]).toEqual(['1,234,567', '1.234.567']);
  expect([en.percent(0.253), de.percent(0.253)]).toEqual(['25%', '25 %']);
  expect(en.list(['home', 'hospital', 'work'])).toBe('home, hospital and work');
  expect(de.list(['zu Hause', 'Klinik', 'Arbeit'])).toBe('zu Hause, Klinik und Arbeit');
});

test('a span of days names both ends, and one day once', () => {
  expect(en.range('2026-12-01T09:00:00+01:00', '2026-12-04T18:00:00+01:00')).toBe(
    'Tuesday 1 December to Friday 4 December',
  );
  expect(de.range('2026-12-01T09:00:00+01:00', '2026-12-01T18:00:00+01:00')).toBe('Dienstag, 1. Dezember');
});
