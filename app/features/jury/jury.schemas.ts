import { z } from 'zod';

/** Ends of the scale on which jurors score every criterion; 5 is best. */
export const juryScale = { min: 1, max: 5 } as const;

export const jurySheetSchema = z.object({
  solutionId: z.uuid(),
  scores: z
    .array(
      z.object({
        criterionId: z.uuid(),
        score: z.coerce.number().int().min(juryScale.min, 'out_of_range').max(juryScale.max, 'out_of_range'),
      }),
    )
    .max(20, 'too_many'),
  forTeam: z.string().trim().max(3000, 'too_long').default(''),
});
