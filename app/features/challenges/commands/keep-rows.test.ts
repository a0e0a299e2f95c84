import { expect, test } from 'vitest';
import { compareRows } from './keep-rows.ts';

const standing = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('rows keep their ids whatever their order, and what is not wanted any more goes', () => {
  const { rows, removed } = compareRows(standing, [{ id: 'c' }, {}, { id: 'a' }]);
  expect(rows.map((row) => row.kept)).toEqual(['c', null, 'a']);
  expect(removed).toEqual(['b']);
});

test('an id of something else makes a new row, and so does one that comes twice', () => {
  const { rows, removed } = compareRows(standing, [{ id: 'foreign' }, { id: 'a' }, { id: 'a' }]);
  expect(rows.map((row) => row.kept)).toEqual([null, 'a', null]);
  expect(removed).toEqual(['b', 'c']);
});
