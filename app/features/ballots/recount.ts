import { type ApprovalTally, tallyApproval } from '#app/domain/methods/voting/approval.ts';
import { type BallotGroups, countableBallots } from '#app/domain/methods/voting/published-ballots.ts';
import { readBallotsFile } from './ballots-file.ts';

type Candidate = { id: string; slug: string; title: string };
type Published = {
  tally: ApprovalTally;
  candidates: readonly Candidate[];
  groups: BallotGroups;
  file: string;
};
type Rules = { seed: string; quorum: number; patientGate: number | null };

/**
 * Counts a published file of ballots by the published rules and compares it with the published result, solution by
 * solution. Where the groups are withheld, the patient gate and so the winner cannot be counted again; all else is.
 */
export function recount({ tally, candidates, groups, file }: Published, rules: Rules) {
  const ids = new Map(candidates.map(({ id, slug }) => [slug, id]));
  const { ballots } = readBallotsFile(file, groups, (slug) => ids.get(slug));
  const again = tallyApproval(
    candidates.map(({ id }) => id),
    countableBallots(ballots),
    {
      seed: rules.seed,
      quorum: rules.quorum,
      ...(groups === 'shown' && rules.patientGate !== null ? { patientGate: rules.patientGate } : {}),
    },
  );
  const rows = candidates.map((candidate) => {
    const before = tally.ranking.find((entry) => entry.candidate === candidate.id);
    const now = again.ranking.find((entry) => entry.candidate === candidate.id);
    const isSame =
      before?.approvals === now?.approvals &&
      before?.rank === now?.rank &&
      (groups === 'withheld' || before?.gate === now?.gate);
    return {
      ...candidate,
      published: before?.approvals ?? 0,
      again: now?.approvals ?? 0,
      rank: now?.rank ?? 0,
      tied: now?.tied ?? false,
      isSame,
    };
  });
  const isSameWinner = groups === 'withheld' || again.winner === tally.winner;
  return {
    rows,
    ballots: again.ballots,
    blank: again.blank,
    winner: candidates.find(({ id }) => id === again.winner)?.title ?? null,
    isEqual:
      isSameWinner &&
      again.ballots === tally.ballots &&
      again.blank === tally.blank &&
      rows.every((row) => row.isSame),
  };
}
