import { expect, test } from 'vitest';
import { allows, finalStatuses, verbsFrom } from '../machine.ts';
import { solutionGaps, solutionParts } from './solution-gaps.ts';
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
  focusArea: { asked: 0, done: 0 },
  amount: null,
  declarations: { asked: 0, done: 0 },
  terms: { asked: 0, done: 0 },
  rules: { asked: 0, done: 0 },
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
  ['focusArea', { focusArea: { asked: 1, done: 0 } }],
  ['amount', { amount: { named: null, most: null } }],
  ['amount', { amount: { named: 5001, most: 5000 } }],
  ['declarations', { declarations: { asked: 2, done: 1 } }],
  ['terms', { terms: { asked: 3, done: 2 } }],
] as const)('before sending in we notice: %s', (gap, change) => {
  expect(solutionGaps({ ...whole, ...change })).toEqual([gap]);
});

test('what a challenge does not ask for is not in the list', () => {
  expect(solutionParts(whole).map((part) => part.kind)).toEqual([
    'title',
    'summary',
    'needs',
    'design',
    'whatItTakes',
    'readiness',
  ]);
  const asking = { ...whole, amount: { named: 0, most: 5000 }, focusArea: { asked: 1, done: 1 } };
  expect(solutionParts(asking).filter((part) => !part.done)).toEqual([]);
  expect(solutionParts(asking).map((part) => part.kind)).toContain('focusArea');
});

test('a rule that is not met is shown and keeps nothing from being sent in', () => {
  const doubtful = { ...whole, rules: { asked: 2, done: 1 } };
  expect(solutionParts(doubtful)).toContainEqual({ kind: 'eligibility', done: false, required: false });
  expect(solutionGaps(doubtful)).toEqual([]);
});

test('what was sent in goes back to be mended, and a draft that was not mended can be refused', () => {
  expect(solutionMachine.transitions.submitted.ask_to_mend).toBe('draft');
  expect(solutionMachine.transitions.draft.lapse).toBe('ineligible');
  const mendable = solutionMachine.statuses.filter((from) => allows(solutionMachine, from, 'ask_to_mend'));
  const lapsing = solutionMachine.statuses.filter((from) => allows(solutionMachine, from, 'lapse'));
  expect([mendable, lapsing]).toEqual([['submitted'], ['draft']]);
});
