import { expect, test } from 'vitest';
import { scoresBefore } from './before-changes.ts';

const at = (solution: string, juror: string, value: number) => ({ solution, juror, criterion: 'k', value });
const change = (solution: string, juror: string, before: number | null) => ({
  solution,
  juror,
  criterion: 'k',
  before,
});

test('the oldest change tells what a score was; others stay', () => {
  const now = [at('a', 'J', 5), at('a', 'K', 2), at('b', 'J', 3)];
  const changes = [change('a', 'J', 2), change('a', 'J', 4), change('gone', 'J', 1)];
  expect(scoresBefore(now, changes)).toEqual([at('a', 'J', 2), at('a', 'K', 2), at('b', 'J', 3)]);
});

test('a score that came with the talk was not there before', () => {
  expect(scoresBefore([at('a', 'J', 5)], [change('a', 'J', null)])).toEqual([]);
});
