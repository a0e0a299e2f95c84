import { eq } from 'drizzle-orm';
import { AppError, invariant } from '#app/domain/app-error.ts';
import type { QueueKind } from '#app/domain/moderation/moderation.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import type { SubjectRef } from '#app/domain/subjects.ts';
import { lockComment } from '#app/features/discussion/lock-comment.server.ts';
import { lockNeed } from '#app/features/needs/load-need.server.ts';
import type { Tx } from '#db/client.server.ts';
import { moderationItems, users } from '#db/schema/index.ts';
import { commentMark, needMark } from './seen-mark.ts';

/** What an item is about, locked for the transaction that decides about it. */
export type LockedSubject =
  | { type: 'need'; ref: SubjectRef; need: Awaited<ReturnType<typeof lockNeed>> }
  | { type: 'comment'; ref: SubjectRef; comment: Awaited<ReturnType<typeof lockComment>> }
  | { type: 'other'; ref: SubjectRef };

/** An item of the queue with its subject, both locked. */
export type LockedItem = {
  id: string;
  kind: QueueKind;
  detail: string | null;
  status: 'waiting' | 'decided';
  excludedId: string | null;
  lockedById: string | null;
  lockedUntil: Date | null;
  subject: LockedSubject;
  /** Whose it is; null where it is a team's or the cluster's. */
  authorId: string | null;
  /** Staff or the carer who wrote a need for its author. */
  writtenById: string | null;
  seen: string;
};

/**
 * Locks an item for a command. The subject comes first, as in the commands of its author (withdraw, delete), so that
 * two of them never wait for each other. Throws `not_found`.
 */
export async function lockItem(tx: Tx, itemId: string): Promise<LockedItem> {
  const [about] = await tx
    .select({ type: moderationItems.subjectType, id: moderationItems.subjectId })
    .from(moderationItems)
    .where(eq(moderationItems.id, itemId));
  if (!about) throw new AppError('not_found');
  const { subject, authorId, writtenById, seen } = await lockSubject(tx, about);
  const [item] = await tx
    .select({
      id: moderationItems.id,
      kind: moderationItems.kind,
      detail: moderationItems.detail,
      status: moderationItems.status,
      excludedId: moderationItems.excludedId,
      lockedById: moderationItems.lockedById,
      lockedUntil: moderationItems.lockedUntil,
    })
    .from(moderationItems)
    .where(eq(moderationItems.id, itemId))
    .for('update');
  invariant(item, 'items are never deleted');
  return { ...item, subject, authorId, writtenById, seen };
}

async function lockSubject(tx: Tx, ref: SubjectRef) {
  if (ref.type === 'need') {
    const need = await lockNeed(tx, ref.id);
    const subject = { type: 'need', ref, need } as const;
    return { subject, authorId: need.authorId, writtenById: need.writtenById, seen: needMark(need) };
  }
  if (ref.type === 'comment') {
    const comment = await lockComment(tx, ref.id);
    const subject = { type: 'comment', ref, comment } as const;
    return { subject, authorId: comment.authorId, writtenById: null, seen: commentMark(comment) };
  }
  const authorId = ref.type === 'person' ? ref.id : null;
  return { subject: { type: 'other', ref } as const, authorId, writtenById: null, seen: '' };
}

/** Throws `conflict` when the item is decided, or open at a colleague's right now. */
export function refuseUnlessOpen(item: LockedItem, actorId: string | null, now: Date): void {
  if (item.status === 'decided') throw new AppError('conflict', 'already_decided');
  const held = item.lockedById !== null && item.lockedUntil !== null && item.lockedUntil > now;
  if (held && item.lockedById !== actorId) throw new AppError('conflict', 'item_taken');
}

/** The language a person reads. */
export async function localeOf(tx: Tx, userId: string): Promise<Locale> {
  const [user] = await tx.select({ locale: users.locale }).from(users).where(eq(users.id, userId));
  return user?.locale ?? 'en';
}
