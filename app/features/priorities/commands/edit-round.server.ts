import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { priorityRounds } from '#db/schema/index.ts';
import { roundSchema } from '../priorities.schemas.ts';
import { lockRound } from './lock-round.server.ts';

/** Changes what is said of a round and its sizes, until people are asked. */
export const editRound = defineCommand({
  name: 'priority.edit',
  action: 'priority.edit',
  input: z.intersection(roundSchema, z.object({ roundId: z.uuid(), version: z.coerce.number().int() })),
  run: async (context, { roundId, version, ...words }) => {
    const { tx, now } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    if (round.version !== version) throw new AppError('conflict', 'changed_meanwhile');
    await tx
      .update(priorityRounds)
      .set({ ...words, version: sql`${priorityRounds.version} + 1`, updatedAt: now })
      .where(eq(priorityRounds.id, roundId));
    await context.audit({ subject: { type: 'priority_round', id: roundId } });
    return { slug: round.slug };
  },
});
