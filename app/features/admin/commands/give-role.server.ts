import { defineCommand } from '#app/commands/command.server.ts';
import { userRoles } from '#db/schema/index.ts';
import { giveRoleSchema } from '../admin.schemas.ts';
import { lockPerson } from '../lock-person.server.ts';

/** An administrator makes somebody staff or administrator; nobody does so for themselves. */
export const giveRole = defineCommand({
  name: 'person.give_role',
  action: 'person.give_role',
  input: giveRoleSchema,
  async run({ tx, actor, now, authorize, audit, emit }, { userId, role }) {
    authorize({ id: userId });
    await lockPerson(tx, userId);
    const row = {
      status: 'verified' as const,
      decidedAt: now,
      decidedBy: actor.kind === 'person' ? actor.id : null,
    };
    await tx
      .insert(userRoles)
      .values({ userId, role, ...row, createdAt: now })
      .onConflictDoUpdate({ target: [userRoles.userId, userRoles.role], set: row });
    emit({ kind: 'access.changed', payload: { userId } });
    await audit({ subject: { type: 'person', id: userId }, facts: { role } });
  },
});
