/** Longest texts on the page of a challenge, in characters. */
export const pageTextLimits = {
  question: 1000,
  answer: 4000,
  privateReason: 500,
  updateTitle: 120,
  updateBody: 6000,
} as const;
