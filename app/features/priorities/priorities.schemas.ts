import { z } from 'zod';
import { constituencies } from '#app/domain/people/roles.ts';

const line = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(Math.min(least, 1), { error: 'required', abort: true })
    .min(least, 'too_short')
    .max(most, 'too_long');
const whole = (least: number, most: number) =>
  z.coerce.number('not_a_number').int('not_a_number').min(least, 'out_of_range').max(most, 'out_of_range');

/** Topics that one round can hold: more than anybody would read through. */
export const mostTopics = 200;

export const roundIdSchema = z.object({ roundId: z.uuid() });
export const topicIdSchema = z.object({ roundId: z.uuid(), topicId: z.uuid() });
export const groupIdSchema = z.object({ groupId: z.uuid() });

/** What staff say of a round. Messages are codes below `priorities.errors`. */
export const roundSchema = z
  .object({
    title: line(5, 120),
    summary: line(1, 1000),
    /** In the order of their turns. */
    groups: z
      .array(z.enum(constituencies))
      .min(1, 'no_group')
      .refine((groups) => new Set(groups).size === groups.length, 'group_twice'),
    mostChosen: whole(1, 20),
    shortlistSize: whole(2, 40),
    finalSize: whole(1, 40),
  })
  .refine(({ finalSize, shortlistSize }) => finalSize <= shortlistSize, {
    path: ['finalSize'],
    message: 'final_too_long',
  });

export const wordingSchema = z.object({
  wording: line(10, 200),
  explanation: line(0, 1500).default(''),
  /** The version that was changed: somebody else may have worded it meanwhile. */
  version: z.coerce.number().int(),
});

export const answerSchema = z.object({
  answer: z.enum(['agreed', 'refused']),
  /** What the author would rather have it say. */
  words: z.string().trim().max(1000, 'too_long').default(''),
  version: z.coerce.number().int(),
});

export const reasonSchema = z.string().trim().min(10, 'reason_short').max(1000, 'too_long');

export const seatSchema = z.object({
  email: z.string().trim().max(254, 'email').pipe(z.email('email')),
  constituency: z.enum(constituencies).nullable(),
});

export const sessionSchema = z.object({
  sessionAt: z.date().nullable(),
  sessionPlace: z.string().trim().max(300, 'too_long').default(''),
});

/** One move on a list: see `moveTopic`. */
export const moveSchema = z.union([
  z.strictObject({ topic: z.uuid(), above: z.uuid() }),
  z.strictObject({ topic: z.uuid(), below: z.uuid() }),
  z.strictObject({ topic: z.uuid(), place: z.coerce.number().int().min(1).max(1000) }),
]);
