import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { transition } from '#app/domain/machine.ts';
import { priorityRoundMachine } from '#app/domain/priorities/round-machine.ts';
import { priorityRounds, prioritySeats } from '#db/schema/index.ts';
import { reasonSchema, roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

/** Calls a round off, with a reason for those who had heard of it. Whoever was invited to its session is told. */
export const cancelRound = defineCommand({
  name: 'priority.cancel',
  action: 'priority.cancel',
  input: roundIdSchema.extend({ reason: reasonSchema }),
  run: async (context, { roundId, reason }) => {
    const { tx, now, emit } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    await tx
      .update(priorityRounds)
      .set({ status: transition(priorityRoundMachine, round.status, 'cancel'), reason, updatedAt: now })
      .where(eq(priorityRounds.id, roundId));
    const seats = await tx
      .select({ userId: prioritySeats.userId })
      .from(prioritySeats)
      .where(eq(prioritySeats.roundId, roundId));
    if (seats.length > 0) {
      emit({
        kind: 'person.told',
        payload: {
          userIds: seats.map((seat) => seat.userId),
          notice: 'priorityCancelled',
          subject: { type: 'priority_round', id: roundId },
          path: contestPaths.priorityRound(round.slug),
          facts: { title: round.title },
          dedupeKey: `priority-cancelled:${roundId}`,
        },
      });
    }
    await context.audit({ subject: { type: 'priority_round', id: roundId } });
    tellRound(context, roundId, 'state');
    return { slug: round.slug };
  },
});
