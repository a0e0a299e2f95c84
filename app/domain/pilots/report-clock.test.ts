import { expect, test } from 'vitest';
import { incidentClock, mustBePassedOn, reportDueAt } from './report-clock.ts';

const aware = new Date('2026-03-02T09:00:00Z');
const harmless = { seriousness: 'none', deviceDeficiency: false, imminentRisk: false } as const;

test.each([
  ['before anybody has classified it', null, '2026-03-05T09:00:00.000Z'],
  ['after a death', { ...harmless, seriousness: 'death' }, '2026-03-04T09:00:00.000Z'],
  ['when it threatened a life', { ...harmless, seriousness: 'life_threatening' }, '2026-03-04T09:00:00.000Z'],
  ['when it may soon happen to others', { ...harmless, imminentRisk: true }, '2026-03-04T09:00:00.000Z'],
  ['after a stay in hospital', { ...harmless, seriousness: 'hospitalisation' }, '2026-03-09T09:00:00.000Z'],
  ['for a defect of the device', { ...harmless, deviceDeficiency: true }, '2026-03-09T09:00:00.000Z'],
] as const)('the clock %s', (_name, judgement, due) => {
  expect(reportDueAt(aware, judgement).toISOString()).toBe(due);
});

test("the cluster's own clocks are used", () => {
  const clocks = { site: 1, imminent: 1, otherwise: 15 };
  expect(reportDueAt(aware, harmless, clocks).toISOString()).toBe('2026-03-17T09:00:00.000Z');
});

test('only a harmless event without a defect need not be passed on', () => {
  expect(mustBePassedOn(harmless)).toBe(false);
  expect(mustBePassedOn({ ...harmless, deviceDeficiency: true })).toBe(true);
  expect(mustBePassedOn({ ...harmless, imminentRisk: true })).toBe(true);
  expect(mustBePassedOn({ ...harmless, seriousness: 'other_important' })).toBe(true);
});

test('the clock stops when it is classified as harmless, or has been passed on', () => {
  const serious = { ...harmless, seriousness: 'disability' } as const;
  expect(incidentClock({ judgement: null, passedOnAt: null })).toBe('waiting');
  expect(incidentClock({ judgement: harmless, passedOnAt: null })).toBe('settled');
  expect(incidentClock({ judgement: serious, passedOnAt: null })).toBe('to_pass_on');
  expect(incidentClock({ judgement: serious, passedOnAt: aware })).toBe('settled');
});
