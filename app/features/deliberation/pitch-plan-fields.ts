/** Fewest and most of each number of a timetable. */
export const pitchLimits = {
  minutes: { min: 1, max: 120 },
  pause: { min: 0, max: 60 },
  breakEvery: { min: 0, max: 50 },
  breakMinutes: { min: 0, max: 180 },
} as const;

/** What stands in the form of a timetable, as text. */
export type PitchPlanValues = {
  startsAt: string;
  minutes: string;
  pause: string;
  breakEvery: string;
  breakMinutes: string;
  place: string;
};

export const pitchPlanFields = [
  'startsAt',
  'minutes',
  'pause',
  'breakEvery',
  'breakMinutes',
  'place',
] as const satisfies readonly (keyof PitchPlanValues)[];
