import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { decisionDrafts } from '#db/schema/index.ts';
import { lockDecision } from '../lock-decision.server.ts';

/**
 * Takes the signature off a decision before it is announced, so that it can be changed. The clock does it where a decision
 * cannot be announced as it was signed (`failedBy` is the code of the reason); then whoever signed is told. Throws
 * `conflict`, `not_signed`.
 */
export const takeBackSignature = defineCommand({
  name: 'challenge.take_back_signature',
  action: 'challenge.decide',
  input: z.object({ challengeId: z.uuid(), failedBy: z.string().max(60).optional() }),
  run: async (context, { challengeId, failedBy }) => {
    const { tx, actor, now } = context;
    const challenge = await lockDecision(tx, actor, challengeId);
    context.authorize(challenge);
    const [draft] = await tx
      .select({ signedAt: decisionDrafts.signedAt, signedBy: decisionDrafts.signedBy })
      .from(decisionDrafts)
      .where(eq(decisionDrafts.challengeId, challengeId));
    if (!draft?.signedAt) throw new AppError('conflict', 'not_signed');
    await tx
      .update(decisionDrafts)
      .set({ signedAt: null, signedBy: null, announceAt: null, updatedAt: now })
      .where(eq(decisionDrafts.challengeId, challengeId));
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: failedBy ? { failedBy } : {} });
    if (failedBy && draft.signedBy) {
      context.emit({
        kind: 'person.told',
        payload: {
          userIds: [draft.signedBy],
          notice: 'decisionNotAnnounced',
          subject,
          path: contestPaths.decideChallenge(challenge.slug),
          facts: { challenge: challenge.title },
          dedupeKey: `decision-not-announced:${challengeId}:${now.toISOString()}`,
        },
      });
    }
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'phase' } });
    return { slug: challenge.slug };
  },
});
