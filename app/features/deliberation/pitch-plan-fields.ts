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
