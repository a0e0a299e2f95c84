import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkEligibility,
  checkProblem,
  type EligibilityCheck,
  type EligibilityFacts,
  eligibilityKinds,
  eligibilityState,
  readRule,
} from './eligibility-rules.ts';

const facts: EligibilityFacts = {
  teamSize: 3,
  capacities: ['innovator', 'carer'],
  organisationKinds: ['start_up'],
  readiness: 4,
  hasFocusArea: true,
  amount: 5000,
  confirmed: [],
  findings: {},
};
const check = (one: EligibilityCheck, change: Partial<EligibilityFacts> = {}) => {
  const [result] = checkEligibility([{ id: 'rule', check: one, wording: '' }], { ...facts, ...change });
  return result && { outcome: result.outcome, by: result.by, miss: result.miss, found: result.found };
};

test.each<[string, EligibilityCheck, Partial<EligibilityFacts>, string | null, number | null]>([
  ['a team at the least size', { kind: 'team_size', min: 3, max: 6 }, {}, null, 3],
  ['a team at the greatest size', { kind: 'team_size', min: null, max: 3 }, {}, null, 3],
  ['a team that is too small', { kind: 'team_size', min: 4, max: null }, {}, 'too_few', 3],
  ['a team that is too large', { kind: 'team_size', min: 1, max: 2 }, {}, 'too_many', 3],
  ['a team with a carer', { kind: 'has_capacity', anyOf: ['patient', 'carer'] }, {}, null, null],
  ['a team without a clinician', { kind: 'has_capacity', anyOf: ['clinician'] }, {}, 'nobody', null],
  ['a start-up', { kind: 'organisation_kind', anyOf: ['company', 'start_up'] }, {}, null, null],
  ['no hospital', { kind: 'organisation_kind', anyOf: ['hospital'] }, {}, 'nobody', null],
  ['readiness within', { kind: 'readiness', min: 4, max: 6 }, {}, null, 4],
  ['too early', { kind: 'readiness', min: 5, max: null }, {}, 'too_low', 4],
  ['too far', { kind: 'readiness', min: null, max: 3 }, {}, 'too_high', 4],
  ['readiness not said', { kind: 'readiness', min: 1, max: 9 }, { readiness: null }, 'not_said', null],
  ['a focus area', { kind: 'focus_area' }, {}, null, null],
  ['no focus area', { kind: 'focus_area' }, { hasFocusArea: false }, 'not_said', null],
  ['just the amount', { kind: 'amount', max: 5000 }, {}, null, 5000],
  ['one euro too much', { kind: 'amount', max: 4999 }, {}, 'too_high', 5000],
  ['nothing asked for', { kind: 'amount', max: 4999 }, { amount: 0 }, null, 0],
  ['the amount not said', { kind: 'amount', max: 4999 }, { amount: null }, 'not_said', null],
])('%s', (_, one, change, miss, found) => {
  expect(check(one, change)).toEqual({ outcome: miss ? 'not_met' : 'met', by: 'facts', miss, found });
});

test('a declaration waits for the team, and counts once it is confirmed', () => {
  expect(check({ kind: 'declaration' })).toMatchObject({ outcome: 'to_confirm', by: 'team' });
  expect(check({ kind: 'declaration' }, { confirmed: ['other'] })?.outcome).toBe('to_confirm');
  expect(check({ kind: 'declaration' }, { confirmed: ['rule'] })).toMatchObject({
    outcome: 'met',
    by: 'team',
  });
});

test('what needs a person waits for one, and what the team says does not change that', () => {
  expect(check({ kind: 'staff_check' }, { confirmed: ['rule'] })).toMatchObject({ outcome: 'to_check' });
  expect(check({ kind: 'staff_check' }, { findings: { rule: false } })).toMatchObject({ outcome: 'not_met' });
});

test('what staff found goes before everything else', () => {
  const findings = { rule: true };
  expect(check({ kind: 'has_capacity', anyOf: ['patient'] }, { findings })).toMatchObject({
    outcome: 'met',
    by: 'staff',
    miss: null,
  });
  expect(check({ kind: 'declaration' }, { confirmed: ['rule'], findings: { rule: false } })).toMatchObject({
    outcome: 'not_met',
    by: 'staff',
  });
  // A rule may not be met by the name of something every object has.
  const odd = { id: 'constructor', check: { kind: 'staff_check' } as const, wording: '' };
  expect(checkEligibility([odd], facts)[0]?.outcome).toBe('to_check');
});

test('one miss decides, and nobody is in while somebody is waited for', () => {
  const rule = (id: string, one: EligibilityCheck) => ({ id, check: one, wording: '' });
  const size = rule('size', { kind: 'team_size', min: 1, max: 9 });
  const word = rule('word', { kind: 'declaration' });
  const stateOf = (change: Partial<EligibilityFacts>) =>
    eligibilityState(checkEligibility([size, word], { ...facts, ...change }));
  expect(stateOf({})).toBe('open');
  expect(stateOf({ confirmed: ['word'] })).toBe('met');
  expect(stateOf({ teamSize: 12 })).toBe('not_met');
  expect(eligibilityState([])).toBe('met');
});

test.each<[EligibilityCheck, string | null]>([
  [{ kind: 'team_size', min: null, max: null }, 'no_limit'],
  [{ kind: 'team_size', min: 5, max: 4 }, 'crossed'],
  [{ kind: 'team_size', min: 0, max: 4 }, 'off_scale'],
  [{ kind: 'readiness', min: 1, max: 10 }, 'off_scale'],
  [{ kind: 'readiness', min: 9, max: 9 }, null],
  [{ kind: 'has_capacity', anyOf: [] }, 'none_chosen'],
  [{ kind: 'organisation_kind', anyOf: [] }, 'none_chosen'],
  [{ kind: 'amount', max: 0 }, 'off_scale'],
  [{ kind: 'declaration' }, null],
])('a rule itself can be wrong: %j', (one, problem) => {
  expect(checkProblem(one)).toBe(problem);
});

test('a stored rule is read back, and names that nobody knows are left out', () => {
  const parameter = { anyOf: ['carer', 'wizard', 'patient'] };
  expect(readRule({ id: 'r', kind: 'has_capacity', parameter, wording: 'Ours' })).toEqual({
    id: 'r',
    check: { kind: 'has_capacity', anyOf: ['patient', 'carer'] },
    wording: 'Ours',
  });
});

test('a stored rule that makes no sense keeps nobody out and lets nobody in: a person looks', () => {
  fc.assert(
    fc.property(fc.constantFrom(...eligibilityKinds, 'gone'), fc.jsonValue(), (kind, parameter) => {
      const rule = readRule({ id: 'r', kind, parameter, wording: '' });
      expect(checkProblem(rule.check)).toBeNull();
      if (kind === 'gone') expect(rule.check.kind).toBe('staff_check');
    }),
  );
});
