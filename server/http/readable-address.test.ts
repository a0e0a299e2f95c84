import { expect, test } from 'vitest';
import { isReadableAddress } from './readable-address.ts';

test.each(['/', '/needs/falls-at-night-8f3k', '/needs?q=100%25', '/needs/%F0%9F%98%80', '/needs?q=%ff'])(
  'an address is read: %s',
  (address) => expect(isReadableAddress(address)).toBe(true),
);

test.each(['/needs/%ZZ', '/needs/%ff', '/needs/%C3%28', '/needs/a%00b', '/needs?q=%00', '/needs/\0'])(
  'an address that no link of ours can be is refused: %s',
  (address) => expect(isReadableAddress(address)).toBe(false),
);
