import { expect, test } from 'vitest';
import { hiddenMarks, readMarks } from './marks-form.ts';

const ids = ['a', 'b', 'c'];

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const shows = (...shown: string[]) => shown.map((id): [string, string] => ['shown', id]);

test('what is ticked counts 1, what is not is no mark', () => {
  const sent = form(...shows('a', 'b', 'c'), ['pick', 'a'], ['pick', 'c']);
  expect(readMarks(sent, 'approval', ids)).toEqual({ a: 1, c: 1 });
});

test('what was out of sight stays as it was kept', () => {
  const sent = form(...shows('a', 'b'), ['pick', 'b']);
  expect(readMarks(sent, 'approval', ids, { a: 1, c: 1 })).toEqual({ b: 1, c: 1 });
});

test('one choice takes the place of another that is out of sight, and so does none', () => {
  expect(readMarks(form(...shows('a'), ['pick', 'a']), 'single', ids, { c: 1 })).toEqual({ a: 1 });
  expect(readMarks(form(...shows('a'), ['pick', '']), 'single', ids, { c: 1 })).toEqual({});
  expect(readMarks(form(...shows('a')), 'single', ids, { c: 1 })).toEqual({ c: 1 });
});

test('scores and places are whole numbers, none is no mark, and nonsense is not read as one', () => {
  const sent = form(...shows('a', 'b', 'c'), ['mark-a', '0'], ['mark-b', ''], ['mark-c', '2 or 3']);
  expect(readMarks(sent, 'score', ids)).toEqual({ a: 0, c: Number.NaN });
  expect(readMarks(form(...shows('b'), ['mark-b', ' 12 ']), 'ranked', ids)).toEqual({ b: 12 });
});

test('what takes no part is left out, also when it was kept', () => {
  const sent = form(...shows('a', 'x'), ['pick', 'a'], ['pick', 'x']);
  expect(readMarks(sent, 'approval', ids, { y: 1 })).toEqual({ a: 1 });
});

test.each([
  ['approval', { a: 1, c: 1 }],
  ['ranked', { a: 2, b: 1 }],
  ['single', {}],
] as const)('hidden fields of a %s paper are read as they were written', (method, marks) => {
  const entries = Object.entries(hiddenMarks(method, marks)).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  expect(readMarks(form(...entries), method, ids)).toEqual(marks);
});
