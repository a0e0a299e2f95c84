import { expect, test } from 'vitest';
import { previewOf, readOrder, readPlanValues } from './pitch-plan.ts';
import type { PitchPlanValues } from './pitch-plan-fields.ts';

const usual: PitchPlanValues = {
  startsAt: '',
  minutes: '10',
  pause: '5',
  breakEvery: '0',
  breakMinutes: '30',
  place: '',
};
const drawn = ['b', 'a', 'c'];
const order = (search: string) => readOrder(new URLSearchParams(search), drawn);

test('the order is the drawn one, an asked one, or one with a pitch moved', () => {
  expect(order('')).toEqual(['b', 'a', 'c']);
  expect(order('order=c&order=b&order=a')).toEqual(['c', 'b', 'a']);
  expect(order('order=c&order=b&order=a&move=up+a')).toEqual(['c', 'a', 'b']);
  expect(order('move=down+b')).toEqual(['a', 'b', 'c']);
});

test('strangers, doubles and gaps in an asked order do no harm', () => {
  expect(order('order=x&order=c&order=c')).toEqual(['c', 'b', 'a']);
  expect(order('move=sideways+b')).toEqual(['b', 'a', 'c']);
  expect(order('move=up')).toEqual(['b', 'a', 'c']);
});

test('what an address says stands, the rest is as usual', () => {
  expect(readPlanValues(new URLSearchParams('minutes=7&place=Hall'), usual)).toEqual({
    ...usual,
    minutes: '7',
    place: 'Hall',
  });
});

test('a timetable, or what is wrong with each field', () => {
  const at = new Date('2026-06-01T08:00:00Z');
  expect(previewOf(drawn, usual, at).slots?.map(({ solution }) => solution)).toEqual(drawn);
  expect(
    previewOf(drawn, { ...usual, minutes: '', pause: 'x', breakEvery: '1.5', breakMinutes: '900' }, null),
  ).toEqual({
    slots: null,
    errors: {
      startsAt: 'no_date',
      minutes: 'number',
      pause: 'number',
      breakEvery: 'number',
      breakMinutes: 'number',
    },
  });
});
