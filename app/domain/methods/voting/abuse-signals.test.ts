import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Arrival, abuseSignals } from './abuse-signals.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 1, 8) + minutes * 60_000);
const papers = (count: number, arrival: Partial<Arrival> & { at?: number } = {}): Arrival[] =>
  Array.from({ length: count }, () => ({
    minute: at(arrival.at ?? 0),
    network: arrival.network ?? null,
    isNewAccount: arrival.isNewAccount ?? false,
  }));

test('many new accounts of one network are a signal', () => {
  const found = abuseSignals([
    ...papers(10, { network: 'n', isNewAccount: true }),
    ...papers(4, { network: 'n', at: 90 }),
  ]);
  expect(found).toEqual([
    { kind: 'network', network: 'n', papers: 14, newAccounts: 10, from: at(0), to: at(90) },
  ]);
});

test('a hospital whose people have been here for long is none, nor are a few who are new', () => {
  expect(abuseSignals(papers(200, { network: 'hospital' }))).toEqual([]);
  expect(abuseSignals(papers(9, { network: 'n', isNewAccount: true }))).toEqual([]);
  const mixed = [...papers(10, { network: 'n', isNewAccount: true }), ...papers(11, { network: 'n' })];
  expect(abuseSignals(mixed)).toEqual([]);
});

test('far more papers within ten minutes than usual are a signal', () => {
  const usual = Array.from({ length: 9 }, (_, i) => papers(2, { at: i * 10 })).flat();
  const [burst, ...rest] = abuseSignals([...usual, ...papers(25, { at: 300, isNewAccount: true })]);
  expect(burst).toEqual({ kind: 'burst', from: at(300), papers: 25, newAccounts: 25, usual: 2 });
  expect(rest).toEqual([]);
});

test('a busy vote has no burst where every stretch is busy, nor has a vote that has just begun', () => {
  const busy = Array.from({ length: 9 }, (_, i) => papers(30, { at: i * 10 })).flat();
  expect(abuseSignals(busy)).toEqual([]);
  expect(abuseSignals(papers(200, { at: 0 }))).toEqual([]);
});

test('the order of arrivals changes nothing', () => {
  const arrival = fc.record({
    minute: fc.integer({ min: 0, max: 400 }).map(at),
    network: fc.constantFrom('a', 'b', null),
    isNewAccount: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(arrival, { maxLength: 200 }), (arrivals) => {
      expect(abuseSignals([...arrivals].reverse())).toEqual(abuseSignals(arrivals));
    }),
    { numRuns: 50 },
  );
});
