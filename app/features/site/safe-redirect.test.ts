import { expect, test } from 'vitest';
import { safeRedirect } from './safe-redirect.ts';

test.each(['/', '/needs/falls-at-night-8f3k?sort=new#comments', '/search?q=%2F%2Fevil.example'])(
  '%s stays as it is',
  (target) => {
    expect(safeRedirect(target, '/otherwise')).toBe(target);
  },
);

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/..//evil.example',
  '\\\\evil.example',
  'https://evil.example/needs',
  'javascript:alert(1)',
  'needs',
  '',
  '/'.padEnd(3_000, 'a'),
  null,
  undefined,
  ['/needs'],
])('%j goes elsewhere', (target) => {
  expect(safeRedirect(target, '/otherwise')).toBe('/otherwise');
});
