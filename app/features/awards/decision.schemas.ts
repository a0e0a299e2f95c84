import { z } from 'zod';

const text = z.string().max(6000, 'too_long');

/** A decision that is being written. Everything may be missing; what must be there is checked when it is signed. */
export const decisionContentSchema = z.object({
  /** Solutions the jury awards. */
  juryAwards: z.array(z.uuid()).max(500).default([]),
  /** Why the jury awards a solution, by solution. */
  statements: z.record(z.uuid(), text).default({}),
  votersStatement: text.default(''),
  /** What the team of a solution is told, by solution. */
  feedback: z.record(z.uuid(), text).default({}),
});

export type DecisionContent = z.output<typeof decisionContentSchema>;

export const saveDraftSchema = z.object({
  challengeId: z.uuid(),
  content: decisionContentSchema,
  /** The draft that was seen; 0 for none. */
  version: z.coerce.number().int().min(0),
});
