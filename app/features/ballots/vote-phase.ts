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
