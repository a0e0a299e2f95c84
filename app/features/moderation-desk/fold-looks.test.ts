import { expect, test } from 'vitest';
import { foldLooks } from './fold-looks.ts';
import type { HistoryEntry } from './history.queries.server.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 10, minute));
const look = (minute: number, action: 'queue.take' | 'queue.release', id = 'anna'): HistoryEntry => ({
  id: `look-${minute}`,
  at: at(minute),
  kind: 'act',
  action,
  by: { kind: 'colleague', id, name: 'Anna' },
  why: null,
});
const verdict: HistoryEntry = {
  id: 'verdict',
  at: at(50),
  kind: 'verdict',
  verdict: 'publish',
  reason: '',
  by: 'Anna',
};

test('opening and putting back by one person is one line that keeps each time', () => {
  const looks = [look(1, 'queue.take'), look(2, 'queue.release'), look(3, 'queue.take')];
  expect(foldLooks([...looks, verdict])).toEqual([
    { kind: 'looks', id: 'look-1', since: at(1), at: at(3), name: 'Anna', opened: 2, acts: looks },
    verdict,
  ]);
});

test('opening it once stays as it is', () => {
  const entries = [look(1, 'queue.take'), verdict];
  expect(foldLooks(entries)).toEqual(entries);
});

test('what lies between keeps two lines apart', () => {
  const entries = [look(1, 'queue.take'), verdict, look(60, 'queue.take')];
  expect(foldLooks(entries)).toEqual(entries);
});

test('two colleagues of one name stay two', () => {
  const entries = [look(1, 'queue.take'), look(2, 'queue.take', 'another')];
  expect(foldLooks(entries)).toEqual(entries);
});
