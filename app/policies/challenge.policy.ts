import {
  type ChallengeStatus,
  challengeMachine,
  publicChallengeStatuses,
} from '#app/domain/challenges/challenge-machine.ts';
import type { PhaseAction } from '#app/domain/challenges/phases.ts';
import { allows } from '#app/domain/machine.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import { type Actor, capacitiesOf, isActive, isOrActsFor, isSelf, isStaff } from './actor.ts';

export type ChallengeSubject = {
  id: string;
  status: ChallengeStatus;
  /** When it became public; null where it never did, as of a draft that was called off. Unknown counts as public. */
  announcedAt?: Date | null;
};

/** A challenge with what its open phases allow to the person who asks (see `actionsNow`). */
export type ChallengeNow = ChallengeSubject & { actionsNow: readonly PhaseAction[] };

/** Whether everybody may know of a challenge. A draft that was called off stays with those who wrote it. */
export const isPublicChallenge = ({ status, announcedAt }: ChallengeSubject) =>
  (publicChallengeStatuses as readonly ChallengeStatus[]).includes(status) &&
  !(status === 'cancelled' && announcedAt === null);

export const challengePolicy = {
  'challenge.read': (actor: Actor, challenge: ChallengeSubject) =>
    isPublicChallenge(challenge) || isStaff(actor),
  'challenge.create': (actor: Actor, _all: null) => isStaff(actor),
  'challenge.edit': (actor: Actor, challenge: ChallengeSubject) =>
    isStaff(actor) && ['draft', 'announced', 'running'].includes(challenge.status),
  'challenge.announce': (actor: Actor, challenge: ChallengeSubject) =>
    isStaff(actor) && allows(challengeMachine, challenge.status, 'announce'),
  'challenge.cancel': (actor: Actor, challenge: ChallengeSubject) =>
    isStaff(actor) && allows(challengeMachine, challenge.status, 'cancel'),
  /** The clock opens and closes phases. */
  'challenge.advance': (actor: Actor, _challenge: ChallengeSubject) => actor.kind === 'system',
  /** Nobody decides about their own entry, nor about those beside it. */
  'challenge.decide': (actor: Actor, challenge: ChallengeSubject & { hasOwnEntry: boolean }) =>
    isStaff(actor) && !challenge.hasOwnEntry && allows(challengeMachine, challenge.status, 'decide'),
  'challenge.close': (actor: Actor, challenge: ChallengeSubject) =>
    isStaff(actor) && allows(challengeMachine, challenge.status, 'close'),
  'team.form': (actor: Actor, challenge: ChallengeNow) =>
    isActive(actor) && challenge.status === 'running' && challenge.actionsNow.includes('form_team'),
  'ballot.edit': (actor: Actor, challenge: ChallengeSubject) =>
    isStaff(actor) && ['draft', 'announced'].includes(challenge.status),
  /** One secret paper a person, in a capacity the ballot is open to. */
  'ballot.vote': (
    actor: Actor,
    ballot: ChallengeNow & { voterId: string; capacity: Capacity; eligible: readonly Capacity[] },
  ) =>
    ballot.status === 'running' &&
    ballot.actionsNow.includes('vote') &&
    ballot.eligible.includes(ballot.capacity) &&
    isOrActsFor(actor, ballot.voterId, 'vote') &&
    (isSelf(actor, ballot.voterId)
      ? capacitiesOf(actor).includes(ballot.capacity)
      : ballot.capacity === 'patient'),
  'results.read': (actor: Actor, challenge: ChallengeSubject) =>
    ['decided', 'closed'].includes(challenge.status) && challengePolicyReads(actor, challenge),
};

function challengePolicyReads(actor: Actor, challenge: ChallengeSubject): boolean {
  return isPublicChallenge(challenge) || isStaff(actor);
}
