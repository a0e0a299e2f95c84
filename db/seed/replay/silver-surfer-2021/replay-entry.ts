/**
 * An entry of the replayed contest. Facts of the edition are real (how many entries, focus areas, awards, and what three of
 * the winners do); every text, team and person is invented.
 */
export type ReplayEntry = {
  area: 'mobility' | 'housing' | 'assistance' | 'digital' | 'health';
  title: string;
  team: string;
  summary: string;
  takes: string;
  /** How likely it is, from 0 to 1, that an older person or a carer, and a professional, finds it good. */
  appeal: readonly [people: number, professionals: number];
  /** What a jury sees in it, in points from 1 to 5. */
  merit: number;
};

/** Writes an entry down in one line of arguments. */
export const entry = (
  area: ReplayEntry['area'],
  title: string,
  team: string,
  appeal: readonly [number, number],
  merit: number,
  summary: string,
  takes: string,
): ReplayEntry => ({ area, title, team, appeal, merit, summary, takes });
