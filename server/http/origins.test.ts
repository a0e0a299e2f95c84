import { expect, test } from 'vitest';
import { createOriginCheck } from './origins.ts';

const configured = createOriginCheck({ APP_URL: 'https://tandem.example.org', appUrlIsConfigured: true });
const derived = createOriginCheck({ APP_URL: 'http://127.0.0.1:3000', appUrlIsConfigured: false });

test('the exact public address is allowed', () => {
  expect(configured({ origin: 'https://tandem.example.org' })).toBe(true);
});

test.each([
  'https://tandem.example.org.evil.example',
  'https://tandem.example.org:8443',
  'http://tandem.example.org',
  'https://evil.example/https://tandem.example.org',
  'null',
  '',
])('another origin is refused: %s', (origin) => {
  expect(configured({ origin, host: 'tandem.example.org' })).toBe(false);
});

test('a configured address is not widened by the host header', () => {
  expect(configured({ origin: 'http://evil.example', host: 'evil.example' })).toBe(false);
});

test('without a configured address the host that was asked counts', () => {
  expect(derived({ origin: 'http://localhost:3000', host: 'localhost:3000' })).toBe(true);
  expect(derived({ origin: 'http://evil.example', host: 'localhost:3000' })).toBe(false);
});

test('a request without an origin is refused when the browser says that it crosses sites', () => {
  expect(configured({ 'sec-fetch-site': 'cross-site' })).toBe(false);
  expect(configured({ 'sec-fetch-site': 'same-site' })).toBe(false);
  expect(configured({ 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(configured({})).toBe(true);
});
