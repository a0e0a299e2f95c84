import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { decisionDrafts } from '#db/schema/index.ts';
import { decisionContentSchema, wantedDecisionSchema, wantedOf } from '../decision.schemas.ts';
import { decisionGaps } from '../decision-gaps.ts';
import { lockDecision } from '../lock-decision.server.ts';
import { settledDecision } from './settled-decision.server.ts';

/** How far ahead an announcement can be set, in days. */
export const farthestAnnouncementDays = 180;

/**
 * Signs the kept draft of a decision for a set time. Until then nothing of it is public and nothing of it can be changed
 * unless the signature is taken back. Everything is checked now as it will be then. Throws `conflict` as
 * {@link settledDecision} does, `draft_changed`, `decision_signed` and `state_changed`; `invalid` with `not_future` or
 * `too_far` for the time.
 */
export const signDecision = defineCommand({
  name: 'challenge.sign_decision',
  action: 'challenge.decide',
  input: z.object({
    challengeId: z.uuid(),
    draftVersion: z.number().int().min(1),
    announceAt: z.date(),
    votersWinners: wantedDecisionSchema.shape.votersWinners,
  }),
  run: async (context, { challengeId, draftVersion, announceAt, votersWinners }) => {
    const { tx, actor, now } = context;
    const challenge = await lockDecision(tx, actor, challengeId);
    context.authorize(challenge);
    const [draft] = await tx.select().from(decisionDrafts).where(eq(decisionDrafts.challengeId, challengeId));
    if (draft?.signedAt) throw new AppError('conflict', 'decision_signed');
    if (draft?.version !== draftVersion) throw new AppError('conflict', 'draft_changed');
    checkTime(announceAt, now);
    const content = decisionContentSchema.parse(draft.content);
    const wanted = wantedDecisionSchema.safeParse(
      wantedOf({ ...content, votersWinners }, Object.keys(content.feedback)),
    );
    if (!wanted.success) throw new AppError('conflict', 'feedback_missing');
    const { entries, awards } = await settledDecision(tx, challengeId, now, wanted.data);
    if (decisionGaps(content, entries).length > 0) throw new AppError('conflict', 'feedback_missing');
    // Words for the voters' winner are about the one of this day: should it leave, they are not for the next.
    const winners = awards.filter(({ kind }) => kind === 'voters').map(({ solutionId }) => solutionId);
    await tx
      .update(decisionDrafts)
      .set({
        content: { ...content, votersWinners: winners },
        signedAt: now,
        signedBy: actor.kind === 'person' ? actor.id : null,
        announceAt,
      })
      .where(eq(decisionDrafts.challengeId, challengeId));
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { announceAt: announceAt.toISOString() } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'phase' } });
    return { slug: challenge.slug };
  },
});

function checkTime(announceAt: Date, now: Date): void {
  const code =
    announceAt <= now
      ? 'not_future'
      : announceAt.getTime() > now.getTime() + farthestAnnouncementDays * 86_400_000
        ? 'too_far'
        : null;
  if (code) throw new AppError('invalid', code, { fields: { announceAt: code } });
}
