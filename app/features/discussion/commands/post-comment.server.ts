import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { countAgainst } from '#app/auth/rate-limit.server.ts';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { CommentStatus } from '#app/domain/moderation/moderation.ts';
import { enqueueForModeration, isTrusted } from '#app/features/moderation/enqueue.server.ts';
import { isStaff } from '#app/policies/actor.ts';
import { comments } from '#db/schema/index.ts';
import { moveCommentCount } from '../comment-count.server.ts';
import { readSubject } from '../discussed-subjects.server.ts';
import { postCommentSchema } from '../discussion.schemas.ts';

type Ctx = CommandContext<'comment.post'>;
type Input = z.output<typeof postCommentSchema>;
type Added = { id: string; status: CommentStatus };

/** Comments a person can send in a quarter of an hour. */
const pace = { name: 'comment', limit: 20, windowSeconds: 900 };

/**
 * Posts a comment, or an answer to one. New people's comments wait for a moderator. The submission key makes a double
 * click or a retry the same comment. Throws `not_found` for what cannot be read, `too_many` when it goes too fast.
 */
export const postComment = defineCommand({
  name: 'comment.post',
  action: 'comment.post',
  input: postCommentSchema,
  async run(ctx, input): Promise<{ id: string; status: CommentStatus }> {
    const { tx, actor, now } = ctx;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    // What needs no other answer first is asked for in one go.
    const [subject, isKnown] = await Promise.all([
      readSubject(tx, actor, input.subject),
      isTrusted(tx, actor.acceptedItems),
    ]);
    if (!subject?.readable) throw new AppError('not_found');
    const authorId = input.forId ?? actor.id;
    ctx.authorize({ authorId, subjectReadable: subject.readable });
    ctx.require('comment.capacity', { authorId, capacity: input.capacity ?? null });
    const parentId = input.parentId ? await topOfThread(ctx, input, input.parentId) : null;
    const trusted = isStaff(actor) || isKnown;
    const id = ctx.newId();
    const writtenById = authorId === actor.id ? null : actor.id;
    const [added] = (await tx.execute(sql`
      insert into comments (id, subject_type, subject_id, parent_id, author_id, written_by_id, capacity, shown_as, status, body,
        submission_key, created_at)
      values (${id}, ${input.subject.type}, ${input.subject.id}, ${parentId}, ${authorId}, ${writtenById},
        ${input.capacity ?? null}, ${input.shownAs}, ${trusted ? 'published' : 'held'}, ${input.body},
        ${input.submissionKey}, ${now.toISOString()})
      on conflict (author_id, submission_key) do nothing returning id, status`)) as unknown as Added[];
    if (!added) return sentBefore(ctx, authorId, input.submissionKey);
    if (trusted) {
      ctx.emit({ kind: 'comment.posted', payload: { commentId: id, subject: input.subject } });
      ctx.emit({ kind: 'comment.heard', payload: { commentId: id } });
    }
    await Promise.all([
      countAgainst(tx, pace, [actor.id], now),
      trusted
        ? moveCommentCount(tx, input.subject, 1)
        : enqueueForModeration(ctx, { kind: 'comment', subject: { type: 'comment', id } }),
      ctx.audit({
        subject: { type: 'comment', id },
        onBehalfOf: writtenById ? authorId : null,
        facts: { on: input.subject, held: !trusted },
      }),
      ctx.flush(),
    ]);
    return added;
  },
});

/** Threads have one level: an answer to an answer belongs to the same comment. */
async function topOfThread({ tx }: Ctx, { subject }: Input, parentId: string): Promise<string> {
  const [parent] = await tx
    .select({ id: comments.id, parentId: comments.parentId, status: comments.status })
    .from(comments)
    .where(
      and(
        eq(comments.id, parentId),
        eq(comments.subjectType, subject.type),
        eq(comments.subjectId, subject.id),
      ),
    );
  if (parent?.status !== 'published') throw new AppError('not_found');
  return parent.parentId ?? parent.id;
}

async function sentBefore({ tx, audit }: Ctx, authorId: string, submissionKey: string) {
  const [comment] = await tx
    .select({ id: comments.id, status: comments.status })
    .from(comments)
    .where(and(eq(comments.authorId, authorId), eq(comments.submissionKey, submissionKey)));
  if (!comment) throw new AppError('conflict');
  await audit({ action: 'comment.post_again', subject: { type: 'comment', id: comment.id } });
  return comment;
}
