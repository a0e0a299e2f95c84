import { type PitchSlot, pitchTimetable, withMoved } from '#app/domain/challenges/pitch-timetable.ts';
import { pitchLengths } from './deliberation.schemas.ts';
import { type PitchPlanValues, pitchPlanFields } from './pitch-plan-fields.ts';

const lengths = ['minutes', 'pause', 'breakEvery', 'breakMinutes'] as const;

/** What a form or an address says of a plan; what it does not say is `usual`. */
export function readPlanValues(
  from: { get(name: string): unknown },
  usual: PitchPlanValues,
): PitchPlanValues {
  const values = { ...usual };
  for (const field of pitchPlanFields) {
    const value = from.get(field);
    if (typeof value === 'string') values[field] = value.slice(0, 2000);
  }
  return values;
}

/**
 * The order that an address asks for (`order`, one for each pitch, and `move`: "up" or "down" and an id): ids that are no
 * finalists are left out, finalists that are missing come last as they were drawn.
 */
export function readOrder(from: URLSearchParams, drawn: readonly string[]): string[] {
  const asked = [...new Set(from.getAll('order'))].filter((id) => drawn.includes(id));
  const order = [...asked, ...drawn.filter((id) => !asked.includes(id))];
  const [direction, id = ''] = (from.get('move') ?? '').split(' ');
  if (direction === 'up') return withMoved(order, id, -1);
  return direction === 'down' ? withMoved(order, id, 1) : order;
}

/** The timetable of these values, or the code of what is wrong with each field. */
export function previewOf(
  order: readonly string[],
  values: PitchPlanValues,
  startsAt: Date | null,
):
  | { slots: PitchSlot[]; errors: null }
  | { slots: null; errors: Partial<Record<keyof PitchPlanValues, string>> } {
  const errors: Partial<Record<keyof PitchPlanValues, string>> = {};
  const found: Record<string, number> = {};
  for (const field of lengths) {
    const parsed = pitchLengths[field].safeParse(values[field].trim() === '' ? Number.NaN : values[field]);
    if (parsed.success) found[field] = parsed.data;
    else errors[field] = 'number';
  }
  if (!startsAt) errors.startsAt = 'no_date';
  if (!startsAt || Object.keys(errors).length > 0) return { slots: null, errors };
  const { minutes = 0, pause = 0, breakEvery = 0, breakMinutes = 0 } = found;
  return {
    slots: pitchTimetable(order, { startsAt, minutes, pause, breakEvery, breakMinutes }),
    errors: null,
  };
}
