import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { prioritySeats, prioritySessionGroups } from '#db/schema/index.ts';
import { roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

const seatSchema = roundIdSchema.extend({ userId: z.uuid() });

/** Puts somebody into a small group (or none yet) and says whether they lead it. */
export const placeSeat = defineCommand({
  name: 'priority.place_seat',
  action: 'priority.prepare_session',
  input: seatSchema.extend({ groupId: z.uuid().nullable(), isFacilitator: z.boolean() }),
  run: async (context, { roundId, userId, groupId, isFacilitator }) => {
    const { tx } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    if (groupId) {
      const own = and(eq(prioritySessionGroups.id, groupId), eq(prioritySessionGroups.roundId, roundId));
      if ((await tx.$count(prioritySessionGroups, own)) === 0) throw new AppError('not_found');
    }
    const moved = await tx
      .update(prioritySeats)
      .set({ groupId, isFacilitator })
      .where(and(eq(prioritySeats.roundId, roundId), eq(prioritySeats.userId, userId)))
      .returning({ constituency: prioritySeats.constituency });
    if (moved.length === 0) throw new AppError('not_found');
    // Somebody who speaks for nobody is there to lead.
    if (!moved[0]?.constituency && !isFacilitator) throw new AppError('conflict', 'leads_only');
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { person: userId, group: groupId, isFacilitator },
    });
    tellRound(context, roundId, 'people');
    return { slug: round.slug };
  },
});

/** Takes a seat away. */
export const removeSeat = defineCommand({
  name: 'priority.remove_seat',
  action: 'priority.prepare_session',
  input: seatSchema,
  run: async (context, { roundId, userId }) => {
    const { tx } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    await tx
      .delete(prioritySeats)
      .where(and(eq(prioritySeats.roundId, roundId), eq(prioritySeats.userId, userId)));
    await context.audit({ subject: { type: 'priority_round', id: roundId }, facts: { person: userId } });
    tellRound(context, roundId, 'people');
    return { slug: round.slug };
  },
});
