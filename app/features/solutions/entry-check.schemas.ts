import { z } from 'zod';
import { reasonSchema } from '#app/features/challenges/challenge.schemas.ts';

/** What staff found about one rule: null where they leave it to what is known of the entry. */
export const findingSchema = z.object({
  ruleId: z.uuid(),
  isMet: z.boolean().nullable(),
  reason: z.string().trim().max(1000, 'too_long').default(''),
});

export type Finding = z.output<typeof findingSchema>;

/** A check of an entry: what was found about its rules, and what is written to the team. */
export const entryCheckSchema = z.object({
  findings: z.array(findingSchema).max(50).default([]),
  feedback: reasonSchema,
});
