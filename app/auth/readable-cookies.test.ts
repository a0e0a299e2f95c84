import { expect, test } from 'vitest';
import { readableCookies } from './readable-cookies.ts';

test('cookies are kept as they are', () => {
  expect(readableCookies('tandem_session=abc; tandem_prefs=e30%3D')).toBe(
    'tandem_session=abc; tandem_prefs=e30%3D',
  );
});

test.each(['other=%ff', 'other=%', '%=1', 'other=%%%'])(
  'one that cannot be read takes no other with it: %s',
  (bad) => {
    expect(readableCookies(`${bad}; tandem_session=abc`)).toBe(' tandem_session=abc');
  },
);
