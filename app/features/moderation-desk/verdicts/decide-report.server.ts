import { and, eq, isNull } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import { allows, transition } from '#app/domain/machine.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import { paths } from '#app/paths.ts';
import { needs, reports } from '#db/schema/index.ts';
import type { LockedItem } from '../lock-item.server.ts';
import { commentPath, subjectPage } from '../subject-page.server.ts';
import { moveComment } from './decide-comment.server.ts';
import { moveNeed } from './decide-need.server.ts';
import type { Verdict, VerdictContext } from './verdict.ts';

/** Keeps or hides what was reported; its author and those who reported it are told. */
export async function decideReport(ctx: VerdictContext, item: LockedItem, verdict: Verdict): Promise<void> {
  const { subject } = item;
  if (subject.type === 'need') await lookAtNeed(ctx, subject.need, verdict);
  else if (subject.type === 'comment') await lookAtComment(ctx, subject.comment, verdict);
  else if (verdict.verdict === 'hide') throw new AppError('invalid', 'check_fields');
  await resolveReports(ctx, item);
}

type NeedOf = Parameters<typeof moveNeed>[1];
type CommentOf = Parameters<typeof moveComment>[1];

async function lookAtNeed(ctx: VerdictContext, need: NeedOf, { verdict, reason }: Verdict): Promise<void> {
  ctx.require('need.moderate', need);
  // Sent back, its author can change what was wrong and send it again.
  if (verdict === 'hide' && allows(needMachine, need.status, 'return')) {
    return moveNeed(ctx, need, transition(needMachine, need.status, 'return'), reason);
  }
  const isHidden = verdict === 'hide';
  if (!isHidden && !need.hiddenAt) return;
  await ctx.tx
    .update(needs)
    .set({
      hiddenAt: isHidden ? (need.hiddenAt ?? ctx.now) : null,
      reason: isHidden ? reason : null,
      updatedAt: ctx.now,
    })
    .where(eq(needs.id, need.id));
  const subject = { type: 'need', id: need.id } as const;
  ctx.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
  ctx.emit({
    kind: 'person.told',
    payload: {
      userIds: [need.authorId],
      notice: isHidden ? 'need_kept_hidden' : 'need_shown',
      subject,
      path: paths.need(need.slug),
      facts: {},
      dedupeKey: `verdict:${ctx.newId()}`,
    },
  });
}

async function lookAtComment(ctx: VerdictContext, comment: CommentOf, { verdict, reason }: Verdict) {
  if (verdict === 'hide') return moveComment(ctx, comment, 'hidden', reason);
  if (comment.status === 'hidden') return moveComment(ctx, comment, 'published', '');
  ctx.require('comment.moderate', comment);
}

/** Closes the open reports and thanks those who made them. */
async function resolveReports(ctx: VerdictContext, { subject }: LockedItem): Promise<void> {
  const { type, id } = subject.ref;
  const closed = await ctx.tx
    .update(reports)
    .set({ resolvedAt: ctx.now })
    .where(and(eq(reports.subjectType, type), eq(reports.subjectId, id), isNull(reports.resolvedAt)))
    .returning({ reporterId: reports.reporterId });
  if (closed.length === 0) return;
  const path =
    subject.type === 'comment'
      ? await commentPath(ctx.tx, subject.comment)
      : ((await subjectPage(ctx.tx, subject.ref))?.path ?? paths.home());
  ctx.emit({
    kind: 'person.told',
    payload: {
      userIds: closed.map(({ reporterId }) => reporterId),
      notice: 'report_decided',
      subject: subject.ref,
      path,
      facts: {},
      dedupeKey: `report:${ctx.newId()}`,
    },
  });
}
