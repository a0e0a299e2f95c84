import { z } from 'zod';
import { awardKinds } from '#app/domain/challenges/challenge-machine.ts';
import {
  checkProblem,
  type EligibilityCheck,
  type EligibilityKind,
  eligibilityKinds,
  ownWordsKinds,
} from '#app/domain/challenges/eligibility-rules.ts';
import { votingMethods } from '#app/domain/methods/voting/voting-methods.ts';
import { organisationKinds } from '#app/domain/network/organisations.ts';
import { type Constituency, capacities, constituencies } from '#app/domain/people/roles.ts';
import { challengeSchema } from '../challenge.schemas.ts';

// Every schema here reads a form as well as a call: texts become numbers, and errors are codes below `challenges.errors`.

const sentence = (most: number) => z.string('required').trim().min(1, 'required').max(most, 'too_long');
const words = (most: number) => z.string().trim().max(most, 'too_long').default('');
const rowId = z.uuid().optional();

/** A number as people write it: with a comma or a point, and with spaces. */
const written = (value: unknown) =>
  typeof value === 'string' ? value.replace(/\s/g, '').replace(',', '.') || undefined : value;
const whole = (least: number, most: number) =>
  z.preprocess(
    written,
    z.coerce.number('not_a_number').int('not_a_number').min(least, 'out_of_range').max(most, 'out_of_range'),
  );
const optionalWhole = (least: number, most: number) =>
  z
    .preprocess((value) => written(value) ?? null, z.union([z.null(), whole(least, most)], 'not_a_number'))
    .default(null);

/** Which version of which challenge a part is saved to: the number of times the part was saved when the writer saw it. */
export const partCall = { challengeId: z.uuid(), version: z.coerce.number().int() };

const { title, summary, format, themes, needIds, prize, phases } = challengeSchema.shape;

export const basicsSchema = z.object({
  ...{ title, summary, format, themes, needIds },
  brief: challengeSchema.shape.brief,
});

export const datesSchema = z.object({ phases });

export const focusSchema = z.object({
  rows: z
    .array(z.object({ id: rowId, name: sentence(80), description: words(500) }))
    .max(20, 'too_many')
    .default([]),
});

export const partnersSchema = z.object({
  rows: z
    .array(z.object({ organisationId: z.uuid('choose_one'), part: words(200) }))
    .max(30, 'too_many')
    .superRefine((rows, context) => {
      for (const [place, row] of rows.entries()) {
        if (rows.findIndex((one) => one.organisationId === row.organisationId) < place)
          context.addIssue({ code: 'custom', path: [place, 'organisationId'], message: 'twice' });
      }
    })
    .default([]),
});

const limit = z.preprocess(
  (value) => written(value) ?? null,
  z.union([z.null(), z.coerce.number('not_a_number').int('not_a_number')], 'not_a_number'),
);

type RuleRow = {
  kind: EligibilityKind;
  min: number | null;
  max: number | null;
  anyOf: readonly string[];
};

/** The check that a row describes; fields that other kinds have are passed over. */
export function checkOf({ kind, min, max, anyOf }: RuleRow): EligibilityCheck {
  switch (kind) {
    case 'team_size':
    case 'readiness':
      return { kind, min, max };
    case 'amount':
      return { kind, max: max ?? 0 };
    case 'has_capacity':
      return { kind, anyOf: capacities.filter((one) => anyOf.includes(one)) };
    case 'organisation_kind':
      return { kind, anyOf: organisationKinds.filter((one) => anyOf.includes(one)) };
    default:
      return { kind };
  }
}

const eligibilityRow = z
  .object({
    id: rowId,
    kind: z.enum(eligibilityKinds, 'choose_one'),
    wording: words(300),
    min: limit.default(null),
    max: limit.default(null),
    anyOf: z.array(z.enum([...capacities, ...organisationKinds])).default([]),
  })
  .superRefine((row, context) => {
    const check = checkOf(row);
    const problem = checkProblem(check);
    const field = problem === 'none_chosen' ? 'anyOf' : check.kind === 'amount' ? 'max' : 'min';
    if (problem) context.addIssue({ code: 'custom', path: [field], message: problem });
    if ((ownWordsKinds as readonly string[]).includes(row.kind) && row.wording === '')
      context.addIssue({ code: 'custom', path: ['wording'], message: 'required' });
  });

