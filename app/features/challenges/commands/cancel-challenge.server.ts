import { and, eq, ne, notExists, sql } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { challengeMachine } from '#app/domain/challenges/challenge-machine.ts';
import { transition } from '#app/domain/machine.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import { challengeNeeds, challenges, needs } from '#db/schema/index.ts';
import { challengeIdSchema, reasonSchema } from '../challenge.schemas.ts';
import { lockChallenge } from './lock-challenge.server.ts';

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
    const freed = await tx
      .update(needs)
      .set({ status: transition(needMachine, 'in_challenge', 'drop'), updatedAt: now })
      .where(
        and(
          eq(needs.status, 'in_challenge'),
          sql`${needs.id} in (select need_id from challenge_needs where challenge_id = ${challengeId})`,
          notExists(
            tx
              .select({ one: sql`1` })
              .from(challengeNeeds)
              .innerJoin(challenges, eq(challenges.id, challengeNeeds.challengeId))
              .where(
                and(
                  eq(challengeNeeds.needId, needs.id),
                  ne(challenges.id, challengeId),
                  sql`${challenges.status} in ('announced','running','decided')`,
                ),
              ),
          ),
        ),
      )
      .returning({ id: needs.id });
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { needsFreed: freed.length } });
    if (challenge.status !== 'draft') {
      await context.step('challenge.cancelled', subject, { title: challenge.title, reason }, 'staff');
    }
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: challenge.slug };
  },
});
