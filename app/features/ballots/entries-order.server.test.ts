import { expect, test } from 'vitest';
import { entriesOrder } from './entries-order.server.ts';

const ballot = '0195a0b0-0000-7000-8000-00000000b001';
const person = (n: number) => ({ id: `0195a0b0-0000-7000-8000-00000000000${n}`, isSelf: true });

/** A browser that keeps what it is given. */
function browser() {
  let cookie = '';
  return async (voter: { id: string; isSelf: boolean } | null) => {
    const request = new Request('http://localhost/', { headers: { Cookie: cookie } });
    const { key, setCookie } = await entriesOrder(request, ballot, voter);
    if (setCookie) cookie = setCookie.split(';')[0] ?? '';
    return key;
  };
}

test('a voter sees the same order on every device, and each voter another one', async () => {
  const key = await browser()(person(1));
  expect(await browser()(person(1))).toBe(key);
  expect(await browser()(person(2))).not.toBe(key);
});

test('who looks without signing in sees one order, another one than other browsers', async () => {
  const look = browser();
  const key = await look(null);
  expect(await look(null)).toBe(key);
  expect(await browser()(null)).not.toBe(key);
});

test('signing in while voting does not mix the entries up', async () => {
  const look = browser();
  const before = await look(null);
  expect(await look(person(1))).toBe(before);
  expect(await look(person(1))).toBe(before);
});

test('the next person at the same browser has an order of their own', async () => {
  const look = browser();
  const before = await look(null);
  await look(person(1));
  expect(await look(person(2))).toBe(await browser()(person(2)));
  expect(await look({ ...person(3), isSelf: false })).not.toBe(before);
  expect(await look(person(1))).toBe(before);
});

test('an order that somebody has made up themselves is not taken', async () => {
  const request = new Request('http://localhost/', {
    headers: { Cookie: 'tandem_vote_order=eyJrZXkiOiIifQ==' },
  });
  expect((await entriesOrder(request, ballot, null)).setCookie).toBeDefined();
});
