import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import type { PhaseKind } from '#app/domain/challenges/phases.ts';

type Dated = { kind: PhaseKind; startsAt: Date; endsAt: Date };
type Voted = { status: ChallengeStatus; phases: readonly Dated[] };

/** When the vote of a challenge opens and closes; null where there is none. The end is exclusive. */
export function votePhaseOf(phases: readonly Dated[]): { startsAt: Date; endsAt: Date } | null {
  return phases.find((phase) => phase.kind === 'vote') ?? null;
}

/** Whether papers are taken at `now`. */
export function isVoteOpen({ status, phases }: Voted, now: Date): boolean {
  const vote = votePhaseOf(phases);
  return status === 'running' && vote !== null && vote.startsAt <= now && now < vote.endsAt;
}

export const voteStates = ['not_yet', 'open', 'over', 'cancelled'] as const;
export type VoteState = (typeof voteStates)[number];

/** Where the vote of a challenge stands at `now`. */
export function voteStateOf(challenge: Voted, now: Date): VoteState {
  if (challenge.status === 'cancelled') return 'cancelled';
  if (isVoteOpen(challenge, now)) return 'open';
  const vote = votePhaseOf(challenge.phases);
  const isBefore = ['draft', 'announced', 'running'].includes(challenge.status);
  return isBefore && vote !== null && now < vote.endsAt ? 'not_yet' : 'over';
}

/**
 * Whether a vote can be counted at `now`: it has closed, and so has the time in which papers that were filled in by hand are
 * typed in.
 *
 * @param paperHours how long that is after the close
 */
export function whyNotCounted(
  phases: readonly Dated[],
  paperHours: number,
  now: Date,
): 'vote_open' | 'papers_awaited' | null {
  const vote = votePhaseOf(phases);
  if (!vote || now < vote.endsAt) return 'vote_open';
  return now.getTime() < vote.endsAt.getTime() + paperHours * 3_600_000 ? 'papers_awaited' : null;
}
