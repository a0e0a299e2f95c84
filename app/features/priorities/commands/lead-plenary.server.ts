import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { finalRanking } from '#app/domain/methods/prioritisation/interim-ranking.ts';
import { moveTopic } from '#app/domain/priorities/move-topic.ts';
import type { FinalResult } from '#app/domain/priorities/results.ts';
import { priorityRounds, prioritySessionGroups } from '#db/schema/index.ts';
import { reasonSchema, roundIdSchema } from '../priorities.schemas.ts';
import { lockRound, tellRound } from './lock-round.server.ts';

/** Adds up what the small groups handed in. The plenary starts from that order. */
export const startPlenary = defineCommand({
  name: 'priority.start_plenary',
  action: 'priority.lead_plenary',
  input: roundIdSchema,
  run: async (context, { roundId }) => {
    const { tx, now } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    if (round.finalResult !== null) throw new AppError('conflict', 'plenary_began');
    const groups = await tx
      .select({
        name: prioritySessionGroups.name,
        ranking: prioritySessionGroups.ranking,
        handedInAt: prioritySessionGroups.handedInAt,
      })
      .from(prioritySessionGroups)
      .where(eq(prioritySessionGroups.roundId, roundId))
      .orderBy(asc(prioritySessionGroups.position))
      .for('update');
    if (groups.length === 0 || groups.some((group) => group.handedInAt === null))
      throw new AppError('conflict', 'groups_at_work');
    const places = finalRanking(
      [...(groups[0]?.ranking ?? [])].sort(),
      groups.map((group) => group.ranking),
      { seed: round.seed },
    );
    const result: FinalResult = {
      groups: groups.map(({ name, ranking }) => ({ name, ranking })),
      places,
      order: places.map((place) => place.candidate),
      changes: [],
    };
    await tx
      .update(priorityRounds)
      .set({ finalResult: result, updatedAt: now })
      .where(eq(priorityRounds.id, roundId));
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { groups: groups.length },
    });
    tellRound(context, roundId, 'data');
    return { slug: round.slug };
  },
});

/**
 * Changes one place in the last plenary, with the reason that was given there, which is published. `seen` is how many
 * changes were made when the form was opened: a decision of everybody in the room is never made on an older order.
 */
export const adjustPlenary = defineCommand({
  name: 'priority.adjust_plenary',
  action: 'priority.lead_plenary',
  input: roundIdSchema.extend({
    topicId: z.uuid(),
    place: z.coerce
      .number('not_a_number')
      .int('not_a_number')
      .min(1, 'out_of_range')
      .max(200, 'out_of_range'),
    reason: reasonSchema,
    seen: z.coerce.number().int(),
  }),
  run: async (context, { roundId, topicId, place, reason, seen }) => {
    const { tx, now } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    const result = round.finalResult as FinalResult | null;
    if (!result) throw new AppError('conflict', 'groups_at_work');
    const from = result.order.indexOf(topicId) + 1;
    if (from === 0) throw new AppError('conflict', 'topic_unknown');
    if (seen !== result.changes.length) throw new AppError('conflict', 'changed_meanwhile');
    const order = moveTopic(result.order, { topic: topicId, place });
    const to = order.indexOf(topicId) + 1;
    if (to === from) throw new AppError('invalid', 'same_place', { fields: { place: 'same_place' } });
    const change = { topicId, from, to, reason, at: now.toISOString() };
    await tx
      .update(priorityRounds)
      .set({ finalResult: { ...result, order, changes: [...result.changes, change] }, updatedAt: now })
      .where(eq(priorityRounds.id, roundId));
    await context.audit({
      subject: { type: 'priority_round', id: roundId },
      facts: { topic: topicId, from, to },
    });
    tellRound(context, roundId, 'data');
    return { slug: round.slug };
  },
});

/** Lets the groups go on once more, as long as the plenary has changed nothing. */
export const leavePlenary = defineCommand({
  name: 'priority.leave_plenary',
  action: 'priority.lead_plenary',
  input: roundIdSchema,
  run: async (context, { roundId }) => {
    const { tx, now } = context;
    const round = await lockRound(tx, roundId);
    context.authorize(round);
    const result = round.finalResult as FinalResult | null;
    if (result && result.changes.length > 0) throw new AppError('conflict', 'plenary_changed');
    await tx
      .update(priorityRounds)
      .set({ finalResult: null, updatedAt: now })
      .where(eq(priorityRounds.id, roundId));
    await context.audit({ subject: { type: 'priority_round', id: roundId } });
    tellRound(context, roundId, 'data');
    return { slug: round.slug };
  },
});
