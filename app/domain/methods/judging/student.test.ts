import { expect, test } from 'vitest';
import { studentQuantile } from './student.ts';

// Table of Student's t, two-sided 5 % and 1 %.
test.each([
  [1, 12.7062, 63.6567],
  [2, 4.3027, 9.9248],
  [3, 3.1824, 5.8409],
  [4, 2.7764, 4.6041],
  [5, 2.5706, 4.0321],
  [10, 2.2281, 3.1693],
  [30, 2.0423, 2.75],
  [120, 1.9799, 2.6174],
])('with %i degrees of freedom', (freedom, five, one) => {
  expect(studentQuantile(0.975, freedom)).toBeCloseTo(five, 3);
  expect(studentQuantile(0.995, freedom)).toBeCloseTo(one, 3);
  expect(studentQuantile(0.025, freedom)).toBeCloseTo(-five, 3);
});

test('its middle is 0, with many degrees it is the normal one, and what is out of range is named', () => {
  expect(studentQuantile(0.5, 7)).toBe(0);
  expect(studentQuantile(0.975, 1e6)).toBeCloseTo(1.959964, 4);
  expect(() => studentQuantile(1, 3)).toThrow(/p must be/);
  expect(() => studentQuantile(0.9, 0)).toThrow(/freedom/);
});
