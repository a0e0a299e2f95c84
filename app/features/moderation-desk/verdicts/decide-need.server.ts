import { eq } from 'drizzle-orm';
import { invariant } from '#app/domain/app-error.ts';
import type { JourneyStepKind } from '#app/domain/journey.ts';
import { transition } from '#app/domain/machine.ts';
import { needVerbOf } from '#app/domain/moderation/moderation.ts';
import { type NeedStatus, needMachine } from '#app/domain/needs/need-machine.ts';
import { needs } from '#db/schema/index.ts';
import type { LockedSubject } from '../lock-item.server.ts';
import { moveTrust } from '../trust.server.ts';
import type { Verdict, VerdictContext } from './verdict.ts';

type Need = Extract<LockedSubject, { type: 'need' }>['need'];

const stepOf: Partial<Record<NeedStatus, JourneyStepKind>> = {
  published: 'need.published',
  returned: 'need.returned',
  declined: 'need.declined',
};

/** Publishes a need, sends it back with a question, or declines it. The author is told, with the reason on its page. */
export async function decideNeed(ctx: VerdictContext, need: Need, verdict: Verdict): Promise<void> {
  ctx.require('need.moderate', need);
  const verb = needVerbOf[verdict.verdict];
  invariant(verb, `${verdict.verdict} is no verdict on a need`);
  // Looked at again and left as it is: nothing changes, so nobody is told.
  if (verb === 'publish' && need.status === 'published') return;
  await moveNeed(ctx, need, transition(needMachine, need.status, verb), verdict.reason);
  if (verb === 'publish' && !need.publishedAt) await moveTrust(ctx.tx, need.authorId, 1);
}

/** Writes the new status of a need with what its author is told. */
export async function moveNeed(
  ctx: VerdictContext,
  need: Need,
  status: NeedStatus,
  reason: string,
): Promise<void> {
  const { tx, now } = ctx;
  const isPublished = status === 'published';
  await tx
    .update(needs)
    .set({
      status,
      reason: isPublished ? null : reason,
      hiddenAt: null,
      publishedAt: isPublished ? (need.publishedAt ?? now) : need.publishedAt,
      updatedAt: now,
    })
    .where(eq(needs.id, need.id));
  const subject = { type: 'need', id: need.id } as const;
  const step = stepOf[status];
  invariant(step, `nobody is told of ${status}`);
  await ctx.step(step, subject, {}, 'staff');
  ctx.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
}
