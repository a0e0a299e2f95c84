import { helping } from './entries-helping.ts';
import { moving } from './entries-moving.ts';
import { winners } from './entries-winners.ts';
import type { ReplayEntry } from './replay-entry.ts';

/** The 50 entries. The first is the voters' winner, the next four are the jury's. */
export const entries: readonly ReplayEntry[] = [...winners, ...moving, ...helping];
