import { expect, test } from 'vitest';
import { isReachable, standInAddress } from './stand-in-address.ts';

test('nobody is reached by the stand-in of an address', () => {
  expect(isReachable(standInAddress('7f3a'))).toBe(false);
  expect(isReachable(standInAddress('7f3a').toUpperCase())).toBe(false);
  expect(isReachable('walter@people.example')).toBe(true);
});
