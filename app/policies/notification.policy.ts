import { type Actor, isSelf } from './actor.ts';

export const notificationPolicy = {
  /** Oneself, or whoever holds the link that was sent to this person (`provenId` is the person it names). */
  'digest.turn_off': (actor: Actor, digest: { userId: string; provenId: string | null }) =>
    isSelf(actor, digest.userId) || digest.provenId === digest.userId,
};
