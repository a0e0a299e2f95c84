import { z } from 'zod';
import {
  incidentRelations,
  incidentSeriousness,
  incidentSeverities,
  participantVerbs,
  pilotLimits,
  pilotVerbs,
} from '#app/domain/pilots/pilot-machine.ts';

const words = (min: number, max: number) =>
  z.string({ error: 'required' }).trim().min(min, 'too_short').max(max, 'too_long');
/** An e-mail address of somebody. */
export const addressSchema = z
  .string({ error: 'required' })
  .trim()
  .toLowerCase()
  .pipe(z.email('email').max(254, 'too_long'));

const pilotWords = {
  title: words(5, pilotLimits.title),
  summary: words(20, 600),
  question: words(10, pilotLimits.question),
  siteId: z.uuid('required'),
  leadEmail: addressSchema,
  consentText: words(50, pilotLimits.consent),
  targetParticipants: z.coerce.number('number').int('number').min(1, 'positive').max(10_000, 'too_large'),
};
const inOrder = { path: ['endsAt'], message: 'ends_before_start' };

/** What staff write to open a pilot. Error messages are codes below `errors` in the `pilots` catalogue. */
export const pilotSchema = z
  .object({ ...pilotWords, startsAt: z.coerce.date(), endsAt: z.coerce.date() })
  .refine((pilot) => pilot.endsAt > pilot.startsAt, inOrder);

const day = z.string({ error: 'required' }).regex(/^\d{4}-\d{2}-\d{2}$/, 'required');

/** The same as it stands in the form: days of the cluster's calendar instead of instants. */
export const pilotFormSchema = z
  .object({ ...pilotWords, startsAt: day, endsAt: day })
  .refine((pilot) => pilot.endsAt >= pilot.startsAt, inOrder);

/** `version` is that of the text on the editor's screen: whoever was slower is told instead of undoing the other. */
export const editPilotSchema = z.object({
  pilotId: z.uuid(),
  version: z.coerce.number().int(),
  content: pilotSchema,
});

export const pilotIdSchema = z.object({ pilotId: z.uuid() });

export const reasonSchema = z.string({ error: 'required' }).trim().min(5, 'too_short').max(2000, 'too_long');

/** Steps of a pilot that its people take by a button; a decision has its own command. */
export const advanceSchema = pilotIdSchema.extend({
  verb: z.enum(pilotVerbs).exclude(['decide', 'extend', 'stop']),
  reason: z.string().trim().max(2000, 'too_long').default(''),
});

/** The form of a step on the pilot's page: ending early is a step there, too. */
export const stepSchema = z.object({
  verb: z.enum(pilotVerbs).exclude(['decide', 'extend']),
  reason: z.string().trim().max(2000, 'too_long').default(''),
});

export const moveParticipantSchema = z.object({
  participantId: z.uuid(),
  verb: z.enum(participantVerbs).exclude(['consent', 'decline']),
  reason: z.string().trim().max(500, 'too_long').default(''),
});

/** How many participants are added at once. */
export const howManySchema = z.coerce.number('number').int('number').min(1, 'positive').max(50, 'too_large');

/** The secret in a participant's link. */
export const linkSchema = z.string().min(20).max(64);

/** The participant's yes or no, with the version of the text on their screen. */
export const consentFormSchema = z.object({
  answer: z.enum(['consent', 'decline']),
  consentVersion: z.coerce.number().int(),
});

/** One answer of the sheet as the form sends it; left out when it is skipped. */
export const answerFormSchema = z.object({ answer: z.coerce.number().int().min(1).max(5).optional() });

/** A participant leaves; why is theirs to say. */
export const leaveFormSchema = z.object({ reason: z.string().trim().max(500, 'too_long').default('') });

export const incidentReportSchema = z.object({
  what: z.string({ error: 'required' }).trim().min(3, 'too_short').max(pilotLimits.incident, 'too_long'),
  onsetAt: z.coerce.date().nullable().default(null),
});

/** The same as it stands in a form: a day that may be left out. */
export const incidentFormSchema = z.object({
  what: incidentReportSchema.shape.what,
  onset: day.optional(),
});

export const classificationSchema = z.object({
  incidentId: z.uuid(),
  severity: z.enum(incidentSeverities, { error: 'choose_one' }),
  seriousness: z.enum(incidentSeriousness, { error: 'choose_one' }),
  relation: z.enum(incidentRelations, { error: 'choose_one' }),
  deviceDeficiency: z.boolean().default(false),
  expected: z.boolean().default(false),
  imminentRisk: z.boolean().default(false),
  action: z.string({ error: 'required' }).trim().min(3, 'too_short').max(2000, 'too_long'),
});
