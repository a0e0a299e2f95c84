import { expect, test } from 'vitest';
import { digestToken, readDigestToken } from './digest-token.server.ts';

const secret = 'a secret that is only good for this test';
const anna = '0195d3c0-0000-7000-8000-000000000001';
const bo = '0195d3c0-0000-7000-8000-000000000002';

test('a token names the reader it was written for', () => {
  expect(readDigestToken(digestToken(anna, secret), secret)).toBe(anna);
});

test('a token for somebody else cannot be made from one’s own', () => {
  const [, signature] = digestToken(anna, secret).split('.');
  expect(readDigestToken(`${bo}.${signature}`, secret)).toBeNull();
});

test.each([
  ['nothing', ''],
  ['a name without a signature', anna],
  ['an empty signature', `${anna}.`],
  ['a cut signature', digestToken(anna, secret).slice(0, -4)],
  ['more than there should be', `${digestToken(anna, secret)}.x`],
  ['another secret', digestToken(anna, 'another secret')],
  ['no id', digestToken('everyone', secret)],
])('%s is refused', (_, token) => {
  expect(readDigestToken(token, secret)).toBeNull();
});
