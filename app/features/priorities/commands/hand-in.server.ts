import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { prioritySessionGroups } from '#db/schema/index.ts';
import { groupIdSchema } from '../priorities.schemas.ts';
import { lockGroup, requireAtWork, tellRound } from './lock-round.server.ts';

/** A small group is done: its order stands for the plenary. */
export const handIn = defineCommand({
  name: 'priority.hand_in',
  action: 'priority.hand_in',
  input: groupIdSchema,
  run: async (context, { groupId }) => {
    const { tx, now } = context;
    const { round, subject } = await lockGroup(tx, groupId);
    requireAtWork(subject);
    context.authorize(subject);
    await tx
      .update(prioritySessionGroups)
      .set({ handedInAt: now, updatedAt: now })
      .where(eq(prioritySessionGroups.id, groupId));
    await context.audit({ subject: { type: 'priority_round', id: round.id }, facts: { group: groupId } });
    tellRound(context, round.id, 'data');
    return { slug: round.slug };
  },
});

/** A small group that was too quick goes on putting things in order. */
export const takeBack = defineCommand({
  name: 'priority.take_back',
  action: 'priority.take_back',
  input: groupIdSchema,
  run: async (context, { groupId }) => {
    const { tx, now } = context;
    const { round, subject } = await lockGroup(tx, groupId);
    if (subject.inPlenary) throw new AppError('conflict', 'plenary_began');
    context.authorize(subject);
    await tx
      .update(prioritySessionGroups)
      .set({ handedInAt: null, updatedAt: now })
      .where(eq(prioritySessionGroups.id, groupId));
    await context.audit({ subject: { type: 'priority_round', id: round.id }, facts: { group: groupId } });
    tellRound(context, round.id, 'data');
    return { slug: round.slug };
  },
});
