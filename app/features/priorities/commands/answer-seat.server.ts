import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { prioritySeats } from '#db/schema/index.ts';
import { roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

/** Somebody who was invited to the final session says whether they come. They can change their mind until it is over. */
export const answerSeat = defineCommand({
  name: 'priority.answer_seat',
  action: 'priority.answer_seat',
  input: roundIdSchema.extend({ answer: z.enum(['coming', 'declined']) }),
  run: async (context, { roundId, answer }) => {
    const { tx, actor } = context;
    const round = await lockRound(tx, roundId);
    const userId = actor.kind === 'person' ? actor.id : '';
    const own = and(eq(prioritySeats.roundId, roundId), eq(prioritySeats.userId, userId));
    const [seat] = userId ? await tx.select().from(prioritySeats).where(own) : [];
    if (!seat) throw new AppError('not_found');
    context.authorize({ userId: seat.userId, status: round.status });
    await tx.update(prioritySeats).set({ answer }).where(own);
    await context.audit({ subject: { type: 'priority_round', id: roundId }, facts: { answer } });
    tellRound(context, roundId, 'people');
    return { slug: round.slug };
  },
});
