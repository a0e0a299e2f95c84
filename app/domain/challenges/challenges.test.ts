import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TransitionError, transition } from '../machine.ts';
import { roles } from '../people/roles.ts';
import { challengeGaps } from './challenge-gaps.ts';
import { challengeFormats, challengeMachine } from './challenge-machine.ts';
import { datePlan, phasePlans, phaseProblem } from './phase-plans.ts';
import { actionsNow, type Phase, phaseKinds, phaseTimeline } from './phases.ts';

const now = new Date('2026-03-02T09:00:00Z');
const day = 86_400_000;
const inDays = (days: number) => new Date(now.getTime() + days * day);
const phase = (kind: Phase['kind'], from: number, to: number): Phase => ({
  id: kind,
  kind,
  startsAt: inDays(from),
  endsAt: inDays(to),
});

test('a challenge can be called off until it is decided, and never comes back', () => {
  expect(transition(challengeMachine, 'running', 'cancel')).toBe('cancelled');
  expect(() => transition(challengeMachine, 'decided', 'cancel')).toThrow(TransitionError);
  expect(challengeMachine.transitions.cancelled).toEqual({});
});

test('a phase is open from its first instant and over at its last', () => {
  const only = phase('propose', 0, 7);
  expect(phaseTimeline([only], inDays(-0.001)).next).toBe(only);
  expect(phaseTimeline([only], now).open).toEqual([only]);
  expect(phaseTimeline([only], inDays(7)).past).toEqual([only]);
});

test('every phase is in exactly one of past, open and to come', () => {
  const anyPhase = fc
    .tuple(fc.constantFrom(...phaseKinds), fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 40 }))
    .map(([kind, from, length]) => phase(kind, from, from + length));
  fc.assert(
    fc.property(fc.array(anyPhase, { maxLength: 9 }), (phases) => {
      const { past, open, next } = phaseTimeline(phases, now);
      const later = phases.filter((one) => one.startsAt > now);
      expect(past.length + open.length + later.length).toBe(phases.length);
      expect(next?.startsAt.getTime() ?? null).toBe(
        later.length > 0 ? Math.min(...later.map((one) => one.startsAt.getTime())) : null,
      );
    }),
  );
});

test('what can be done in overlapping phases is put together, each once', () => {
  expect(actionsNow([phase('vote', 0, 1), phase('jury', 0, 1)], ['patient'])).toEqual(['comment', 'vote']);
  expect(actionsNow([phase('propose', 0, 1)], [])).toEqual(['support_need', 'ask']);
  expect(actionsNow([phase('propose', 0, 1)], ['innovator'])).toContain('submit_solution');
});

test('only people in a capacity vote, whatever other roles there are', () => {
  const voters = roles.filter((role) => actionsNow([phase('vote', 0, 1)], [role]).includes('vote'));
  expect(voters).toEqual(['patient', 'carer', 'clinician', 'innovator', 'researcher']);
});

test.each(challengeFormats)('the ready plan of a %s is a plan', (format) => {
  const plan = datePlan(format, now, 'Europe/Berlin');
  expect(plan).toHaveLength(phasePlans[format].length);
  expect(phaseProblem(plan)).toBeNull();
});

test('a plan keeps its hours across the change of clocks', () => {
  const plan = datePlan('contest', new Date('2026-03-10T10:00:00Z'), 'Europe/Berlin');
  // Winter at the start (UTC+1), summer at the end (UTC+2).
  expect(plan[0]?.startsAt.toISOString()).toBe('2026-03-10T08:00:00.000Z');
  expect(plan[0]?.endsAt.toISOString()).toBe('2026-04-06T16:00:00.000Z');
  expect(plan[1]?.startsAt.toISOString()).toBe('2026-04-07T07:00:00.000Z');
});

test('a plan begins on the day meant in the zone of the cluster', () => {
  const lateInBerlin = new Date('2026-06-30T22:30:00Z');
  expect(datePlan('fieldlab_call', lateInBerlin, 'Europe/Berlin')[0]?.startsAt.toISOString()).toBe(
    '2026-07-01T07:00:00.000Z',
  );
});

const ready = {
  summary: 'A call to everyone who wants to help.',
  briefLength: 200,
  needCount: 1,
  phases: [phase('propose', 1, 8), phase('vote', 9, 10), phase('jury', 9, 10)],
  criteriaCount: 1,
  voters: 5,
  lacksBudget: false,
  lacksFocusAreas: false,
};

test('a complete challenge lacks nothing', () => {
  expect(challengeGaps(ready, now)).toEqual([]);
});

test.each([
  ['summary', { summary: ' '.repeat(40) }],
  ['brief', { briefLength: 3 }],
  ['needs', { needCount: 0 }],
  ['phases', { phases: [phase('vote', 1, 2)] }],
  ['phases_over', { phases: [phase('propose', -8, 0)] }],
  ['criteria', { criteriaCount: 0 }],
  ['ballot', { voters: 0 }],
  ['budget', { lacksBudget: true }],
  ['focus_rule', { lacksFocusAreas: true }],
] as const)('before announcing we notice: %s', (gap, change) => {
  expect(challengeGaps({ ...ready, ...change }, now)).toEqual([gap]);
});

test('without a jury phase no criteria are needed, without a vote no voters', () => {
  const quiet = { ...ready, phases: [phase('propose', 1, 8)], criteriaCount: 0, voters: 0 };
  expect(challengeGaps(quiet, now)).toEqual([]);
});
