import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import { type Actor, isActive, isSelf, isStaff } from './actor.ts';

type ChallengeSubject = { id: string; status: ChallengeStatus };

/** A round of a jury: `over` once no more scores are taken. */
type JuryRoundSubject = ChallengeSubject & { over: boolean };

/** Somebody's seat: `accepted` while they sit in the jury, that is, have said yes and not stepped down. */
type Seat = { userId: string; accepted: boolean };

const isAtWork = (challenge: ChallengeSubject) => ['announced', 'running'].includes(challenge.status);

export const juryPolicy = {
  'jury.invite': (actor: Actor, challenge: ChallengeSubject) => isStaff(actor) && isAtWork(challenge),
  'jury.answer': (actor: Actor, juror: { userId: string }) => isSelf(actor, juror.userId),
  /** Whoever judges says at any time until the decision that they should not, about one entry or about all. */
  'jury.declare_conflict': (actor: Actor, seat: Seat) => isSelf(actor, seat.userId) && seat.accepted,
  'jury.step_down': (actor: Actor, seat: Seat) => isSelf(actor, seat.userId) && seat.accepted,
  /** Who judges what: drawn, changed by hand and published, until the scores are opened. */
  'jury.assign': (actor: Actor, round: JuryRoundSubject) => isStaff(actor) && isAtWork(round) && !round.over,
  'jury.remind': (actor: Actor, round: JuryRoundSubject) => isStaff(actor) && isAtWork(round) && !round.over,
  /** Before all are in. */
  'jury.open_scores': (actor: Actor, round: JuryRoundSubject & { open: boolean }) =>
    isStaff(actor) && isAtWork(round) && round.open,
  /** `open`: scores are taken now; `mine`: the entry is theirs to judge, and no conflict excludes them. */
  'jury.score': (actor: Actor, sheet: Seat & { open: boolean; mine: boolean; submitted: boolean }) =>
    isSelf(actor, sheet.userId) && sheet.accepted && sheet.open && sheet.mine && !sheet.submitted,
  /** Blind until all have submitted, staff have opened them or the phase is over. */
  'jury.read_scores': (actor: Actor, jury: { complete: boolean; jurorIds: readonly string[] }) =>
    jury.complete && (isStaff(actor) || (isActive(actor) && jury.jurorIds.includes(actor.id))),
  'jury.read_progress': (actor: Actor, _challenge: ChallengeSubject) => isStaff(actor),
};
