import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { challengeMachine } from '#app/domain/challenges/challenge-machine.ts';
import { transition } from '#app/domain/machine.ts';
import { challenges } from '#db/schema/index.ts';
import { challengeIdSchema } from '../challenge.schemas.ts';
import { lockChallenge } from './lock-challenge.server.ts';

/** Puts a decided challenge away: it stays to be read, and nothing more happens in it. */
export const closeChallenge = defineCommand({
  name: 'challenge.close',
  action: 'challenge.close',
  input: challengeIdSchema,
  run: async (context, { challengeId }) => {
    const { tx, now } = context;
    const challenge = await lockChallenge(tx, challengeId);
    context.authorize(challenge);
    await tx
      .update(challenges)
      .set({ status: transition(challengeMachine, challenge.status, 'close'), updatedAt: now })
      .where(eq(challenges.id, challengeId));
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: challenge.slug };
  },
});
