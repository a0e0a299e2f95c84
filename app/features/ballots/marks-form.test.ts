import { expect, test } from 'vitest';
import { hiddenMarks, readMarks } from './marks-form.ts';

const ids = ['a', 'b', 'c'];

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

test('what is ticked counts 1, what is not is no mark', () => {
  expect(readMarks(form(['pick', 'c'], ['pick', 'a']), 'approval', ids)).toEqual({ a: 1, c: 1 });
  expect(readMarks(form(), 'budget', ids)).toEqual({});
});

test('of single choices the one in sight counts, also when it is none', () => {
  expect(readMarks(form(['pick', 'c'], ['pick', 'a']), 'single', ids)).toEqual({ a: 1 });
  expect(readMarks(form(['pick', 'c'], ['pick', '']), 'single', ids)).toEqual({});
  expect(readMarks(form(['pick', 'c']), 'single', ids)).toEqual({ c: 1 });
});

test('scores and places are whole numbers, none is no mark, and nonsense is not read as one', () => {
  const sent = form(['mark-a', '0'], ['mark-b', ''], ['mark-c', '2 or 3']);
  expect(readMarks(sent, 'score', ids)).toEqual({ a: 0, c: Number.NaN });
  expect(readMarks(form(['mark-b', ' 12 ']), 'ranked', ids)).toEqual({ b: 12 });
  expect(readMarks(form(['mark-b', '-1']), 'ranked', ids)).toEqual({ b: Number.NaN });
});

test('what takes no part is left out', () => {
  expect(readMarks(form(['pick', 'a'], ['pick', 'x']), 'approval', ids)).toEqual({ a: 1 });
  expect(readMarks(form(['mark-x', '3']), 'score', ids)).toEqual({});
});

test.each([
  ['approval', { a: 1, c: 1 }],
  ['single', { b: 1 }],
  ['ranked', { a: 2, b: 1 }],
  ['score', { a: 0, c: 5 }],
  ['budget', {}],
] as const)('hidden fields of a %s paper are read as they were written', (method, marks) => {
  const fields = hiddenMarks(method, marks).map(({ name, value }): [string, string] => [name, value]);
  expect(readMarks(form(...fields), method, ids)).toEqual(marks);
});
