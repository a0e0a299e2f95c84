import { and, asc, eq, lte } from 'drizzle-orm';
import { defineCommand, execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { interimRanking } from '#app/domain/methods/prioritisation/interim-ranking.ts';
import type { InterimResult } from '#app/domain/priorities/results.ts';
import { priorityRoundMachine } from '#app/domain/priorities/round-machine.ts';
import { system } from '#app/policies/actor.ts';
import type { Db } from '#db/client.server.ts';
import { priorityPapers, priorityRounds, priorityTopics } from '#db/schema/index.ts';
import { reasonSchema, roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

/**
 * Closes the choosing and ranks the topics, each constituency apart. The clock does it when the time has come, staff
 * before that with a reason, which everybody can read.
 */
export const closeInterim = defineCommand({
  name: 'priority.close_interim',
  action: 'priority.close_interim',
  input: roundIdSchema.extend({ reason: reasonSchema.optional() }),
  run: async (context, { roundId, reason }) => {
    const { tx, now } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    const isDue = round.interimEndsAt !== null && round.interimEndsAt <= now;
    if (!isDue && context.actor.kind === 'system') throw new AppError('conflict', 'choosing_open');
    if (!isDue && reason === undefined)
      throw new AppError('invalid', 'reason_missing', { fields: { reason: 'reason_short' } });
    const topics = await tx
      .select({ id: priorityTopics.id })
      .from(priorityTopics)
      .where(eq(priorityTopics.roundId, roundId))
      .orderBy(asc(priorityTopics.id));
    const papers = await tx
      .select({ constituency: priorityPapers.constituency, chosen: priorityPapers.chosen })
      .from(priorityPapers)
      .where(eq(priorityPapers.roundId, roundId));
    const { seed, mostChosen } = round;
    const result: InterimResult = {
      rankings: interimRanking(
        topics.map(({ id }) => id),
        papers,
        { seed, mostChosen },
      ),
      closedAt: now.toISOString(),
      closedEarly: isDue ? null : (reason ?? null),
    };
    await tx
      .update(priorityRounds)
      .set({
        status: transition(priorityRoundMachine, round.status, 'close_interim'),
        interimResult: result,
        updatedAt: now,
      })
      .where(eq(priorityRounds.id, roundId));
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { papers: papers.length, early: !isDue },
    });
    tellRound(context, roundId, 'state');
    return { slug: round.slug };
  },
});

/** Closes every round whose time for choosing is over. Returns how many. */
export async function closeDueInterims(db: Db, now: Date): Promise<number> {
  const due = await db
    .select({ roundId: priorityRounds.id })
    .from(priorityRounds)
    .where(and(eq(priorityRounds.status, 'interim'), lte(priorityRounds.interimEndsAt, now)));
  for (const { roundId } of due) {
    await execute(closeInterim, { actor: system, now, db }, { roundId }).catch((error: unknown) => {
      // Staff or another node closed it between the look and the lock.
      if (!(error instanceof AppError)) throw error;
    });
  }
  return due.length;
}
