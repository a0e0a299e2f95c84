import { expect, test } from 'vitest';
import { toLogPath } from './log-path.ts';

test('queries never stand in the log', () => {
  expect(toLogPath('/sign-in/code?email=ada@example.org&code=123456')).toBe('/sign-in/code');
});

test('keys in the path are left out', () => {
  expect(toLogPath('/s/Zk3v9QpLr8s1TtYw2xA0bC')).toBe('/s/…');
  expect(toLogPath('/unsubscribe/ada%40example.org')).toBe('/unsubscribe/…');
});

test('a key without a figure in it, or asked for as data, is left out too', () => {
  expect(toLogPath('/take-part/ZkvQpLrsTtYwxAbCdEfGhIjK')).toBe('/take-part/…');
  expect(toLogPath('/take-part/Zk3v9QpLr8s1TtYw2xA0bC.data?_routes=x')).toBe('/take-part/…');
});

test('ids and readable names stay', () => {
  const id = '0198c2f4-8a5e-7b31-9f0e-3d2c1b0a9f8e';
  expect(toLogPath(`/needs/${id}/edit`)).toBe(`/needs/${id}/edit`);
  expect(toLogPath('/needs/the-lift-is-broken-again-2')).toBe('/needs/the-lift-is-broken-again-2');
});
