import { expect, test } from 'vitest';
import { forgetMarks, keepMarks, keptMarks, MOST_KEPT } from './kept-marks.server.ts';

const slug = 'quiet-nights';
const idOf = (n: number) => `0195a0b0-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [a, b, c] = [idOf(1), idOf(2), idOf(3)] as const;
const voter = idOf(900_001);
const other = idOf(900_002);

/** A browser that holds these `Set-Cookie` values. */
const browser = (...setCookies: string[]) =>
  new Request('http://localhost/', {
    headers: { Cookie: setCookies.map((one) => one.split(';')[0]).join('; ') },
  });

test('marks are read as they were kept, and of entries that are asked for only', async () => {
  const request = browser(await keepMarks(slug, voter, { [a]: 0, [b]: 12 }));
  expect(await keptMarks(request, slug, voter, [a, b, c])).toEqual({ [a]: 0, [b]: 12 });
  expect(await keptMarks(request, slug, voter, [c])).toEqual({});
});

test('a kept blank paper is another thing than nothing kept', async () => {
  expect(await keptMarks(browser(await keepMarks(slug, voter, {})), slug, voter, [a])).toEqual({});
  expect(await keptMarks(browser(), slug, voter, [a])).toBeNull();
});

test('what was marked before signing in stays, until the voter has a paper of their own', async () => {
  const before = await keepMarks(slug, null, { [a]: 1 });
  expect(await keptMarks(browser(before), slug, voter, [a, b])).toEqual({ [a]: 1 });
  const own = await keepMarks(slug, voter, { [b]: 1 });
  expect(await keptMarks(browser(before, own), slug, voter, [a, b])).toEqual({ [b]: 1 });
});

test('the paper of one voter is not shown to another on the same device', async () => {
  const request = browser(await keepMarks(slug, voter, { [a]: 1 }));
  expect(await keptMarks(request, slug, other, [a])).toBeNull();
  expect(await keptMarks(request, slug, null, [a])).toBeNull();
});

test('the paper comes back with every way in which the page of the vote is asked for', async () => {
  const cookie = await keepMarks(slug, voter, { [a]: 1 });
  const path = /Path=([^;]+)/.exec(cookie)?.[1] ?? '';
  for (const asked of ['vote', 'vote.data', 'vote/check.data', 'vote/compare']) {
    expect(`/challenges/${slug}/${asked}`.startsWith(`${path}/`)).toBe(true);
  }
});

test('casting forgets the paper and what was marked before signing in', async () => {
  const kept = [await keepMarks(slug, voter, { [a]: 1 }), await keepMarks(slug, null, { [a]: 1 })];
  const forgotten = await forgetMarks(browser(...kept), slug, voter);
  const names = (cookies: string[]) => cookies.map((cookie) => cookie.split('=')[0]);
  expect(names(forgotten)).toEqual(names(kept));
  for (const one of forgotten) expect(one).toContain('Max-Age=0');
  expect(await forgetMarks(browser(), slug, voter)).toEqual([]);
});

test('the most marks that may be kept fit into a cookie', async () => {
  const marks = Object.fromEntries(Array.from({ length: MOST_KEPT }, (_, i) => [idOf(i), i + 1]));
  const cookie = await keepMarks(slug, voter, marks);
  expect(cookie.split(';')[0]?.length).toBeLessThan(4000);
  expect(await keptMarks(browser(cookie), slug, voter, Object.keys(marks))).toEqual(marks);
});

test.each(['', 'eyJ', 'x'.repeat(500), '!!!'])(
  'what somebody has written into the cookie themselves does no harm: %s',
  async (text) => {
    const request = new Request('http://localhost/', { headers: { Cookie: `tandem_vote=${text}` } });
    const kept = await keptMarks(request, slug, null, [a]);
    expect(kept === null || Object.keys(kept).length === 0).toBe(true);
  },
);
