import { type Actor, isActive, isOrActsFor, isStaff } from './actor.ts';

/** What stands in the queue: who may not decide it, whose it is (null where it is nobody's own), who wrote it for them. */
export type QueueItemSubject = {
  excludedId: string | null;
  authorId: string | null;
  writtenById: string | null;
};

export const moderationPolicy = {
  'queue.read': (actor: Actor, _queue: null) => isStaff(actor),
  /** Nobody decides about what is their own or what they wrote for somebody, or looks a second time at their own verdict. */
  'queue.decide': (actor: Actor, item: QueueItemSubject) =>
    isStaff(actor) &&
    isActive(actor) &&
    item.excludedId !== actor.id &&
    item.writtenById !== actor.id &&
    (item.authorId === null ||
      !(isOrActsFor(actor, item.authorId, 'needs') || isOrActsFor(actor, item.authorId, 'support'))),
  /** Whoever holds an item, or had it until just now, can put it back. */
  'queue.release': (actor: Actor, item: { lockedById: string | null }) =>
    isActive(actor) && item.lockedById === actor.id,
  'queue.undo_merge': (actor: Actor, need: { authorId: string }) =>
    isStaff(actor) && !isOrActsFor(actor, need.authorId, 'needs'),
  'queue.edit_templates': (actor: Actor, _all: null) => isStaff(actor),
};
