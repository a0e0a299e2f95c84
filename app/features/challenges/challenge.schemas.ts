import { z } from 'zod';
import { challengeFormats } from '#app/domain/challenges/challenge-machine.ts';
import { phaseProblem } from '#app/domain/challenges/phase-plans.ts';
import { phaseKinds } from '#app/domain/challenges/phases.ts';
import { needThemes } from '#app/domain/needs/need-fields.ts';
import { capacities } from '#app/domain/people/roles.ts';
import { richTextSchema } from '#app/features/rich-text/rich-text.schemas.ts';

const phase = z.object({ kind: z.enum(phaseKinds), startsAt: z.coerce.date(), endsAt: z.coerce.date() });

const criterion = z.object({
  name: z.string().trim().min(1, 'required').max(80, 'too_long'),
  description: z.string().trim().max(500, 'too_long').default(''),
  /** Any positive number; weights are normalised when scores are counted. */
  weight: z.coerce.number().positive('positive').max(100, 'too_large'),
});

/**
 * What staff write of a challenge. A draft may lack parts; what must be there before it is announced says
 * `challengeGaps`. Error messages are codes below `challenges.errors` in the catalogues.
 */
export const challengeSchema = z.object({
  title: z.string().trim().min(5, 'too_short').max(120, 'too_long'),
  summary: z.string().trim().max(600, 'too_long').default(''),
  format: z.enum(challengeFormats),
  brief: richTextSchema,
  themes: z.array(z.enum(needThemes)).max(6, 'too_many').default([]),
  prize: z.string().trim().max(500, 'too_long').default(''),
  needIds: z.array(z.uuid()).max(50, 'too_many').default([]),
  partnerIds: z.array(z.uuid()).max(30, 'too_many').default([]),
  phases: z
    .array(phase)
    .max(9, 'too_many')
    .superRefine((phases, context) => {
      const problem = phaseProblem(phases);
      // A plan that is not whole yet can be saved; one that cannot be is refused.
      if (problem === 'ends_before_start' || problem === 'same_kind_twice')
        context.addIssue({ code: 'custom', message: problem });
    })
    .default([]),
  criteria: z.array(criterion).max(10, 'too_many').default([]),
  ballot: z.object({
    eligible: z.array(z.enum(capacities)).default([...capacities]),
    quorum: z.coerce.number().int().min(0).max(1_000_000).default(0),
    /** Least share of approving patients and carers, 0–1, below which nothing wins. Empty for no gate. */
    patientGate: z.coerce.number().min(0).max(1).nullable().default(null),
  }),
});

export const challengeIdSchema = z.object({ challengeId: z.uuid() });

export const reasonSchema = z.string().trim().min(10, 'too_short').max(2000, 'too_long');
