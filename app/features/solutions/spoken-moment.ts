import type { EntryState } from '#app/domain/solutions/entry-window.ts';
import type { EntryMoment } from './entry-moment.queries.server.ts';

/** What a page says of the time in which an entry is taken. The grace is nobody's business until it is used. */
export type SpokenMoment = {
  /** `mend`: sent back to be mended, in time still; `unmended`: not any more; `not_running`: the challenge is not. */
  state: EntryState | 'mend' | 'unmended' | 'not_running';
  opensAt: Date | null;
  closesAt: Date | null;
  /** The instant until which this entry can be sent in; null when it cannot now. */
  until: Date | null;
};

/** The facts of a moment that a team is told. */
export function spokenMoment({ challenge, window, mend, mendUntil, isMending }: EntryMoment): SpokenMoment {
  const { state, opensAt, closesAt } = window;
  const dates = { opensAt, closesAt };
  if (challenge.status !== 'running' && state !== 'before')
    return { ...dates, state: 'not_running', until: null };
  if (isMending) {
    // Asked to mend while entries are taken anyway: the later of the two ends counts.
    const until = state === 'open' && closesAt && mendUntil && closesAt > mendUntil ? closesAt : mendUntil;
    return { opensAt, closesAt: until, state: 'mend', until };
  }
  if (state === 'open' || state === 'late')
    return { ...dates, state, until: state === 'open' ? closesAt : null };
  if (mend === 'over') return { opensAt, closesAt: mendUntil, state: 'unmended', until: null };
  return { ...dates, state, until: null };
}
