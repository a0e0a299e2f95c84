import { eq, sql } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { decisionDrafts } from '#db/schema/index.ts';
import { saveDraftSchema } from '../decision.schemas.ts';

/** Keeps a decision that is being written. Throws `conflict` (`draft_changed`) when somebody else saved in between. */
export const saveDecisionDraft = defineCommand({
  name: 'challenge.save_decision_draft',
  action: 'challenge.decide',
  input: saveDraftSchema,
  run: async (context, { challengeId, content, version }) => {
    const { tx, actor, now } = context;
    const challenge = await lockChallenge(tx, challengeId);
    context.authorize(challenge);
    const [before] = await tx
      .select({ version: decisionDrafts.version })
      .from(decisionDrafts)
      .where(eq(decisionDrafts.challengeId, challengeId));
    if ((before?.version ?? 0) !== version) throw new AppError('conflict', 'draft_changed');
    const savedBy = actor.kind === 'person' ? actor.id : null;
    const [draft] = await tx
      .insert(decisionDrafts)
      .values({ challengeId, content, savedBy, updatedAt: now })
      .onConflictDoUpdate({
        target: decisionDrafts.challengeId,
        set: { content, savedBy, updatedAt: now, version: sql`${decisionDrafts.version} + 1` },
      })
      .returning({ version: decisionDrafts.version });
    await context.audit({ subject: { type: 'challenge', id: challengeId } });
    return { version: draft?.version ?? 1 };
  },
});
