import type { ApprovalTally } from './approval.ts';

/**
 * Who wins a counted vote when some candidates have left since: the first of the ranking that still stands, passed the
 * gate and was approved by anyone. Approvals do not depend on who else stands, so nothing needs counting again.
 *
 * @returns null when the quorum was missed or nobody is left who could win
 */
export function standingWinner(
  tally: Pick<ApprovalTally, 'quorum' | 'ranking'>,
  standing: ReadonlySet<string>,
): string | null {
  if (tally.quorum === 'not_met') return null;
  const first = tally.ranking.find(
    (entry) => standing.has(entry.candidate) && entry.gate !== 'failed' && entry.score > 0,
  );
  return first?.candidate ?? null;
}
