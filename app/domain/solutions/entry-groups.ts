import type { MendState } from './entry-window.ts';
import type { SolutionStatus } from './solution-machine.ts';

/** Where an entry stands on the way to taking part, as staff work through the list. */
export const entryGroups = ['waiting', 'mending', 'unmended', 'in', 'out'] as const;
export type EntryGroup = (typeof entryGroups)[number];

/** The group of an entry that was sent in at least once. */
export function entryGroup(status: SolutionStatus, mend: MendState): EntryGroup {
  if (status === 'draft') return mend === 'open' ? 'mending' : 'unmended';
  if (status === 'submitted') return 'waiting';
  return status === 'ineligible' ? 'out' : 'in';
}
