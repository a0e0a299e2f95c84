import { z } from 'zod';
import { checkRichText } from '#app/features/rich-text/check-rich-text.ts';
import { readRichText } from '#app/features/rich-text/rich-text.schemas.ts';
import { eurosSchema, solutionSchema } from './solution.schemas.ts';

const { design: _design, amount: _amount, ...shape } = solutionSchema.shape;

/** The form of a solution: a blank readiness is none, an amount comes as people write it, the design comes from the editor or as plain text. */
export const solutionFormSchema = z
  .object({
    ...shape,
    amount: eurosSchema.default(null),
    design: z.string().optional(),
    designText: z.string().optional(),
    version: z.coerce.number().int(),
  })
  .transform(({ design, designText, ...words }, context) => {
    const blank = design === undefined && designText === undefined;
    const checked = checkRichText(readRichText(blank ? '{"type":"doc"}' : (design ?? ''), designText));
    if (checked.ok) return { ...words, design: checked.value };
    context.addIssue({ code: 'custom', path: ['design'], message: checked.problem });
    return z.NEVER;
  });
