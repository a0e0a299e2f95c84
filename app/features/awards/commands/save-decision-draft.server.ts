import { eq, sql } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { decisionDrafts } from '#db/schema/index.ts';
import { decisionContentSchema, saveDraftSchema } from '../decision.schemas.ts';
import { nextReviews } from '../decision-reviews.ts';
import { lockDecision } from '../lock-decision.server.ts';

/**
 * Keeps a decision that is being written. Throws `conflict`: `draft_changed` when somebody else saved in between,
 * `decision_signed` when it was signed and waits for its announcement.
 */
export const saveDecisionDraft = defineCommand({
  name: 'challenge.save_decision_draft',
  action: 'challenge.decide',
  input: saveDraftSchema,
  run: async (context, { challengeId, content: { reviewed, ...wanted }, version }) => {
    const { tx, actor, now } = context;
    const challenge = await lockDecision(tx, actor, challengeId);
    context.authorize(challenge);
    const [before] = await tx
      .select({
        version: decisionDrafts.version,
        content: decisionDrafts.content,
        signedAt: decisionDrafts.signedAt,
      })
      .from(decisionDrafts)
      .where(eq(decisionDrafts.challengeId, challengeId));
    if (before?.signedAt) throw new AppError('conflict', 'decision_signed');
    if ((before?.version ?? 0) !== version) throw new AppError('conflict', 'draft_changed');
    const savedBy = actor.kind === 'person' ? actor.id : null;
    const kept = before ? decisionContentSchema.parse(before.content) : null;
    const reader = { by: savedBy, at: now.toISOString() };
    const content = { ...wanted, reviews: nextReviews(kept, { ...wanted, reviewed }, reader) };
    const [draft] = await tx
      .insert(decisionDrafts)
      .values({ challengeId, content, savedBy, updatedAt: now })
      .onConflictDoUpdate({
        target: decisionDrafts.challengeId,
        set: { content, savedBy, updatedAt: now, version: sql`${decisionDrafts.version} + 1` },
      })
      .returning({ version: decisionDrafts.version });
    await context.audit({
      subject: { type: 'challenge', id: challengeId },
      facts: { reviewed: Object.keys(content.reviews).length },
    });
    return { version: draft?.version ?? 1 };
  },
});
