import { expect, test } from 'vitest';
import { isRefusal } from './document-state.ts';

test.each([
  [{ status: 'error', error: { title: ['required'] } }],
  [{ lastResult: { status: 'error' }, draft: 'x' }],
  [{ failed: true }],
])('%j refuses the form', (answer) => {
  expect(isRefusal(answer)).toBe(true);
});

test.each([
  [{ status: 'success' }],
  [{ lastResult: { status: 'success' } }],
  [{ lastResult: null }],
  [{ failed: false, status: 'error' }],
  [{ ok: true }],
  [null],
  [undefined],
  ['error'],
])('%j does not', (answer) => {
  expect(isRefusal(answer)).toBe(false);
});
