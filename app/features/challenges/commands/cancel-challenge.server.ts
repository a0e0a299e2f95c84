import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { challengeMachine } from '#app/domain/challenges/challenge-machine.ts';
import { transition } from '#app/domain/machine.ts';
import { challenges } from '#db/schema/index.ts';
import { challengeIdSchema, reasonSchema } from '../challenge.schemas.ts';
import { lockChallenge } from './lock-challenge.server.ts';
import { freeNeeds, needIdsOf } from './need-links.server.ts';

/** Calls a challenge off with a reason. Needs that stand in no other live challenge are open again. */
export const cancelChallenge = defineCommand({
  name: 'challenge.cancel',
  action: 'challenge.cancel',
  input: challengeIdSchema.extend({ reason: reasonSchema }),
  run: async (context, { challengeId, reason }) => {
    const { tx, now } = context;
    const challenge = await lockChallenge(tx, challengeId);
    context.authorize(challenge);
    await tx
      .update(challenges)
      .set({ status: transition(challengeMachine, challenge.status, 'cancel'), reason, updatedAt: now })
      .where(eq(challenges.id, challengeId));
    const needsFreed = await freeNeeds(context, await needIdsOf(tx, challengeId));
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { needsFreed } });
    // Nobody outside has heard of a draft.
    if (challenge.status !== 'draft') {
      await context.step('challenge.cancelled', subject, { title: challenge.title, reason }, 'staff');
    }
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: challenge.slug };
  },
});
