import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { challengeMachine } from '#app/domain/challenges/challenge-machine.ts';
import { transition } from '#app/domain/machine.ts';
import { challenges } from '#db/schema/index.ts';
import { challengeIdSchema } from '../challenge.schemas.ts';
import { findChallengeGaps } from '../challenge-gaps.queries.server.ts';
import { lockChallenge } from './lock-challenge.server.ts';
import { takeUpNeeds } from './need-links.server.ts';
import { openDuePhases } from './open-due-phases.server.ts';

/**
 * Publishes a challenge: its needs are taken up, and whoever named or supported them is told. Refuses one that lacks
 * something (`conflict`, `not_ready`).
 */
export const announceChallenge = defineCommand({
  name: 'challenge.announce',
  action: 'challenge.announce',
  input: challengeIdSchema,
  run: async (context, { challengeId }) => {
    const { tx, now } = context;
    const challenge = await lockChallenge(tx, challengeId);
    context.authorize(challenge);
    const gaps = await findChallengeGaps(tx, challengeId, now);
    if (gaps.length > 0) throw new AppError('conflict', 'not_ready');
    await tx
      .update(challenges)
      .set({
        status: transition(challengeMachine, challenge.status, 'announce'),
        announcedAt: now,
        updatedAt: now,
      })
      .where(eq(challenges.id, challengeId));
    const needCount = await takeUpNeeds(context, challengeId);
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { needs: needCount } });
    await context.step('challenge.announced', subject, { title: challenge.title }, 'staff');
    await openDuePhases(context, challengeId);
    return { slug: challenge.slug };
  },
});
