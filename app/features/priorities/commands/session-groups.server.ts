import { and, eq, isNotNull, max } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { seededRandom, shuffled } from '#app/domain/methods/random/seeded.ts';
import type { Tx } from '#db/client.server.ts';
import { prioritySessionGroups, priorityTopics } from '#db/schema/index.ts';
import { roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

/** More small groups than any room holds. */
const mostGroups = 20;

/** Makes a small group for the final session. One that is added on the day begins at once. */
export const addGroup = defineCommand({
  name: 'priority.add_group',
  action: 'priority.prepare_session',
  input: roundIdSchema.extend({ name: z.string().trim().min(1, 'required').max(60, 'too_long') }),
  run: async (context, { roundId, name }) => {
    const { tx, now, newId } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    if (round.finalResult !== null) throw new AppError('conflict', 'plenary_began');
    const own = eq(prioritySessionGroups.roundId, roundId);
    if ((await tx.$count(prioritySessionGroups, own)) >= mostGroups)
      throw new AppError('conflict', 'too_many_groups');
    const [last] = await tx
      .select({ position: max(prioritySessionGroups.position) })
      .from(prioritySessionGroups)
      .where(own);
    const id = newId();
    await tx.insert(prioritySessionGroups).values({
      id,
      roundId,
      position: (last?.position ?? 0) + 1,
      name,
      ranking: round.status === 'session' ? await firstOrder(tx, round, id) : [],
      updatedAt: now,
    });
    await context.audit({ subject: { type: 'priority_round', id: roundId }, facts: { group: id } });
    tellRound(context, roundId, 'people');
    return { slug: round.slug };
  },
});

/** Takes a small group away before the session has begun. Its people keep their seats. */
export const removeGroup = defineCommand({
  name: 'priority.remove_group',
  action: 'priority.prepare_session',
  input: roundIdSchema.extend({ groupId: z.uuid() }),
  run: async (context, { roundId, groupId }) => {
    const { tx } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    if (round.status === 'session') throw new AppError('conflict', 'session_open');
    await tx
      .delete(prioritySessionGroups)
      .where(and(eq(prioritySessionGroups.id, groupId), eq(prioritySessionGroups.roundId, roundId)));
    await context.audit({ subject: { type: 'priority_round', id: roundId }, facts: { group: groupId } });
    tellRound(context, roundId, 'people');
    return { slug: round.slug };
  },
});

/** The order in which a group begins: by lot, another for each group, so that none follows what was ranked before. */
export async function firstOrder(
  tx: Tx,
  round: { id: string; seed: string },
  groupId: string,
): Promise<string[]> {
  const rows = await tx
    .select({ id: priorityTopics.id })
    .from(priorityTopics)
    .where(and(eq(priorityTopics.roundId, round.id), isNotNull(priorityTopics.shortlistPlace)))
    .orderBy(priorityTopics.shortlistPlace);
  return shuffled(
    rows.map((row) => row.id),
    seededRandom(`${round.seed}:${groupId}`),
  );
}
