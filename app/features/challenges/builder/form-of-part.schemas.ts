import { z } from 'zod';
import { parseWallClock, toInstant } from '#app/domain/calendar/zoned.ts';
import { phaseKinds } from '#app/domain/challenges/phases.ts';
import { checkRichText } from '#app/features/rich-text/check-rich-text.ts';
import { readRichText } from '#app/features/rich-text/rich-text.schemas.ts';
import { basicsSchema } from './part.schemas.ts';

const text = z.string().optional();

/** The form of the basics: its text may come from the editor, or from a plain field where there is no JavaScript. */
export const basicsFormSchema = basicsSchema
  .omit({ brief: true })
  .extend({ brief: text, briefText: text })
  .transform(({ brief, briefText, ...words }, context) => {
    const blank = brief === undefined && briefText === undefined;
    const checked = checkRichText(readRichText(blank ? '{"type":"doc"}' : (brief ?? ''), briefText));
    if (checked.ok) return { ...words, brief: checked.value };
    context.addIssue({ code: 'custom', path: ['brief'], message: checked.problem });
    return z.NEVER;
  });

const phaseRow = z.object({ kind: z.enum(phaseKinds), on: text, startsAt: text, endsAt: text });

/** A date as the clocks of `zone` show it, or null. */
export function instantOf(value: string | undefined, zone: string): Date | null {
  const wall = value ? parseWallClock(value) : null;
  return wall ? toInstant(wall, zone) : null;
}

/** The form of the plan: phases that are ticked, their dates as the clocks of `zone` show them. */
export function datesFormSchema(zone: string) {
  const phases = z
    .array(phaseRow)
    .default([])
    .transform((rows, context) => {
      const made = rows.flatMap((row, place) => {
        if (!row.on) return [];
        const startsAt = instantOf(row.startsAt, zone);
        const endsAt = instantOf(row.endsAt, zone);
        const wrong = (field: string, message: string) =>
          context.addIssue({ code: 'custom', path: [place, field], message });
        if (!startsAt) wrong('startsAt', 'no_date');
        if (!endsAt) wrong('endsAt', 'no_date');
        if (startsAt && endsAt && endsAt <= startsAt) wrong('endsAt', 'ends_before_start');
        return startsAt && endsAt ? [{ kind: row.kind, startsAt, endsAt }] : [];
      });
      return made;
    });
  return z.object({ phases });
}
