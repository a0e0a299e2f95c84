import { beforeEach, expect, test, vi } from 'vitest';
import { dropSingleton } from '#server/singleton.server.ts';
import { keptCount } from './kept-counts.server.ts';

beforeEach(() => dropSingleton('need-search-counts'));

const minute = 60_000;

test('a count is asked for once a minute, and at once where the clock was set back', async () => {
  const count = vi.fn().mockResolvedValueOnce(3).mockResolvedValueOnce(4).mockResolvedValueOnce(5);
  expect(await keptCount('a', count, minute)).toBe(3);
  expect(await keptCount('a', count, 2 * minute)).toBe(3);
  expect(await keptCount('a', count, 2 * minute + 1)).toBe(4);
  expect(await keptCount('a', count, minute)).toBe(5);
  expect(count).toHaveBeenCalledTimes(3);
});

test('people who search at the same moment wait for one count; another search has its own', async () => {
  const count = vi.fn().mockResolvedValue(3);
  expect(await Promise.all([keptCount('a', count, 0), keptCount('a', count, 0)])).toEqual([3, 3]);
  expect(count).toHaveBeenCalledOnce();
  expect(await keptCount('b', async () => 7, 0)).toBe(7);
});

test('a count that failed is tried again', async () => {
  await expect(keptCount('a', () => Promise.reject(new Error('gone')), 0)).rejects.toThrow('gone');
  expect(await keptCount('a', async () => 2, 0)).toBe(2);
});

test('only so many are kept', async () => {
  const again = vi.fn().mockResolvedValue(1);
  await keptCount('first', async () => 1, 0);
  for (let number = 0; number < 1_000; number += 1) await keptCount(`${number}`, async () => 1, 0);
  await keptCount('first', again, 0);
  await keptCount('999', again, 0);
  expect(again).toHaveBeenCalledOnce();
});
