import { type Actor, isActive, isStaff } from './actor.ts';
import type { ChallengeSubject } from './challenge.policy.ts';

/** A vote with paper ballots. `open`: papers are taken now; `awaited`: they are typed in, also for a while after the close. */
export type PaperBallotSubject = ChallengeSubject & {
  open: boolean;
  awaited: boolean;
  helperIds: readonly string[];
};

const helps = (actor: Actor, ballot: PaperBallotSubject) =>
  isStaff(actor) || (isActive(actor) && ballot.helperIds.includes(actor.id));

export const paperBallotPolicy = {
  'paper.read': (actor: Actor, ballot: PaperBallotSubject) => helps(actor, ballot),
  'paper.name_helpers': (actor: Actor, ballot: PaperBallotSubject) =>
    isStaff(actor) && ['announced', 'running'].includes(ballot.status),
  'paper.print': (actor: Actor, ballot: PaperBallotSubject) =>
    isStaff(actor) && ballot.status === 'running' && ballot.awaited,
  'paper.hand_out': (actor: Actor, ballot: PaperBallotSubject) => helps(actor, ballot) && ballot.open,
  'paper.type': (actor: Actor, ballot: PaperBallotSubject) => helps(actor, ballot) && ballot.awaited,
  'paper.void': (actor: Actor, ballot: PaperBallotSubject) => isStaff(actor) && ballot.awaited,
  /** Signals of abuse: for people to look at. */
  'ballot.read_signals': (actor: Actor, _challenge: ChallengeSubject) => isStaff(actor),
};
