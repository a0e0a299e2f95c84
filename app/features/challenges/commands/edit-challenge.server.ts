import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { challenges } from '#db/schema/index.ts';
import { challengeIdSchema, challengeSchema } from '../challenge.schemas.ts';
import { findChallengeGaps } from '../challenge-gaps.queries.server.ts';
import { lockChallenge } from './lock-challenge.server.ts';
import { freeNeeds, needIdsOf, takeUpNeeds } from './need-links.server.ts';
import { saveChallengeParts } from './save-parts.server.ts';

/**
 * Changes a challenge that is not decided. `version` is the one the writer saw: a colleague's newer change is
 * never overwritten (`conflict`, `changed_meanwhile`). Once it is public it must stay complete (`not_ready`).
 */
export const editChallenge = defineCommand({
  name: 'challenge.edit',
  action: 'challenge.edit',
  input: challengeIdSchema.extend({ version: z.coerce.number().int(), content: challengeSchema }),
  run: async (context, { challengeId, version, content }) => {
    const { tx, now } = context;
    const challenge = await lockChallenge(tx, challengeId);
    context.authorize(challenge);
    if (challenge.version !== version) throw new AppError('conflict', 'changed_meanwhile');
    const { needIds, partnerIds, phases, criteria, ballot, ...words } = content;
    const before = await needIdsOf(tx, challengeId);
    await tx
      .update(challenges)
      .set({ ...words, version: version + 1, updatedAt: now })
      .where(eq(challenges.id, challengeId));
    await saveChallengeParts(context, challengeId, { needIds, partnerIds, phases, criteria, ballot });
    if (challenge.status !== 'draft') {
      const gaps = await findChallengeGaps(tx, challengeId, now);
      if (gaps.some((gap) => gap !== 'phases_over')) throw new AppError('conflict', 'not_ready');
      await takeUpNeeds(context, challengeId);
      for (const id of needIds.filter((needId) => !before.includes(needId))) {
        await context.step('need.taken_up', { type: 'need', id }, { title: words.title }, 'staff');
      }
      await freeNeeds(
        context,
        before.filter((id) => !needIds.includes(id)),
      );
    }
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: { version: version + 1 } });
    context.emit({
      kind: 'subject.changed',
      payload: { subject: { type: 'challenge', id: challengeId }, aspect: 'content' },
    });
    return { slug: challenge.slug };
  },
});
