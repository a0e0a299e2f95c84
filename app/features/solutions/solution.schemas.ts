import { z } from 'zod';
import { linkLimit, mostEuros, readEuros, readVideoLink } from '#app/domain/solutions/entry-fields.ts';
import {
  readinessLevels,
  regulatoryClasses,
  solutionLimits,
} from '#app/domain/solutions/solution-machine.ts';
import { richTextSchema } from '#app/features/rich-text/rich-text.schemas.ts';

/** What a team writes. A draft may lack parts; what must be there to send it in says `solutionGaps`. */
export const solutionSchema = z.object({
  title: z.string('required').trim().min(1, 'required').max(solutionLimits.title, 'too_long'),
  summary: z.string().trim().max(solutionLimits.summary, 'too_long').default(''),
  design: richTextSchema,
  needIds: z.array(z.uuid()).max(50, 'too_many').default([]),
  whatItTakes: z.string().trim().max(solutionLimits.whatItTakes, 'too_long').default(''),
  evidence: z.string().trim().max(solutionLimits.evidence, 'too_long').default(''),
  readiness: z.coerce
    .number()
    .refine((level) => (readinessLevels as readonly number[]).includes(level), 'unknown')
    .nullable()
    .default(null),
  regulatoryClass: z.enum(regulatoryClasses).default('unknown'),
  costs: z.string().trim().max(1000, 'too_long').default(''),
  focusAreaId: z.uuid('unknown').nullable().default(null),
  /** Whole euros. */
  amount: z
    .number()
    .int('whole_euros')
    .min(0, 'whole_euros')
    .max(mostEuros, 'whole_euros')
    .nullable()
    .default(null),
  videoUrl: z.string().trim().max(linkLimit, 'too_long').transform(linkIn).default(''),
});

/** Whole euros as people write them; blank is none. */
export const eurosSchema = z.string().transform((text, context): number | null => {
  if (text.trim() === '') return null;
  const value = readEuros(text);
  if (value === null) context.addIssue({ code: 'custom', message: 'whole_euros' });
  return value;
});

function linkIn(text: string, context: z.RefinementCtx): string {
  if (text === '') return '';
  const link = readVideoLink(text);
  if (link === null) context.addIssue({ code: 'custom', message: 'video_link' });
  return link ?? '';
}

export type SolutionContent = z.output<typeof solutionSchema>;

export const solutionIdSchema = z.object({ solutionId: z.uuid() });

export const teamSchema = z.object({
  name: z.string('required').trim().min(2, 'too_short').max(80, 'too_long'),
  title: z.string('required').trim().min(1, 'required').max(solutionLimits.title, 'too_long'),
  summary: z.string().trim().max(solutionLimits.summary, 'too_long').default(''),
});

export const invitationEmailSchema = z
  .string('required')
  .trim()
  .toLowerCase()
  .max(254, 'too_long')
  .pipe(z.email('not_an_email'));
