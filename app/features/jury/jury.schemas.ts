import { z } from 'zod';

/** Ends of the scale on which jurors score every criterion; 5 is best. */
export const juryScale = { min: 1, max: 5 } as const;

/** A round of a jury, from 1. */
export const roundSchema = z.coerce.number().int().min(1).max(9).default(1);

/** Why somebody does what others will ask about: some words at least. */
export const wordsSchema = (longest: number) => z.string().trim().min(3, 'required').max(longest, 'too_long');

export const jurySheetSchema = z.object({
  solutionId: z.uuid(),
  round: roundSchema,
  scores: z
    .array(
      z.object({
        criterionId: z.uuid(),
        score: z.coerce.number().int().min(juryScale.min, 'out_of_range').max(juryScale.max, 'out_of_range'),
      }),
    )
    .max(20, 'too_many'),
  forTeam: z.string().trim().max(3000, 'too_long').default(''),
  privateNote: z.string().trim().max(3000, 'too_long').default(''),
  /** The window that saves, and when the sheet had last been saved as it was loaded there (ISO; empty: never). */
  window: z.object({ id: z.string().max(40), seen: z.string().max(40) }).optional(),
});

export const juryRoundSchema = z.object({ challengeId: z.uuid(), round: roundSchema });
