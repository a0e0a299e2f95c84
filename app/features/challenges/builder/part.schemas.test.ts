import { parseWithZod } from '@conform-to/zod/v4';
import { expect, test } from 'vitest';
import {
  checkOf,
  criteriaSchema,
  eligibilitySchema,
  partnersSchema,
  prizesSchema,
  votingSchema,
} from './part.schemas.ts';
import { formDataOf } from './row-editing.ts';

const uuid = '0195a0b0-0000-7000-8000-000000000001';

function read(
  schema: Parameters<typeof parseWithZod>[1]['schema'],
  values: Record<string, string | string[]>,
) {
  const submission = parseWithZod(formDataOf(values), { schema });
  return submission.status === 'success' ? submission.value : submission.error;
}

test('a plain vote says little, and the rest is as it always was', () => {
  expect(read(votingSchema, { method: 'approval', eligible: ['patient', 'carer'], quorum: '' })).toEqual({
    method: 'approval',
    eligible: ['patient', 'carer'],
    quorum: 0,
    patientGate: null,
    scoreMax: 5,
    budget: null,
    weights: null,
    targets: null,
    paperHours: 0,
  });
});

test('numbers are read as people write them', () => {
  const values = {
    method: 'budget',
    eligible: 'patient',
    budget: '50 000',
    gatePercent: '33,5',
    'weights.patients': '2,5',
    'targets.carers': '120',
    scoreMax: '9',
  };
  expect(read(votingSchema, values)).toMatchObject({
    budget: 50_000,
    patientGate: 0.335,
    weights: { patients: 2.5, carers: 1, clinicians: 1, industry: 1, research: 1 },
    targets: { carers: 120 },
    // Belongs to another method.
    scoreMax: 5,
  });
});

test.each([
  ['a vote in which nobody votes', { method: 'single' }, { eligible: ['choose_some'] }],
  ['a budget vote without a budget', { method: 'budget', eligible: 'patient' }, { budget: ['required'] }],
  [
    'a patients’ gate where no patient votes',
    { method: 'single', eligible: 'clinician', gatePercent: '30' },
    { gatePercent: ['gate_without_patients'] },
  ],
  ['a share above all', { eligible: 'patient', gatePercent: '130' }, { gatePercent: ['share'] }],
  ['a quorum in words', { eligible: 'patient', quorum: 'many' }, { quorum: ['not_a_number'] }],
  ['half a vote', { eligible: 'patient', quorum: '1.5' }, { quorum: ['not_a_number'] }],
  [
    'a weight of nothing',
    { eligible: 'patient', 'weights.patients': '0' },
    { 'weights.patients': ['positive'] },
  ],
])('%s is refused', (_, values, errors) => {
  expect(read(votingSchema, values as Record<string, string>)).toMatchObject(errors);
});

test('each kind of rule takes its own fields', () => {
  const values = {
    'rows[0].kind': 'team_size',
    'rows[0].min': '2',
    'rows[0].max': '',
    'rows[1].kind': 'has_capacity',
    'rows[1].anyOf': ['carer', 'hospital'],
    'rows[2].id': uuid,
    'rows[2].kind': 'declaration',
    'rows[2].wording': 'We work in the region.',
    'rows[2].max': '5',
  };
  expect(read(eligibilitySchema, values)).toEqual({
    rows: [
      { kind: 'team_size', min: 2, max: null, anyOf: [], wording: '' },
      { kind: 'has_capacity', min: null, max: null, anyOf: ['carer', 'hospital'], wording: '' },
      { id: uuid, kind: 'declaration', min: null, max: 5, anyOf: [], wording: 'We work in the region.' },
    ],
  });
});

test('a row says what is checked, without what belongs to other kinds', () => {
  const row = { min: 2, max: 5, anyOf: ['carer', 'hospital'] };
  expect(checkOf({ ...row, kind: 'has_capacity' })).toEqual({ kind: 'has_capacity', anyOf: ['carer'] });
  expect(checkOf({ ...row, kind: 'amount' })).toEqual({ kind: 'amount', max: 5 });
  expect(checkOf({ ...row, kind: 'declaration' })).toEqual({ kind: 'declaration' });
});

test('what was read can be read again: commands take what forms give', () => {
  const vote = {
    method: 'budget',
    eligible: 'carer',
    budget: '9 000',
    gatePercent: '12,5',
    'weights.carers': '3',
  };
  const read1 = votingSchema.parse(read(votingSchema, vote));
  expect(read1).toEqual(read(votingSchema, vote));
  expect(read1.patientGate).toBe(0.125);
  const rules = read(eligibilitySchema, { 'rows[0].kind': 'amount', 'rows[0].max': '900' });
  expect(eligibilitySchema.parse(rules)).toEqual(rules);
});

test.each([
  [{ 'rows[0].kind': 'team_size' }, { 'rows[0].min': ['no_limit'] }],
  [{ 'rows[0].kind': 'team_size', 'rows[0].min': 'x' }, { 'rows[0].min': ['not_a_number'] }],
  [{ 'rows[0].kind': 'readiness', 'rows[0].min': '7', 'rows[0].max': '4' }, { 'rows[0].min': ['crossed'] }],
  [{ 'rows[0].kind': 'amount' }, { 'rows[0].max': ['off_scale'] }],
  [{ 'rows[0].kind': 'organisation_kind' }, { 'rows[0].anyOf': ['none_chosen'] }],
  [{ 'rows[0].kind': 'declaration' }, { 'rows[0].wording': ['required'] }],
  [{ 'rows[0].kind': 'magic' }, { 'rows[0].kind': ['choose_one'] }],
])('a rule that makes no sense is refused: %j', (values, errors) => {
  expect(read(eligibilitySchema, values as Record<string, string>)).toEqual(errors);
});

test('a criterion keeps its id, its levels and a weight with a comma', () => {
  const values = {
    'rows[0].id': uuid,
    'rows[0].name': 'Use',
    'rows[0].weight': '1,5',
    'rows[0].level1': 'Nobody can use it.',
  };
  expect(read(criteriaSchema, values)).toMatchObject({
    rows: [{ id: uuid, weight: 1.5, level1: 'Nobody can use it.', level5: '' }],
  });
});

test('a partner stands once, and is chosen', () => {
  const twice = { 'rows[0].organisationId': uuid, 'rows[1].organisationId': uuid };
  expect(read(partnersSchema, twice)).toEqual({ 'rows[1].organisationId': ['twice'] });
  expect(read(partnersSchema, { 'rows[0].part': 'Pays' })).toEqual({
    'rows[0].organisationId': ['choose_one'],
  });
});

test('a prize need be no money', () => {
  const values = { 'rows[0].kind': 'jury', 'rows[0].title': 'A trial on a ward', 'rows[0].amount': '' };
  expect(read(prizesSchema, values)).toMatchObject({ prize: '', rows: [{ amount: null }] });
});
