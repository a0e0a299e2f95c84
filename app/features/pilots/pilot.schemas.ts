import { z } from 'zod';
import {
  incidentRelations,
  incidentSeriousness,
  incidentSeverities,
  participantVerbs,
  pilotLimits,
  pilotVerbs,
} from '#app/domain/pilots/pilot-machine.ts';

/** What staff write to open a pilot. Error messages are codes below `errors.field` in the catalogues. */
export const pilotSchema = z
  .object({
    title: z.string().trim().min(5, 'too_short').max(pilotLimits.title, 'too_long'),
    summary: z.string().trim().min(20, 'too_short').max(600, 'too_long'),
    question: z.string().trim().min(10, 'too_short').max(pilotLimits.question, 'too_long'),
    siteId: z.uuid('required'),
    leadEmail: z.string().trim().toLowerCase().pipe(z.email('email').max(254, 'too_long')),
    consentText: z.string().trim().min(50, 'too_short').max(pilotLimits.consent, 'too_long'),
    targetParticipants: z.coerce.number().int().min(1, 'positive').max(10_000, 'too_large'),
    startsAt: z.coerce.date(),
    endsAt: z.coerce.date(),
  })
  .refine((pilot) => pilot.endsAt > pilot.startsAt, { path: ['endsAt'], message: 'ends_before_start' });

/** `version` is that of the text on the editor's screen: whoever was slower is told instead of undoing the other. */
export const editPilotSchema = z.object({
  pilotId: z.uuid(),
  version: z.coerce.number().int(),
  content: pilotSchema,
});

export const pilotIdSchema = z.object({ pilotId: z.uuid() });

export const reasonSchema = z.string().trim().min(5, 'too_short').max(2000, 'too_long');

/** Steps of a pilot that its people take by a button; a decision has its own command. */
export const advanceSchema = pilotIdSchema.extend({
  verb: z.enum(pilotVerbs).exclude(['decide', 'extend', 'stop']),
  reason: z.string().trim().max(2000, 'too_long').default(''),
});

export const moveParticipantSchema = z.object({
  participantId: z.uuid(),
  verb: z.enum(participantVerbs).exclude(['consent', 'decline']),
  reason: z.string().trim().max(500, 'too_long').default(''),
});

/** The secret in a participant's link. */
export const linkSchema = z.string().min(20).max(64);

export const incidentReportSchema = z.object({
  what: z.string().trim().min(3, 'required').max(pilotLimits.incident, 'too_long'),
  onsetAt: z.coerce.date().nullable().default(null),
});

export const classificationSchema = z.object({
  incidentId: z.uuid(),
  severity: z.enum(incidentSeverities),
  seriousness: z.enum(incidentSeriousness),
  relation: z.enum(incidentRelations),
  deviceDeficiency: z.boolean().default(false),
  expected: z.boolean().default(false),
  imminentRisk: z.boolean().default(false),
  action: z.string().trim().min(3, 'required').max(2000, 'too_long'),
});
