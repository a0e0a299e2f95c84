import { expect, test } from 'vitest';
import { networkOf } from './note-arrival.server.ts';

test.each([
  ['192.0.2.77', '192.0.2'],
  ['::ffff:192.0.2.77', '192.0.2'],
  ['2001:db8:12:34::1', '2001:db8:12'],
  ['2001:0DB8:0012:0:0:0:0:1', '2001:db8:12'],
  ['2001:db8::1', '2001:db8:0'],
  ['fe80::1%eth0', 'fe80:0:0'],
  ['::1', '0:0:0'],
  ['::', '0:0:0'],
  ['', null],
  ['not an address', null],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
