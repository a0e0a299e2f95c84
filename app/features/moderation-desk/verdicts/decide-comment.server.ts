import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { CommentStatus } from '#app/domain/moderation/moderation.ts';
import { moveCommentCount } from '#app/features/discussion/comment-count.server.ts';
import { comments } from '#db/schema/index.ts';
import type { LockedSubject } from '../lock-item.server.ts';
import { commentPath } from '../subject-page.server.ts';
import { moveTrust } from '../trust.server.ts';
import type { Verdict, VerdictContext } from './verdict.ts';

type Comment = Extract<LockedSubject, { type: 'comment' }>['comment'];

const noticeOf: Partial<Record<CommentStatus, string>> = {
  published: 'comment_published',
  declined: 'comment_declined',
  hidden: 'comment_hidden',
};

/** Publishes or declines a comment that was held for review. */
export async function decideComment(ctx: VerdictContext, comment: Comment, verdict: Verdict): Promise<void> {
  if (comment.status !== 'held') throw new AppError('conflict', 'state_changed');
  const isPublished = verdict.verdict === 'publish';
  await moveComment(ctx, comment, isPublished ? 'published' : 'declined', verdict.reason);
  if (isPublished) await moveTrust(ctx.tx, comment.authorId, 1);
}

/** Writes the new status of a comment, moves the count of visible comments with it, and tells its author. */
export async function moveComment(
  ctx: VerdictContext,
  comment: Comment,
  status: CommentStatus,
  reason: string,
): Promise<void> {
  const { tx, emit } = ctx;
  ctx.require('comment.moderate', comment);
  const isPublished = status === 'published';
  await tx
    .update(comments)
    .set({ status, reason: isPublished ? null : reason })
    .where(eq(comments.id, comment.id));
  const wasPublished = comment.status === 'published';
  if (isPublished !== wasPublished) await moveCommentCount(tx, comment.subject, isPublished ? 1 : -1);
  if (isPublished && !wasPublished) {
    emit({ kind: 'comment.posted', payload: { commentId: comment.id, subject: comment.subject } });
    emit({ kind: 'comment.heard', payload: { commentId: comment.id } });
  } else if (wasPublished) {
    emit({ kind: 'subject.changed', payload: { subject: comment.subject, aspect: 'comments' } });
  }
  emit({
    kind: 'person.told',
    payload: {
      userIds: [comment.authorId],
      notice: noticeOf[status] ?? 'general',
      subject: { type: 'comment', id: comment.id },
      path: await commentPath(tx, comment),
      facts: {},
      dedupeKey: `verdict:${ctx.newId()}`,
    },
  });
}
