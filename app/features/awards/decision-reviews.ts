import type { DecisionContent, FeedbackReview } from './decision.schemas.ts';

/**
 * The reviews that go with a newly saved decision: a tick for a text that somebody has read before stays theirs, any other
 * tick is that of whoever saves, and what is not ticked has not been read.
 *
 * @param before what was kept so far, null where nothing was
 */
export function nextReviews(
  before: DecisionContent | null,
  after: DecisionContent,
  reader: FeedbackReview,
): Record<string, FeedbackReview> {
  return Object.fromEntries(
    after.reviewed
      .filter((id) => (after.feedback[id] ?? '').trim() !== '')
      .map((id) => {
        const known = before?.reviews[id];
        return [id, known && before.feedback[id] === after.feedback[id] ? known : reader];
      }),
  );
}
