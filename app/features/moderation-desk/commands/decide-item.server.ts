import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { verdictsFor, verdictsWithReason } from '#app/domain/moderation/moderation.ts';
import { type ClaimedRole, claimedRoles } from '#app/domain/people/roles.ts';
import { settleRoleClaim } from '#app/features/people/commands/decide-role-claim.server.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import { type LockedItem, localeOf, lockItem, refuseUnlessOpen } from '../lock-item.server.ts';
import { decideSchema } from '../moderation-desk.schemas.ts';
import { decideComment } from '../verdicts/decide-comment.server.ts';
import { decideNeed } from '../verdicts/decide-need.server.ts';
import { decideReport } from '../verdicts/decide-report.server.ts';
import { settleItem } from '../verdicts/settle-item.server.ts';
import type { Verdict, VerdictContext } from '../verdicts/verdict.ts';

/**
 * Gives a verdict on an item of the queue. Whoever it concerns is told, with the reason. Throws `conflict` when a
 * colleague was faster (`already_decided`), has it open (`item_taken`), or the text has changed since it was
 * read (`item_changed`); `invalid` without a needed reason.
 */
export const decideItem = defineCommand({
  name: 'queue.decide',
  action: 'queue.decide',
  input: decideSchema,
  async run(ctx, { itemId, verdict, reason, seen }) {
    const item = await lockItem(ctx.tx, itemId);
    ctx.authorize(item);
    refuseUnlessOpen(item, ctx.actor.kind === 'person' ? ctx.actor.id : null, ctx.now);
    if (!verdictsFor[item.kind].includes(verdict)) throw new AppError('invalid', 'check_fields');
    if ((verdictsWithReason as readonly string[]).includes(verdict) && reason === '') {
      throw new AppError('invalid', 'check_fields', { fields: { reason: 'reason_missing' } });
    }
    if (seen !== item.seen) throw new AppError('conflict', 'item_changed');
    const said = { verdict, reason: reason || (await standingReason(ctx, item, verdict)) };
    await apply(ctx, item, said);
    await settleItem(ctx, item, said);
    return { kind: item.kind, verdict };
  },
});

/** Spam is answered with words of its own, in the author's language. */
async function standingReason(
  ctx: VerdictContext,
  item: LockedItem,
  verdict: Verdict['verdict'],
): Promise<string> {
  if (verdict !== 'spam' || item.authorId === null) return '';
  return getT(await localeOf(ctx.tx, item.authorId), 'moderation')('spamReason');
}

async function apply(ctx: VerdictContext, item: LockedItem, verdict: Verdict): Promise<void> {
  const { kind, subject } = item;
  if (kind === 'report') return decideReport(ctx, item, verdict);
  if (kind === 'role_claim') return decideClaim(ctx, item, verdict);
  if (subject.type === 'need') return decideNeed(ctx, subject.need, verdict);
  invariant(subject.type === 'comment', `${kind} about ${subject.ref.type}`);
  await decideComment(ctx, subject.comment, verdict);
}

async function decideClaim(ctx: VerdictContext, item: LockedItem, { verdict, reason }: Verdict) {
  const userId = item.subject.ref.id;
  const role = claimedRoles.find((known: ClaimedRole) => known === item.detail);
  invariant(role && (verdict === 'verify' || verdict === 'refuse'), 'a claim names its role');
  ctx.require('role.verify', { userId });
  await settleRoleClaim(ctx, { userId, role, verdict, reason });
}
