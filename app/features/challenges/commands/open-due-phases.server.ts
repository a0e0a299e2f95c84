import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import { challengeMachine } from '#app/domain/challenges/challenge-machine.ts';
import { allows, transition } from '#app/domain/machine.ts';
import type { Action } from '#app/policies/index.ts';
import { challenges, phases } from '#db/schema/index.ts';
import { lockChallenge } from './lock-challenge.server.ts';

/**
 * Opens and closes the phases of one locked challenge whose time has come, and starts the challenge with its first
 * phase. Returns the kinds that opened and closed. Called by the clock and when a challenge is announced.
 */
export async function openDuePhases<A extends Action>(
  context: Pick<CommandContext<A>, 'tx' | 'now' | 'emit' | 'step'>,
  challengeId: string,
) {
  const { tx, now } = context;
  const challenge = await lockChallenge(tx, challengeId);
  const opened = await tx
    .update(phases)
    .set({ openedAt: now })
    .where(and(eq(phases.challengeId, challengeId), lte(phases.startsAt, now), isNull(phases.openedAt)))
    .returning({ id: phases.id, kind: phases.kind, endsAt: phases.endsAt, startsAt: phases.startsAt });
  const closed = await tx
    .update(phases)
    .set({ closedAt: now })
    .where(and(eq(phases.challengeId, challengeId), lte(phases.endsAt, now), isNull(phases.closedAt)))
    .returning({ id: phases.id, kind: phases.kind });
  if (opened.length > 0 && allows(challengeMachine, challenge.status, 'start')) {
    await tx
      .update(challenges)
      .set({ status: transition(challengeMachine, challenge.status, 'start'), updatedAt: now })
      .where(eq(challenges.id, challengeId));
  }
  const subject = { type: 'challenge' as const, id: challengeId };
  // A clock that was stopped for long opens several phases at once: only those still open are news.
  const news = opened
    .filter((phase) => phase.endsAt > now)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  for (const phase of news) {
    await context.step('challenge.phase_opened', subject, { title: challenge.title, phase: phase.kind });
  }
  if (opened.length + closed.length > 0) {
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'phase' } });
  }
  return { opened: opened.map((phase) => phase.kind), closed: closed.map((phase) => phase.kind) };
}

/** Challenges with a phase that waits to be opened or closed, oldest first. */
export async function findDueChallenges(
  tx: Parameters<typeof lockChallenge>[0],
  now: Date,
): Promise<string[]> {
  const live = and(isNull(phases.openedAt), lte(phases.startsAt, now));
  const over = and(isNull(phases.closedAt), lte(phases.endsAt, now));
  const rows = await tx
    .selectDistinct({ id: challenges.id, status: challenges.status, startsAt: phases.startsAt })
    .from(phases)
    .innerJoin(challenges, eq(challenges.id, phases.challengeId))
    .where(live)
    .union(
      tx
        .selectDistinct({ id: challenges.id, status: challenges.status, startsAt: phases.startsAt })
        .from(phases)
        .innerJoin(challenges, eq(challenges.id, phases.challengeId))
        .where(over),
    )
    .orderBy(asc(phases.startsAt));
  const running = rows.filter((row) => ['announced', 'running', 'decided'].includes(row.status));
  return [...new Set(running.map((row) => row.id))];
}
