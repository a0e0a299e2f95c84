import { expect, test } from 'vitest';
import { finalStatuses, verbsFrom } from '../machine.ts';
import {
  isInterimOpen,
  isPublicRound,
  priorityRoundMachine,
  priorityRoundStatuses,
  statusAt,
} from './round-machine.ts';

test.each([
  ['collecting', { open_interim: 'interim', cancel: 'cancelled' }],
  ['interim', { close_interim: 'interim_closed', cancel: 'cancelled' }],
  ['interim_closed', { shortlist: 'shortlisted', cancel: 'cancelled' }],
  ['shortlisted', { open_session: 'session', cancel: 'cancelled' }],
  ['session', { close_session: 'ranked', cancel: 'cancelled' }],
  ['ranked', { open_session: 'session', publish: 'published', cancel: 'cancelled' }],
  ['published', {}],
  ['cancelled', {}],
] as const)('from %s these steps lead on, and no others', (status, steps) => {
  const possible = verbsFrom(priorityRoundMachine, status);
  expect(
    Object.fromEntries(possible.map((verb) => [verb, priorityRoundMachine.transitions[status][verb]])),
  ).toEqual(steps);
});

test('a round ends published or called off, and every other status can reach both', () => {
  expect(finalStatuses(priorityRoundMachine)).toEqual(['published', 'cancelled']);
  const reach = (from: (typeof priorityRoundStatuses)[number], seen = new Set<string>()): Set<string> => {
    if (seen.has(from)) return seen;
    seen.add(from);
    for (const to of Object.values(priorityRoundMachine.transitions[from])) reach(to, seen);
    return seen;
  };
  for (const status of priorityRoundStatuses.slice(0, -2)) {
    expect([...reach(status)]).toEqual(expect.arrayContaining(['published', 'cancelled']));
  }
});

const ends = new Date('2026-03-09T17:00:00Z');

test('everybody knows of a round from the moment it asks people', () => {
  const known = priorityRoundStatuses.filter((status) => isPublicRound({ status, interimEndsAt: ends }));
  expect(known).toEqual(priorityRoundStatuses.filter((status) => status !== 'collecting'));
  expect(isPublicRound({ status: 'cancelled', interimEndsAt: null })).toBe(false);
});

test('the clock closes the interim ranking to the millisecond', () => {
  const at = (ms: number) => new Date(ends.getTime() + ms);
  expect(isInterimOpen({ status: 'interim', interimEndsAt: ends }, at(-1))).toBe(true);
  expect(isInterimOpen({ status: 'interim', interimEndsAt: ends }, ends)).toBe(false);
  expect(isInterimOpen({ status: 'interim', interimEndsAt: null }, ends)).toBe(false);
  expect(isInterimOpen({ status: 'interim_closed', interimEndsAt: ends }, at(-1))).toBe(false);
});

test('a choosing whose time is over is closed for its readers, also when the job that closes it is late', () => {
  const before = new Date(ends.getTime() - 1);
  expect(statusAt({ status: 'interim', interimEndsAt: ends }, before)).toBe('interim');
  expect(statusAt({ status: 'interim', interimEndsAt: ends }, ends)).toBe('interim_closed');
  expect(statusAt({ status: 'session', interimEndsAt: ends }, ends)).toBe('session');
});
