/** The stops of the journey, in order. Each has one colour, one icon and one shape (see stage-icon.tsx). */
export const stages = ['need', 'challenge', 'solution', 'pilot', 'evaluation', 'outcome'] as const;

/** One stop of the journey. */
export type Stage = (typeof stages)[number];
