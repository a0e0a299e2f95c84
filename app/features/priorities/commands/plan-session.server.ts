import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { priorityRounds, prioritySeats } from '#db/schema/index.ts';
import { roundIdSchema, sessionSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

/** Says when and where the final session is. Whoever was invited before is told when that changes. */
export const planSession = defineCommand({
  name: 'priority.plan_session',
  action: 'priority.prepare_session',
  input: roundIdSchema.extend(sessionSchema.shape),
  run: async (context, { roundId, sessionAt, sessionPlace }) => {
    const { tx, now, emit } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    const hasChanged =
      round.sessionAt?.getTime() !== sessionAt?.getTime() || round.sessionPlace !== sessionPlace;
    if (hasChanged) {
      await tx
        .update(priorityRounds)
        .set({ sessionAt, sessionPlace, updatedAt: now })
        .where(eq(priorityRounds.id, roundId));
      const seats = await tx
        .select({ userId: prioritySeats.userId, answer: prioritySeats.answer })
        .from(prioritySeats)
        .where(eq(prioritySeats.roundId, roundId));
      const userIds = seats.filter((seat) => seat.answer !== 'declined').map((seat) => seat.userId);
      if (userIds.length > 0) {
        emit({
          kind: 'person.told',
          payload: {
            userIds,
            notice: 'prioritySessionChanged',
            subject: { type: 'priority_round', id: roundId },
            path: contestPaths.prioritySession(round.slug),
            facts: { title: round.title },
            dedupeKey: `priority-session:${roundId}:${now.toISOString()}`,
          },
        });
      }
      tellRound(context, roundId, 'content');
    }
    await context.audit({ subject: { type: 'priority_round', id: roundId }, facts: { changed: hasChanged } });
    return { slug: round.slug };
  },
});
