import { expect, test } from 'vitest';
import { tokenBucket } from './token-bucket.ts';

test('a burst passes, then nothing until time has gone by', () => {
  let clock = 0;
  const take = tokenBucket({ burst: 3, perSecond: 2, now: () => clock });
  expect([take(), take(), take(), take()]).toEqual([true, true, true, false]);
  clock = 500;
  expect([take(), take()]).toEqual([true, false]);
});

test('waiting long does not save up more than a burst', () => {
  let clock = 0;
  const take = tokenBucket({ burst: 2, perSecond: 1, now: () => clock });
  clock = 3_600_000;
  expect([take(), take(), take()]).toEqual([true, true, false]);
});
