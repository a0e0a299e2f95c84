import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { challengeUpdates } from '#db/schema/index.ts';
import { updateSchema } from '../challenge-page.schemas.ts';

/**
 * Writes news of a challenge; whoever follows it, its teams and its jury are told once. The submission key makes a double
 * click or a retry the same news.
 */
export const postUpdate = defineCommand({
  name: 'challenge.post_update',
  action: 'challenge.update_followers',
  input: z.object({ challengeId: z.uuid(), update: updateSchema }),
  run: async (context, { challengeId, update }) => {
    const { tx, actor, now } = context;
    const challenge = await lockChallenge(tx, challengeId);
    context.authorize(challenge);
    const subject = { type: 'challenge' as const, id: challengeId };
    const [before] = await tx
      .select({ id: challengeUpdates.id })
      .from(challengeUpdates)
      .where(
        and(
          eq(challengeUpdates.challengeId, challengeId),
          eq(challengeUpdates.submissionKey, update.submissionKey),
        ),
      );
    if (before) {
      await context.audit({ action: 'challenge.post_update_again', subject, facts: { update: before.id } });
      return { id: before.id, slug: challenge.slug };
    }
    const id = context.newId();
    const writtenBy = actor.kind === 'person' ? actor.id : null;
    const [added] = await tx
      .insert(challengeUpdates)
      .values({ id, challengeId, ...update, writtenBy, createdAt: now })
      .returning({ id: challengeUpdates.id });
    if (!added) throw new AppError('conflict', 'state_changed');
    await context.audit({ subject, facts: { update: id } });
    await context.step(
      'challenge.updated',
      subject,
      { title: challenge.title, update: id, headline: update.title },
      'staff',
    );
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'content' } });
    return { id, slug: challenge.slug };
  },
});
