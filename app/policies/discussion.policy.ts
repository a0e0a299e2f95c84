import type { CommentStatus } from '#app/domain/moderation/moderation.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import { type Actor, capacitiesOf, isActive, isOrActsFor, isSelf, isStaff } from './actor.ts';

export type CommentSubject = { id: string; authorId: string; status: CommentStatus; createdAt: Date };

/** How long a comment can be changed by its author, in minutes. */
export const commentEditMinutes = 60;

export const discussionPolicy = {
  /** Whether the subject itself may be read is asked first, of its own policy. */
  'comment.post': (actor: Actor, as: { authorId: string; subjectReadable: boolean }) =>
    as.subjectReadable && isOrActsFor(actor, as.authorId, 'support'),
  /** The capacity in which somebody speaks: their own, or a patient's for whom they write. */
  'comment.capacity': (actor: Actor, as: { authorId: string; capacity: Capacity | null }) =>
    as.capacity === null ||
    (isSelf(actor, as.authorId)
      ? capacitiesOf(actor).includes(as.capacity)
      : isOrActsFor(actor, as.authorId, 'support') && as.capacity === 'patient'),
  'comment.read': (actor: Actor, comment: CommentSubject) =>
    comment.status === 'published' || isOrActsFor(actor, comment.authorId, 'support') || isStaff(actor),
  'comment.edit': (actor: Actor, comment: CommentSubject & { now: Date }) =>
    isOrActsFor(actor, comment.authorId, 'support') &&
    (comment.status === 'published' || comment.status === 'held') &&
    comment.now.getTime() - comment.createdAt.getTime() < commentEditMinutes * 60_000,
  'comment.delete': (actor: Actor, comment: CommentSubject) =>
    isOrActsFor(actor, comment.authorId, 'support') && comment.status !== 'deleted',
  'comment.moderate': (actor: Actor, comment: CommentSubject) =>
    isStaff(actor) && !isOrActsFor(actor, comment.authorId, 'support'),
  /** Who is behind a pseudonym. Each use is recorded by the command that asks. */
  'comment.see_identity': (actor: Actor, _comment: CommentSubject) => isStaff(actor),
  'subject.report': (actor: Actor, subject: { authorId: string | null; readable: boolean }) =>
    isActive(actor) && subject.readable && actor.id !== subject.authorId,
  'subject.follow': (actor: Actor, subject: { readable: boolean }) => isActive(actor) && subject.readable,
  /** Always possible, also when the subject can no longer be read. */
  'subject.unfollow': (actor: Actor, follow: { userId: string }) => isSelf(actor, follow.userId),
};
