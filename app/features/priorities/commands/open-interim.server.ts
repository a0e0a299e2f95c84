import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { priorityRoundMachine } from '#app/domain/priorities/round-machine.ts';
import { priorityRounds } from '#db/schema/index.ts';
import { longListGaps } from '../long-list.queries.server.ts';
import { roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

const hourMs = 3_600_000;
/** Longest time for choosing, in days: a round that nobody closes is none. */
const longestDays = 366;

/**
 * Asks people to choose, until a date. Refused while a topic has no need, a need that is no longer public, or an author
 * who refused, was not asked, or still has time to answer: authors who let the time pass do not hold the others up.
 */
export const openInterim = defineCommand({
  name: 'priority.open_interim',
  action: 'priority.open_interim',
  input: roundIdSchema.extend({ endsAt: z.date() }),
  run: async (context, { roundId, endsAt }) => {
    const { tx, now } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    const ahead = endsAt.getTime() - now.getTime();
    if (ahead < hourMs)
      throw new AppError('invalid', 'ends_too_soon', { fields: { endsAt: 'ends_too_soon' } });
    if (ahead > longestDays * 24 * hourMs)
      throw new AppError('invalid', 'ends_too_late', { fields: { endsAt: 'ends_too_late' } });
    const { topics, gaps, notAnswered } = await longListGaps(tx, roundId, now);
    if (topics < 2) throw new AppError('conflict', 'too_few_topics');
    if (Object.values(gaps).some((count) => count > 0)) throw new AppError('conflict', 'wordings_open');
    await tx
      .update(priorityRounds)
      .set({
        status: transition(priorityRoundMachine, round.status, 'open_interim'),
        interimEndsAt: endsAt,
        updatedAt: now,
      })
      .where(eq(priorityRounds.id, roundId));
    await context.audit({ subject: { type: 'priority_round', id: roundId }, facts: { topics, notAnswered } });
    tellRound(context, roundId, 'state');
    return { slug: round.slug };
  },
});