export const eligibilitySchema = z.object({
  rows: z.array(eligibilityRow).max(20, 'too_many').default([]),
});

const weight = z.preprocess(written, z.coerce.number('positive').positive('positive').max(100, 'too_large'));
const level = words(200);

export const criteriaSchema = z.object({
  rows: z
    .array(
      z.object({
        id: rowId,
        name: sentence(80),
        description: words(500),
        weight,
        ...{ level1: level, level2: level, level3: level, level4: level, level5: level },
      }),
    )
    .max(10, 'too_many')
    .default([]),
});

const eachConstituency = <Value extends z.ZodType>(value: Value) =>
  z.object(Object.fromEntries(constituencies.map((name) => [name, value])) as Record<Constituency, Value>);

function onlyTargets(
  all: Record<Constituency, number | null> | null,
): Partial<Record<Constituency, number>> | null {
  const targets: Partial<Record<Constituency, number>> = {};
  for (const name of constituencies) {
    const target = all?.[name];
    if (target) targets[name] = target;
  }
  return Object.keys(targets).length > 0 ? targets : null;
}

/** Rules of a vote. What does not belong to the method is set back to what the method has without it. */
export const votingSchema = z
  .object({
    method: z.enum(votingMethods).default('approval'),
    eligible: z.array(z.enum(capacities)).min(1, 'choose_some'),
    quorum: optionalWhole(0, 1_000_000),
    /** Least share of approving patients and carers, in per cent as a form has it; goes before `patientGate`. */
    gatePercent: z
      .preprocess(
        (value) => written(value) ?? null,
        z.union([z.null(), z.coerce.number().min(0, 'share').max(100, 'share')], 'share'),
      )
      .default(null),
    /** The same as a share of 1; null for no gate. */
    patientGate: z.number().min(0, 'share').max(1, 'share').nullable().default(null),
    scoreMax: whole(2, 10).default(5),
    budget: optionalWhole(1, 1_000_000_000),
    weights: eachConstituency(
      z
        .preprocess(written, z.coerce.number('positive').positive('positive').max(100, 'too_large'))
        .default(1),
    )
      .nullable()
      .prefault({}),
    targets: eachConstituency(optionalWhole(0, 1_000_000)).nullable().prefault({}),
    paperHours: optionalWhole(0, 24 * 30),
  })
  .superRefine((rules, context) => {
    const wrong = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    if (rules.method === 'budget' && rules.budget === null) wrong('budget', 'required');
    const hasGate = (rules.gatePercent ?? rules.patientGate ?? 0) > 0;
    if (hasGate && !rules.eligible.some((role) => role === 'patient' || role === 'carer'))
      wrong('gatePercent', 'gate_without_patients');
  })
  .transform(({ gatePercent, ...rules }) => ({
    method: rules.method,
    eligible: rules.eligible,
    quorum: rules.quorum ?? 0,
    patientGate: (gatePercent === null ? rules.patientGate : gatePercent / 100) || null,
    scoreMax: rules.method === 'score' ? rules.scoreMax : 5,
    budget: rules.method === 'budget' ? rules.budget : null,
    weights: constituencies.some((name) => (rules.weights?.[name] ?? 1) !== 1) ? rules.weights : null,
    targets: onlyTargets(rules.targets),
    paperHours: rules.paperHours ?? 0,
  }));

export const jurySchema = z.object({
  /** Jurors that read each entry; null: every juror reads every entry. */
  perEntry: optionalWhole(1, 30),
});

export const prizesSchema = z.object({
  prize,
  rows: z
    .array(
      z.object({
        id: rowId,
        kind: z.enum(awardKinds, 'choose_one'),
        title: sentence(120),
        promise: words(1000),
        amount: optionalWhole(1, 1_000_000_000),
      }),
    )
    .max(20, 'too_many')
    .default([]),
});

const terms = words(20_000);
export const termsSchema = z.object({ rules: terms, rights: terms, confidentiality: terms });

export const faqSchema = z.object({
  rows: z
    .array(z.object({ id: rowId, question: sentence(200), answer: sentence(3000) }))
    .max(40, 'too_many')
    .default([]),
});

export const entrySchema = z.object({ graceMinutes: whole(0, 24 * 60).default(0) });
