import { expect, test } from 'vitest';
import { type PitchPlan, pitchTimetable, plannedLengths, withMoved } from './pitch-timetable.ts';

const plan: PitchPlan = {
  startsAt: new Date('2026-06-01T08:00:00Z'),
  minutes: 10,
  pause: 5,
  breakEvery: 0,
  breakMinutes: 30,
};
const times = (order: readonly string[], more: Partial<PitchPlan> = {}) =>
  pitchTimetable(order, { ...plan, ...more }).map(
    ({ solution, startsAt, endsAt }) =>
      `${solution} ${startsAt.toISOString().slice(11, 16)}-${endsAt.toISOString().slice(11, 16)}`,
  );

test('pitches follow each other with a pause between', () => {
  expect(times(['b', 'a', 'c'])).toEqual(['b 08:00-08:10', 'a 08:15-08:25', 'c 08:30-08:40']);
});

test('a longer break stands in place of the pause after every so many', () => {
  expect(times(['a', 'b', 'c', 'd', 'e'], { breakEvery: 2 })).toEqual([
    'a 08:00-08:10',
    'b 08:15-08:25',
    'c 08:55-09:05',
    'd 09:10-09:20',
    'e 09:50-10:00',
  ]);
});

test('a timetable goes past midnight, and of nobody is empty', () => {
  expect(times(['a', 'b'], { startsAt: new Date('2026-06-01T23:55:00Z') })).toEqual([
    'a 23:55-00:05',
    'b 00:10-00:20',
  ]);
  expect(times([])).toEqual([]);
});

test.each([
  ['no minutes', { minutes: 0 }, /minutes/],
  ['half a minute', { pause: 0.5 }, /pause/],
  ['a break of a day', { breakMinutes: 1440 }, /breakMinutes/],
  ['no number', { breakEvery: Number.NaN }, /breakEvery/],
])('%s is refused', (_, more, message) => {
  expect(() => times(['a'], more)).toThrow(message);
});

test('nobody pitches twice', () => {
  expect(() => times(['a', 'b', 'a'])).toThrow(/a stands in the order twice/);
});

test('one place up or down; the ends and strangers stay', () => {
  expect(withMoved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(withMoved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(withMoved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  expect(withMoved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  expect(withMoved(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c']);
});

test.each([
  ['with pauses', { pause: 7 }],
  ['with breaks', { breakEvery: 2, breakMinutes: 45 }],
])('a plan can be read off its timetable: %s', (_, more) => {
  const whole = { ...plan, ...more };
  const pitches = pitchTimetable(['a', 'b', 'c', 'd'], whole).map(({ startsAt }) => ({
    startsAt,
    minutes: 10,
  }));
  expect(plannedLengths(pitches.toReversed())).toEqual(whole);
  expect(plannedLengths([])).toBeNull();
});
