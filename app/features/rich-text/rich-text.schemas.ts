import { z } from 'zod';
import { checkRichText } from './check-rich-text.ts';
import { editableTextOf, type RichText, richTextOf } from './rich-text.ts';

/** JSON text (from a form) or an object (from a caller) to a checked rich text. */
export const richTextSchema = z.unknown().transform((input, context): RichText => {
  const checked = checkRichText(input);
  if (checked.ok) return checked.value;
  context.addIssue({ code: 'custom', message: checked.problem });
  return z.NEVER;
});

/**
 * What a form sends of a rich text field: `json` from the editor, and `plain` where there is no JavaScript. Plain text
 * that nobody changed keeps the rich text it was made from.
 */
export function readRichText(json: unknown, plain: string | undefined): unknown {
  if (plain === undefined) return json;
  const kept = checkRichText(json);
  const same = kept.ok && editableTextOf(kept.value) === plain.replace(/\r\n?/g, '\n').trim();
  return same ? kept.value : richTextOf(plain);
}
