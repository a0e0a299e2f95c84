import { and, count, eq, isNull } from 'drizzle-orm';
import { countAgainst } from '#app/auth/rate-limit.server.ts';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { reportsThatHide } from '#app/domain/moderation/moderation.ts';
import type { SubjectRef } from '#app/domain/subjects.ts';
import { enqueueForModeration } from '#app/features/moderation/enqueue.server.ts';
import { comments, needs, reports } from '#db/schema/index.ts';
import { moveCommentCount } from '../comment-count.server.ts';
import { readSubject } from '../discussed-subjects.server.ts';
import { reportSchema } from '../discussion.schemas.ts';
import { lockComment } from '../lock-comment.server.ts';

type Ctx = CommandContext<'subject.report'>;

const pace = { name: 'report', limit: 10, windowSeconds: 3600 };

/**
 * Tells the moderators that something is wrong with a need, a comment or another public thing. One report a person;
 * open reports by three different people hide a need or a comment until a moderator has looked.
 */
export const reportSubject = defineCommand({
  name: 'subject.report',
  action: 'subject.report',
  input: reportSchema,
  async run(ctx, { subject, reason, note }) {
    const { tx, actor, now } = ctx;
    const found = await readSubject(tx, actor, subject);
    if (!found) throw new AppError('not_found');
    ctx.authorize(found);
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const [added] = await tx
      .insert(reports)
      .values({
        id: ctx.newId(),
        subjectType: subject.type,
        subjectId: subject.id,
        reporterId: actor.id,
        reason,
        note,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: reports.id });
    let hidden = false;
    if (added) {
      await countAgainst(tx, pace, [actor.id], now);
      await enqueueForModeration(ctx, { kind: 'report', subject });
      if ((await openReports(ctx, subject)) >= reportsThatHide) hidden = await hide(ctx, subject);
    }
    await ctx.audit({ subject, facts: { reason, again: !added, hidden } });
    return { hidden };
  },
});

async function openReports({ tx }: Ctx, subject: SubjectRef): Promise<number> {
  const [row] = await tx
    .select({ open: count() })
    .from(reports)
    .where(
      and(
        eq(reports.subjectType, subject.type),
        eq(reports.subjectId, subject.id),
        isNull(reports.resolvedAt),
      ),
    );
  return row?.open ?? 0;
}

/** Hides what can be hidden; says whether it was visible before. */
async function hide({ tx, now, emit }: Ctx, subject: SubjectRef): Promise<boolean> {
  if (subject.type === 'need') {
    const hidden = await tx
      .update(needs)
      .set({ hiddenAt: now })
      .where(and(eq(needs.id, subject.id), isNull(needs.hiddenAt)))
      .returning({ id: needs.id });
    if (hidden.length > 0) emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return hidden.length > 0;
  }
  if (subject.type !== 'comment') return false;
  const comment = await lockComment(tx, subject.id);
  if (comment.status !== 'published') return false;
  await tx.update(comments).set({ status: 'hidden' }).where(eq(comments.id, comment.id));
  await moveCommentCount(tx, comment.subject, -1);
  emit({ kind: 'subject.changed', payload: { subject: comment.subject, aspect: 'comments' } });
  return true;
}
