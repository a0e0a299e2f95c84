import { z } from 'zod';
import { moderationVerdicts } from '#app/domain/moderation/moderation.ts';

// Messages are codes: keys below `errors` in the `moderation` catalogue.

/** Longest reason, in characters. */
export const reasonLimit = 2000;

const reasonSchema = z
  .string()
  .trim()
  .max(reasonLimit, 'too_long')
  .transform((text) => text.replace(/\r\n?/g, '\n'));

/** What the moderator had before their eyes (see `seenMark`), so that nothing unseen is decided. */
const seenSchema = z.string().max(60);

/** A verdict on one item. Joining with another need is a form of its own. */
export const decideSchema = z.object({
  itemId: z.uuid(),
  verdict: z.enum(moderationVerdicts, { error: 'choose' }).exclude(['merge']),
  reason: reasonSchema.default(''),
  seen: seenSchema,
});

export const mergeSchema = z.object({
  itemId: z.uuid(),
  intoId: z.uuid({ error: 'choose' }),
  reason: z.string({ error: 'reason_missing' }).pipe(reasonSchema).pipe(z.string().min(1, 'reason_missing')),
  seen: seenSchema,
});

export const itemSchema = z.object({ itemId: z.uuid() });

/** Why a moderator has to know who somebody is. */
export const whySchema = z.string({ error: 'why_missing' }).trim().min(3, 'why_missing').max(300, 'too_long');

/** Verdicts that a template can be made for. */
export const templateVerdicts = ['return', 'decline', 'merge', 'hide', 'refuse'] as const;

const templateText = z.string({ error: 'missing' }).trim().min(1, 'missing').max(reasonLimit, 'too_long');

export const templateSchema = z.object({
  verdict: z.enum(templateVerdicts, { error: 'choose' }),
  title: z.string({ error: 'missing' }).trim().min(1, 'missing').max(80, 'too_long'),
  bodyEn: templateText,
  bodyDe: templateText,
});
