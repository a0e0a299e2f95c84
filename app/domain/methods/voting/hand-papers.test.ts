import { expect, test } from 'vitest';
import { afterTyping, samePersonText, type TypedPaper } from './hand-papers.ts';

const handed: TypedPaper = { status: 'handed_out', first: null, second: null };
const once: TypedPaper = { status: 'typed_once', first: { by: 'ada', marks: { a: 1, b: 2 } }, second: null };
const apart: TypedPaper = {
  status: 'differs',
  first: { by: 'ada', marks: { a: 1 } },
  second: { by: 'bo', marks: { b: 1 } },
};

test('the first typing waits for a second', () => {
  expect(afterTyping(handed, { by: 'ada', marks: { a: 1 } })).toBe('typed_once');
});

test('a second person who types the same makes it count, in whatever order they typed', () => {
  expect(afterTyping(once, { by: 'bo', marks: { b: 2, a: 1 } })).toBe('counted');
});

test('nobody types a paper twice', () => {
  expect(afterTyping(once, { by: 'ada', marks: { a: 1, b: 2 } })).toBe('same_person');
});

test('where two differ, either of them is right only if one more person says the same', () => {
  expect(afterTyping(once, { by: 'bo', marks: { a: 1 } })).toBe('differs');
  expect(afterTyping(apart, { by: 'cy', marks: { b: 1 } })).toBe('counted');
  expect(afterTyping(apart, { by: 'cy', marks: {} })).toBe('differs');
  expect(afterTyping(apart, { by: 'bo', marks: { a: 1 } })).toBe('counted');
  expect(afterTyping(apart, { by: 'ada', marks: { a: 1 } })).toBe('differs');
});

test('a blank paper is a paper', () => {
  const blank: TypedPaper = { status: 'typed_once', first: { by: 'ada', marks: {} }, second: null };
  expect(afterTyping(blank, { by: 'bo', marks: {} })).toBe('counted');
});

test.each([
  ['Ada  Löwe', 'löwe, ADA'],
  ["Marie-José O'Neill", 'ONeill Marie Jose'.replace('ONeill', 'O Neill')],
])('%s is the same person as %s', (one, other) => {
  expect(samePersonText(one, 1941)).toBe(samePersonText(other, 1941));
});

test('another year of birth is another person', () => {
  expect(samePersonText('Ada Löwe', 1941)).not.toBe(samePersonText('Ada Löwe', 1942));
});
