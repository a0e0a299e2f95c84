import { z } from 'zod';

const text = z.string().max(6000, 'too_long');

/** Who read the feedback for a team as it stands, and when. A changed text has to be read again. */
export const feedbackReviewSchema = z.object({ by: z.uuid().nullable(), at: z.iso.datetime() });
export type FeedbackReview = z.output<typeof feedbackReviewSchema>;

/** A decision that is being written. Everything may be missing; what must be there is checked when it is signed. */
export const decisionContentSchema = z.object({
  /** Solutions the jury awards. */
  juryAwards: z.array(z.uuid()).max(500).default([]),
  /** Why the jury awards a solution, by solution. */
  statements: z.record(z.uuid(), text).default({}),
  /** The prize that goes with an award of the jury, by solution; none where prizes are not told apart. */
  prizes: z.record(z.uuid(), z.uuid()).default({}),
  votersStatement: text.default(''),
  /** What the team of a solution is told, by solution. */
  feedback: z.record(z.uuid(), text).default({}),
  /** Solutions whose feedback was ticked as read in this saving; what is kept of it stands in `reviews`. */
  reviewed: z.array(z.uuid()).max(500).default([]),
  reviews: z.record(z.uuid(), feedbackReviewSchema).default({}),
  /** Who had won the vote when this was signed. */
  votersWinners: z.array(z.uuid()).max(500).optional(),
});

export type DecisionContent = z.output<typeof decisionContentSchema>;

export const saveDraftSchema = z.object({
  challengeId: z.uuid(),
  content: decisionContentSchema,
  /** The draft that was seen; 0 for none. */
  version: z.coerce.number().int().min(0),
});

const words = z.string().trim().min(10, 'too_short').max(6000, 'too_long');

/** What is decided: whom the jury awards and why, why the voters' winner won, and what each team is told. */
export const wantedDecisionSchema = z.object({
  juryAwards: z
    .array(z.object({ solutionId: z.uuid(), statement: words, prizeId: z.uuid().nullish() }))
    .max(20, 'too_many')
    .refine((list) => new Set(list.map((award) => award.solutionId)).size === list.length, 'award_twice'),
  votersStatement: z.string().trim().max(6000, 'too_long').default(''),
  feedback: z.array(z.object({ solutionId: z.uuid(), text: words })).max(500, 'too_many'),
  /** The voters' winners that whoever signs has seen, so that no other one is awarded with words that are not about it. */
  votersWinners: z.array(z.uuid()).max(500).optional(),
});

export type WantedDecision = z.output<typeof wantedDecisionSchema>;

/** What a kept draft wants to decide about the entries that still take part. */
export function wantedOf(
  content: DecisionContent,
  entryIds: readonly string[],
): z.input<typeof wantedDecisionSchema> {
  return {
    juryAwards: content.juryAwards.map((solutionId) => ({
      solutionId,
      statement: content.statements[solutionId] ?? '',
      prizeId: content.prizes[solutionId] ?? null,
    })),
    votersStatement: content.votersStatement,
    votersWinners: content.votersWinners,
    feedback: entryIds.flatMap((solutionId) => {
      const text = content.feedback[solutionId]?.trim() ?? '';
      return text === '' ? [] : [{ solutionId, text }];
    }),
  };
}
