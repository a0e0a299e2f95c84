import { expect, test } from 'vitest';
import { lastDigestSlot } from './digest-slot.ts';

const slot = (rhythm: 'daily' | 'weekly', now: string, timeZone = 'Europe/Berlin') =>
  lastDigestSlot(rhythm, new Date(now), timeZone).toISOString();

test('the daily digest is due at seven of the cluster’s clock', () => {
  expect(slot('daily', '2026-11-21T05:59:59Z')).toBe('2026-11-20T06:00:00.000Z');
  expect(slot('daily', '2026-11-21T06:00:00Z')).toBe('2026-11-21T06:00:00.000Z');
  expect(slot('daily', '2026-11-21T22:00:00Z')).toBe('2026-11-21T06:00:00.000Z');
});

test('the weekly digest is due on Mondays at seven', () => {
  expect(slot('weekly', '2026-11-23T05:00:00Z')).toBe('2026-11-16T06:00:00.000Z');
  expect(slot('weekly', '2026-11-23T06:30:00Z')).toBe('2026-11-23T06:00:00.000Z');
  expect(slot('weekly', '2026-11-29T23:30:00Z')).toBe('2026-11-23T06:00:00.000Z');
});

test('seven stays seven when the clocks change', () => {
  expect(slot('daily', '2026-03-28T12:00:00Z')).toBe('2026-03-28T06:00:00.000Z');
  expect(slot('daily', '2026-03-29T12:00:00Z')).toBe('2026-03-29T05:00:00.000Z');
  expect(slot('daily', '2026-10-25T12:00:00Z')).toBe('2026-10-25T06:00:00.000Z');
});

test('the day is that of the cluster, wherever it is', () => {
  expect(slot('weekly', '2026-11-22T22:30:00Z', 'Pacific/Auckland')).toBe('2026-11-22T18:00:00.000Z');
  expect(slot('daily', '2026-11-21T11:00:00Z', 'America/Los_Angeles')).toBe('2026-11-20T15:00:00.000Z');
  expect(slot('daily', '2026-11-21T02:00:00Z', 'Asia/Kathmandu')).toBe('2026-11-21T01:15:00.000Z');
});
