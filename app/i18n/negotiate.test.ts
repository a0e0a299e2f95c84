import { expect, test } from 'vitest';
import { negotiateLocale } from './negotiate.ts';

test.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['fr-FR, en-GB;q=0.7, de;q=0.9', 'de'],
  ['en,de', 'en'],
  ['de;q=0, en;q=0.1', 'en'],
  ['fr, *;q=0.5', 'en'],
  ['dez', 'en'],
  ['de ; q=nonsense, de-DE', 'de'],
  ['', 'en'],
  [null, 'en'],
])('%s is served %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale);
});
