import type { JuryRow } from '../jury-results.server.ts';

/** One solution as the tables and charts of a jury's results show it. */
export type ScoreRow = Pick<
  JuryRow,
  'id' | 'slug' | 'title' | 'score' | 'spread' | 'rank' | 'tied' | 'jurors' | 'criteria' | 'calibrated'
>;
