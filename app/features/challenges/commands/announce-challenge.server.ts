import { and, eq, isNotNull } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { challengeMachine } from '#app/domain/challenges/challenge-machine.ts';
import { allows, transition } from '#app/domain/machine.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import { challengeNeeds, challenges, needs, phases } from '#db/schema/index.ts';
import { challengeIdSchema } from '../challenge.schemas.ts';
import { lockChallenge } from './lock-challenge.server.ts';
import { openDuePhases } from './open-due-phases.server.ts';

/** Publishes a challenge: its needs are taken up, and whoever named or supported them is told. */
export const announceChallenge = defineCommand({
  name: 'challenge.announce',
  action: 'challenge.announce',
  input: challengeIdSchema,
  run: async (context, { challengeId }) => {
    const { tx, now } = context;
    const challenge = await lockChallenge(tx, challengeId);
    context.authorize(challenge);
    await requireFuture(context, challengeId);
    await tx
      .update(challenges)
      .set({
        status: transition(challengeMachine, challenge.status, 'announce'),
        announcedAt: now,
        updatedAt: now,
      })
      .where(eq(challenges.id, challengeId));
    const linked = await tx
      .select({ id: needs.id, status: needs.status })
      .from(challengeNeeds)
      .innerJoin(needs, eq(needs.id, challengeNeeds.needId))
      .where(eq(challengeNeeds.challengeId, challengeId))
      .for('update', { of: needs });
    for (const need of linked.filter((row) => allows(needMachine, row.status, 'take_up'))) {
      await tx
        .update(needs)
        .set({ status: transition(needMachine, need.status, 'take_up'), updatedAt: now })
        .where(eq(needs.id, need.id));
      context.emit({
        kind: 'subject.changed',
        payload: { subject: { type: 'need', id: need.id }, aspect: 'state' },
      });
    }
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { needs: linked.length } });
    await context.step('challenge.announced', subject, { title: challenge.title }, 'staff');
    await openDuePhases(context, challengeId);
    return { slug: challenge.slug };
  },
});

async function requireFuture(
  { tx, now }: { tx: Parameters<typeof lockChallenge>[0]; now: Date },
  challengeId: string,
): Promise<void> {
  const plan = await tx
    .select({ endsAt: phases.endsAt })
    .from(phases)
    .where(and(eq(phases.challengeId, challengeId), isNotNull(phases.endsAt)));
  if (!plan.some((phase) => phase.endsAt > now)) throw new AppError('conflict', 'phases_all_over');
}
