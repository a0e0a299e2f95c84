import { and, eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { transition } from '#app/domain/machine.ts';
import { roleMachine } from '#app/domain/people/role-machine.ts';
import { moderationItems, userRoles } from '#db/schema/index.ts';
import { endRoleSchema } from '../people.schemas.ts';

/** Gives up a role of one's own; a claim that still waits leaves the queue. */
export const endRole = defineCommand({
  name: 'role.end',
  action: 'role.end',
  input: endRoleSchema,
  async run({ tx, actor, now, authorize, audit, emit }, { role }) {
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const userId = actor.id;
    const mine = and(eq(userRoles.userId, userId), eq(userRoles.role, role));
    const [held] = await tx.select({ status: userRoles.status }).from(userRoles).where(mine).for('update');
    authorize({ userId, role });
    if (!held) throw new AppError('not_found');
    const status = transition(roleMachine, held.status, 'end');
    await tx.update(userRoles).set({ status }).where(mine);
    const dropped = await tx
      .update(moderationItems)
      .set({ status: 'decided', decidedAt: now })
      .where(
        and(
          eq(moderationItems.kind, 'role_claim'),
          eq(moderationItems.subjectType, 'person'),
          eq(moderationItems.subjectId, userId),
          eq(moderationItems.detail, role),
          eq(moderationItems.status, 'waiting'),
        ),
      )
      .returning({ itemId: moderationItems.id });
    for (const { itemId } of dropped) emit({ kind: 'queue.changed', payload: { itemId } });
    emit({ kind: 'access.changed', payload: { userId } });
    await audit({ subject: { type: 'person', id: userId }, facts: { role } });
  },
});
