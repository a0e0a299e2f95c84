import { z } from 'zod';
import { juryScale } from '#app/features/jury/jury.schemas.ts';
import { pitchLimits } from './pitch-plan-fields.ts';

const score = z.coerce.number().int().min(juryScale.min, 'out_of_range').max(juryScale.max, 'out_of_range');
const reason = z.string().trim().min(5, 'too_short').max(1000, 'too_long');

/** A changed score: what was seen, what it becomes, and why. */
export const changeScoreSchema = z.object({
  solutionId: z.uuid(),
  jurorId: z.uuid(),
  criterionId: z.uuid(),
  /** The round whose scores were seen. */
  round: z.coerce.number().int().min(1).max(9),
  /** The score that was seen; one that has changed meanwhile is not changed unseen. */
  seen: score,
  score,
  reason,
});

/** Who goes on to the final round, why, who judges it and until when. */
export const chooseFinalistsSchema = z.object({
  challengeId: z.uuid(),
  solutionIds: z
    .array(z.uuid())
    .min(1, 'nobody')
    .max(100, 'too_many')
    .refine((ids) => new Set(ids).size === ids.length, 'twice'),
  reason,
  endsAt: z.date({ error: 'no_date' }),
  /** Whether every juror judges every finalist, or those who judged it in the first round. */
  judges: z.enum(['all', 'same']),
  /** The final round that was seen; 0 for none. */
  version: z.coerce.number().int().min(0),
});

const minutes = ({ min, max }: { min: number; max: number }) =>
  z.coerce.number('number').int('number').min(min, 'number').max(max, 'number');

/** Lengths in a timetable of pitches, in minutes. */
export const pitchLengths = {
  minutes: minutes(pitchLimits.minutes),
  pause: minutes(pitchLimits.pause),
  breakEvery: minutes(pitchLimits.breakEvery),
  breakMinutes: minutes(pitchLimits.breakMinutes),
} as const;

/** A timetable of pitches to be published. */
export const planPitchesSchema = z.object({
  challengeId: z.uuid(),
  startsAt: z.date({ error: 'no_date' }),
  ...pitchLengths,
  place: z.string().trim().max(300, 'too_long').default(''),
  /** All finalists, in the order of their pitches. */
  order: z.array(z.uuid()).min(1).max(100),
  /** The final round that was seen. */
  version: z.coerce.number().int().min(1),
});
