import { expect, test } from 'vitest';
import { translatorFor } from './translator.ts';

const catalogue = {
  range: '{from} to {to}',
  count: '{count, plural, one {one person} other {# people}}',
  day: 'on {day}',
};
const t = translatorFor('en', 'common', catalogue) as unknown as (key: string, values: object) => string;

test('a text that was put together before is told apart by names, kinds and values of what is in it', () => {
  for (const _ of [1, 2]) {
    expect(t('range', { from: 'a', to: 'b' })).toBe('a to b');
    expect(t('range', { to: 'a', from: 'b' })).toBe('b to a');
    expect(t('range', { from: 'a to="b"', to: 'c' })).toBe('a to="b" to c');
    expect(t('count', { count: 1 })).toBe('one person');
    expect(t('count', { count: 2 })).toBe('2 people');
  }
});

test('however many different texts there are, each is right', () => {
  const days = Array.from({ length: 5_000 }, (_, day) => String(day));
  expect([...days, ...days].every((day) => t('day', { day }) === `on ${day}`)).toBe(true);
});

test('a long text is put in as it is', () => {
  const day = 'x'.repeat(500);
  expect(t('day', { day })).toBe(`on ${day}`);
});
