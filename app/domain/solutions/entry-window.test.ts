import { expect, test } from 'vitest';
import { actionsNow, phaseTimeline } from '../challenges/phases.ts';
import { entryWindow, mendState, mendUntilProblem, withGrace } from './entry-window.ts';

const at = (time: string) => new Date(`2026-03-09T${time}Z`);
const phases = [
  { id: 'p', kind: 'propose' as const, startsAt: new Date('2026-03-02T09:00:00Z'), endsAt: at('18:00:00') },
  { id: 'v', kind: 'vote' as const, startsAt: at('18:00:00'), endsAt: new Date('2026-03-20T18:00:00Z') },
];

test.each([
  ['before it opens', new Date('2026-03-02T08:59:59.999Z'), 'before', 0],
  ['at the opening', new Date('2026-03-02T09:00:00Z'), 'open', 0],
  ['in the last millisecond', at('17:59:59.999'), 'open', 0],
  ['at the deadline', at('18:00:00'), 'late', 1],
  ['within the grace', at('18:04:30'), 'late', 5],
  ['in the last millisecond of the grace', at('18:14:59.999'), 'late', 15],
  ['when the grace is over', at('18:15:00'), 'over', 0],
] as const)('%s', (_when, now, state, minutesLate) => {
  expect(entryWindow(phases, 15, now)).toEqual({
    state,
    minutesLate,
    opensAt: phases[0]?.startsAt,
    closesAt: phases[0]?.endsAt,
  });
});

test('without a grace the deadline is the end, and without a phase for it nothing is taken', () => {
  expect(entryWindow(phases, 0, at('18:00:00')).state).toBe('over');
  expect(entryWindow(phases.slice(1), 15, at('12:00:00'))).toMatchObject({ state: 'none', closesAt: null });
});

test('within the grace a team may still send in, and whatever else is open stays open', () => {
  const may = (grace: number, now: Date) =>
    actionsNow(phaseTimeline(withGrace(phases, grace), now).open, ['innovator']);
  expect(may(15, at('18:10:00'))).toEqual(expect.arrayContaining(['submit_solution', 'vote']));
  expect(may(15, at('18:15:00'))).not.toContain('submit_solution');
  expect(may(0, at('18:00:00'))).not.toContain('submit_solution');
});

test('a team may mend once, until its day is over', () => {
  const now = at('12:00:00');
  expect(mendState({ mendAskedAt: null, mendUntil: null }, now)).toBe('never');
  expect(mendState({ mendAskedAt: now, mendUntil: at('12:00:00.001') }, now)).toBe('open');
  expect(mendState({ mendAskedAt: now, mendUntil: now }, now)).toBe('over');
  expect(mendState({ mendAskedAt: now, mendUntil: null }, now)).toBe('over');
});

test('a team gets a day to come, and no year', () => {
  const now = at('12:00:00');
  expect(mendUntilProblem(now, now)).toBe('too_soon');
  expect(mendUntilProblem(at('21:59:59'), now)).toBeNull();
  expect(mendUntilProblem(new Date('2027-03-09T12:00:00Z'), now)).toBe('too_far');
});
