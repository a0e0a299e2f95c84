import { z } from 'zod';
import { parseWallClock, toInstant } from '#app/domain/calendar/zoned.ts';
import { phaseKinds } from '#app/domain/challenges/phases.ts';
import { capacities } from '#app/domain/people/roles.ts';
import { checkRichText } from '#app/features/rich-text/check-rich-text.ts';
import { readRichText } from '#app/features/rich-text/rich-text.schemas.ts';
import { challengeSchema } from './challenge.schemas.ts';

const text = z.string().optional();

const phaseRow = z.object({ kind: z.enum(phaseKinds), on: text, startsAt: text, endsAt: text });
const criterionRow = z.object({ name: text, description: text, weight: text });

/**
 * Parses what was made of the rows of a form, and says what is wrong at the rows themselves: `rows` are their numbers.
 */
function parseRows<Schema extends z.ZodType>(
  schema: Schema,
  made: readonly unknown[],
  rows: readonly number[],
  context: z.RefinementCtx,
): z.output<Schema> {
  const parsed = schema.safeParse(made);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    const [row, ...rest] = path;
    const at = typeof row === 'number' ? [rows[row] ?? row, ...rest] : path;
    context.addIssue({ code: 'custom', path: [...at], message });
  }
  return z.NEVER;
}

/** The form of a challenge: dates as the clocks of `zone` show them, blank rows left out, shares in per cent. */
export function challengeFormSchema(zone: string) {
  const instant = (value: string | undefined) => {
    const wall = value ? parseWallClock(value) : null;
    return wall ? toInstant(wall, zone) : null;
  };
  const phases = z
    .array(phaseRow)
    .default([])
    .transform((rows, context) => {
      const on = [...rows.keys()].filter((row) => rows[row]?.on);
      const made = on.map((row) => ({
        kind: rows[row]?.kind,
        startsAt: instant(rows[row]?.startsAt),
        endsAt: instant(rows[row]?.endsAt),
      }));
      for (const [index, phase] of made.entries()) {
        for (const end of ['startsAt', 'endsAt'] as const) {
          if (!phase[end])
            context.addIssue({ code: 'custom', path: [on[index] ?? 0, end], message: 'no_date' });
        }
      }
      if (made.some((phase) => !phase.startsAt || !phase.endsAt)) return z.NEVER;
      return parseRows(challengeSchema.shape.phases, made, on, context);
    });
  const criteria = z
    .array(criterionRow)
    .default([])
    .transform((rows, context) => {
      const filled = [...rows.keys()].filter((row) => rows[row]?.name || rows[row]?.description);
      const made = filled.map((row) => ({
        name: rows[row]?.name ?? '',
        description: rows[row]?.description ?? '',
        // A comma is how many people write a fraction.
        weight: (rows[row]?.weight ?? '1').replace(',', '.'),
      }));
      return parseRows(challengeSchema.shape.criteria, made, filled, context);
    });
  const ballot = z
    .object({
      eligible: z.array(z.enum(capacities)).default([]),
      quorum: z.coerce
        .number('not_a_number')
        .int('not_a_number')
        .min(0, 'not_a_number')
        .max(1_000_000)
        .default(0),
      gatePercent: z.coerce.number('not_a_number').min(0, 'share').max(100, 'share').optional(),
    })
    .default({ eligible: [], quorum: 0 })
    .transform(({ gatePercent, ...rest }) => ({
      ...rest,
      patientGate: gatePercent === undefined ? null : gatePercent / 100,
    }));
  const { title, summary, format, themes, prize, needIds, partnerIds } = challengeSchema.shape;
  return z
    .object({
      ...{ title, summary, format, themes, prize, needIds, partnerIds, phases, criteria, ballot },
      brief: text,
      briefText: text,
      version: z.coerce.number().int().default(0),
    })
    .transform(({ briefText, ...form }, context) => {
      const blank = form.brief === undefined && briefText === undefined;
      const checked = checkRichText(readRichText(blank ? '{"type":"doc"}' : (form.brief ?? ''), briefText));
      if (!checked.ok) {
        context.addIssue({ code: 'custom', path: ['brief'], message: checked.problem });
        return z.NEVER;
      }
      return { ...form, brief: checked.value };
    });
}
