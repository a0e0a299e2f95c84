import { type Actor, isSelf, isStaff } from './actor.ts';
import type { ChallengeSubject } from './challenge.policy.ts';

export const boardPolicy = {
  /** Who waits for whom, turnout against targets, and the history of a challenge. */
  'board.read': (actor: Actor, _challenge: ChallengeSubject) => isStaff(actor),
  'board.export': (actor: Actor, _challenge: ChallengeSubject) => isStaff(actor),
  /** Messages are about something that is public and not over for good. */
  'board.message': (actor: Actor, challenge: ChallengeSubject) =>
    isStaff(actor) && ['announced', 'running', 'decided'].includes(challenge.status),
  'message.read': (actor: Actor, message: { recipientId: string | null }) =>
    isStaff(actor) || (message.recipientId !== null && isSelf(actor, message.recipientId)),
};
