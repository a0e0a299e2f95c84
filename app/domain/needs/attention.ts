import type { NeedSeverity } from './need-fields.ts';

const day = 24;

/** So many hours of waiting a severity counts for. */
export const severityHours: Readonly<Record<NeedSeverity, number>> = {
  mild: 0,
  moderate: 30 * day,
  severe: 90 * day,
  dangerous: 365 * day,
};

/** So many hours of waiting each doubling of those concerned (the author and every "me too") counts for. */
export const doublingHours = 30 * day;

/**
 * Where an open need stands among those that need attention: the higher, the sooner. It is the hour from which it waits,
 * counted from 1970 and turned round, and moved back for how bad it is and how many share it. All wait alike, so the
 * order of two needs does not change by the mere passing of time, and an index can keep it. The database computes the
 * same (`need_attention` in `db/prelude.sql`).
 */
export function needAttention(need: { severity: NeedSeverity; support: number; publishedAt: Date }): number {
  const shared = doublingHours * Math.log2(1 + need.support);
  return Math.floor(severityHours[need.severity] + shared - need.publishedAt.getTime() / 3_600_000);
}
