import { expect, test } from 'vitest';
import { httpStatusOf } from '#app/commands/http-error.ts';
import { errorKinds } from '#app/domain/app-error.ts';
import { errorCode, errorStory } from './error-story.ts';

test.each(errorKinds)('a refusal of kind %s is told as what it is', (kind) => {
  expect(errorStory(httpStatusOf[kind], true)).toBe(kind);
});

test('what nobody foresaw is unexpected with a network and a lost connection without', () => {
  expect(errorStory(null, true)).toBe('unexpected');
  expect(errorStory(500, true)).toBe('unexpected');
  expect(errorStory(null, false)).toBe('offline');
  expect(errorStory(404, false)).toBe('not_found');
});

test('the code of a refusal is read from its data', () => {
  expect(errorCode({ status: 403, data: { kind: 'forbidden', code: 'suspended' } })).toBe('suspended');
  for (const error of [new Error('x'), null, 'x', { data: null }, { data: 'text' }, { data: { code: 7 } }]) {
    expect(errorCode(error)).toBeNull();
  }
});
