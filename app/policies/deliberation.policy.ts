import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import { type Actor, isActive, isSelf, isStaff } from './actor.ts';

/** A jury after its work: `complete` once its scores may be seen, `signed` once its decision is. */
export type JudgedChallenge = {
  id: string;
  status: ChallengeStatus;
  complete: boolean;
  signed: boolean;
};

const isUndecided = ({ status, signed }: Pick<JudgedChallenge, 'status' | 'signed'>) =>
  status === 'running' && !signed;

export const deliberationPolicy = {
  /** A juror changes a score that counts (`counts`), or staff do on the juror's word, once scores are open. */
  'deliberation.change_score': (
    actor: Actor,
    score: { jurorId: string; counts: boolean; complete: boolean },
  ) => score.complete && score.counts && (isSelf(actor, score.jurorId) || isStaff(actor)),
  /** Nobody chooses among entries of which one is their own. */
  'deliberation.choose_finalists': (actor: Actor, jury: JudgedChallenge & { hasOwnEntry: boolean }) =>
    isStaff(actor) && !jury.hasOwnEntry && jury.complete && isUndecided(jury),
  'deliberation.plan_pitches': (actor: Actor, challenge: Omit<JudgedChallenge, 'complete'>) =>
    isStaff(actor) && isUndecided(challenge),
  /** Teams in the final, jurors, and staff. */
  'deliberation.read_pitches': (
    actor: Actor,
    final: { memberIds: readonly string[]; jurorIds: readonly string[] },
  ) =>
    isStaff(actor) ||
    (isActive(actor) && (final.memberIds.includes(actor.id) || final.jurorIds.includes(actor.id))),
};
