import { z } from 'zod';
import { pageTextLimits } from './page-text-limits.ts';

/** Plain text as somebody typed it: composed, with one kind of line end, without signs that control or turn text around. */
const plainText = (min: number, max: number) =>
  z
    .string('required')
    .max(max * 2, 'too_long')
    .transform((value) =>
      value
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
        .trim(),
    )
    .pipe(z.string().min(min, 'too_short').max(max, 'too_long'));

export const questionTextSchema = plainText(10, pageTextLimits.question);
export const answerTextSchema = plainText(2, pageTextLimits.answer);
export const privateReasonSchema = plainText(10, pageTextLimits.privateReason);

export const askSchema = z.object({
  challengeId: z.uuid(),
  question: questionTextSchema,
  submissionKey: z.uuid(),
});

export const questionIdSchema = z.object({ questionId: z.uuid() });

/** An answer is public, or for the asker alone and then says why. */
export const answerSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('everyone'), answer: answerTextSchema }),
  z.object({ to: z.literal('asker'), answer: answerTextSchema, privateReason: privateReasonSchema }),
]);

/** News: its title is one line. */
export const updateSchema = z.object({
  title: plainText(3, pageTextLimits.updateTitle).transform((value) => value.replace(/\s+/g, ' ')),
  body: plainText(10, pageTextLimits.updateBody),
  submissionKey: z.uuid(),
});
