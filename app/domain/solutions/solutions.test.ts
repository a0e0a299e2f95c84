import { expect, test } from 'vitest';
import { allows, finalStatuses, verbsFrom } from '../machine.ts';
import { solutionGaps } from './solution-gaps.ts';
import { publicSolutionStatuses, solutionMachine } from './solution-machine.ts';

test('a solution is not shown to everyone before staff have accepted it, nor after it was withdrawn', () => {
  for (const status of ['draft', 'submitted', 'ineligible', 'withdrawn'] as const) {
    expect(publicSolutionStatuses).not.toContain(status);
  }
});

test('a team can take its solution back until it is being tried', () => {
  for (const status of ['draft', 'submitted', 'eligible', 'ineligible', 'shortlisted', 'awarded'] as const) {
    expect(allows(solutionMachine, status, 'withdraw')).toBe(true);
  }
  expect(allows(solutionMachine, 'in_pilot', 'withdraw')).toBe(false);
});

test('a refused solution can still be accepted, an ended one leads nowhere', () => {
  expect(verbsFrom(solutionMachine, 'ineligible')).toEqual(['accept', 'withdraw']);
  expect(finalStatuses(solutionMachine)).toEqual(['adopted', 'abandoned', 'withdrawn']);
});

const whole = {
  title: 'Light that follows you',
  summary: 'A soft light on the floor shows the way to the bathroom.',
  needCount: 1,
  designLength: 400,
  whatItTakes: 'One socket and an hour of work.',
  readiness: 4,
};

test('a complete solution lacks nothing', () => {
  expect(solutionGaps(whole)).toEqual([]);
});

test.each([
  ['title', { title: 'abc ' }],
  ['summary', { summary: 'Short.' }],
  ['needs', { needCount: 0 }],
  ['design', { designLength: 99 }],
  ['whatItTakes', { whatItTakes: '' }],
  ['readiness', { readiness: null }],
] as const)('before sending in we notice: %s', (gap, change) => {
  expect(solutionGaps({ ...whole, ...change })).toEqual([gap]);
});
