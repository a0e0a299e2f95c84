import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { priorityRoundMachine } from '#app/domain/priorities/round-machine.ts';
import { priorityRounds, prioritySessionGroups } from '#db/schema/index.ts';
import { roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';
import { firstOrder } from './session-groups.server.ts';

/** Opens the final session, or opens it again where it was closed too early: then everything stands as it was. */
export const openSession = defineCommand({
  name: 'priority.open_session',
  action: 'priority.open_session',
  input: roundIdSchema,
  run: async (context, { roundId }) => {
    const { tx, now } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    const groups = await tx
      .select({ id: prioritySessionGroups.id, ranking: prioritySessionGroups.ranking })
      .from(prioritySessionGroups)
      .where(eq(prioritySessionGroups.roundId, roundId));
    if (groups.length === 0) throw new AppError('conflict', 'groups_missing');
    for (const group of groups.filter(({ ranking }) => ranking.length === 0)) {
      await tx
        .update(prioritySessionGroups)
        .set({ ranking: await firstOrder(tx, round, group.id), updatedAt: now })
        .where(eq(prioritySessionGroups.id, group.id));
    }
    await tx
      .update(priorityRounds)
      .set({ status: transition(priorityRoundMachine, round.status, 'open_session'), updatedAt: now })
      .where(eq(priorityRounds.id, roundId));
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { groups: groups.length },
    });
    tellRound(context, roundId, 'state');
    return { slug: round.slug };
  },
});
